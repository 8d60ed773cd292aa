public import Manuals

/// Bytes that cannot be taken for a text: another encoding, or beyond a limit.
public struct UnreadableText: Error, Hashable, Sendable {
    /// What is wrong, where, and what to do.
    public let diagnostic: Diagnostic

    init(_ path: String, line: Int = 0, column: Int = 0, rule: String, _ message: String, _ remedy: String) {
        diagnostic = Diagnostic(
            .error, file: path, line: line, column: column, rule: rule, message: message, remedy: remedy)
    }

    /// Bytes that are not UTF-8; `offset` is the first that is wrong.
    static func notUTF8(_ path: String, _ bytes: [UInt8], at offset: Int) -> UnreadableText {
        let (line, column) = place(of: offset, in: bytes)
        let looks = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) ? " It looks like UTF-16." : ""
        return UnreadableText(
            path, line: line, column: column, rule: "not-utf-8",
            "The file is not UTF-8: byte \(offset + 1) cannot stand there.\(looks)", "Save the file as UTF-8.")
    }

    /// A NUL, which no text has.
    static func nul(_ path: String, _ bytes: [UInt8], at offset: Int) -> UnreadableText {
        let (line, column) = place(of: offset, in: bytes)
        return UnreadableText(
            path, line: line, column: column, rule: "nul-byte", "Byte \(offset + 1) is a NUL; this is no text file.",
            "Remove the byte, or keep the file as an attachment.")
    }

    static func tooLarge(_ path: String, size: Int, limit: Int) -> UnreadableText {
        UnreadableText(
            path, rule: "too-large", "The file has \(size) bytes; at most \(limit) are read.", "Split it into several files.")
    }

    static func frontMatterTooLarge(_ path: String, size: Int) -> UnreadableText {
        UnreadableText(
            path, line: 1, rule: "front-matter-too-large",
            "The front matter has \(size) bytes; at most \(Limits.frontMatter) are read.", "Move the text below the second ---.")
    }

    static func tooDeep(_ path: String, line: Int) -> UnreadableText {
        UnreadableText(
            path, line: line, rule: "too-deep",
            "Lists and quotations are nested more than \(Limits.nesting) deep.", "Flatten them.")
    }

    static func tooManyCells(_ path: String, line: Int) -> UnreadableText {
        UnreadableText(
            path, line: line, rule: "too-many-cells", "The tables have more than \(Limits.tableCells) cells.",
            "Move the larger tables into an attachment.")
    }

    static func parserFailed(_ path: String) -> UnreadableText {
        UnreadableText(
            path, rule: "parser-failed", "The Markdown parser ran out of memory.", "Try again, or split the file.")
    }

    /// Line and column, from 1, of a byte.
    private static func place(of offset: Int, in bytes: [UInt8]) -> (line: Int, column: Int) {
        var line = 1
        var start = 0
        for index in 0..<offset where bytes[index] == 0x0A {
            line += 1
            start = index + 1
        }
        return (line, offset - start + 1)
    }
}

/// The limits on what is read. Beyond them a file is refused, never shortened.
public enum Limits {
    /// Bytes of a chapter, a glossary or any other text file.
    public static let text = 4 << 20
    /// Bytes of front matter, and of the YAML in a pathway.
    public static let frontMatter = 64 << 10
    /// Lists, items and quotations inside one another; sequences and mappings inside one another.
    public static let nesting = 100
    /// Cells of all tables in a chapter.
    public static let tableCells = 50_000
    /// Steps of a pathway.
    public static let pathwaySteps = 60
    /// Bytes of an attachment.
    public static let attachment = 32 << 20
}
