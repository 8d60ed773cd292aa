import Manuals
import Testing

@testable import Markdown

@Suite("the limits on what is read")
struct LimitsTests {
    private func refusal(_ bytes: [UInt8]) -> Diagnostic? {
        do {
            _ = try ChapterReader.read(bytes, path: "a.md")
            return nil
        } catch {
            return error.diagnostic
        }
    }

    @Test("a chapter over 4 MiB is refused")
    func size() {
        #expect(refusal([UInt8](repeating: 0x61, count: 4 << 20 + 1))?.rule == "too-large")
    }

    @Test("a file in another encoding is refused, naming the first wrong byte")
    func encoding() throws {
        let latin = try #require(refusal(Array("ok\ncaf".utf8) + [0xE9] + Array(" au lait".utf8)))
        #expect(latin.rule == "not-utf-8")
        #expect((latin.line, latin.column) == (2, 4))
        #expect(latin.message.contains("byte 7"))
        let wide = try #require(refusal([0xFF, 0xFE, 0x61, 0x00]))
        #expect(wide.message.contains("UTF-16"))
    }

    @Test("a NUL is refused")
    func nul() {
        #expect(refusal([0x61, 0x0A, 0x00])?.rule == "nul-byte")
    }

    @Test("front matter over 64 KiB is refused")
    func frontMatter() {
        let text = "---\nid: a\ntitle: \(String(repeating: "a", count: 65_536))\n---\n"
        #expect(refusal(Array(text.utf8))?.rule == "front-matter-too-large")
    }

    @Test("100 quotations in one another are read, 101 refused")
    func nesting() throws {
        func nested(_ count: Int) -> [UInt8] { Array((String(repeating: "> ", count: count) + "deep\n").utf8) }
        #expect(refusal(nested(100)) == nil)
        #expect(brokenLaw(nested(100)) == nil)
        #expect(refusal(nested(101))?.rule == "too-deep")
        let lists = (0..<101).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
        #expect(refusal(Array(lists.utf8))?.rule == "too-deep")
    }

    @Test("50,000 table cells are read, more refused")
    func cells() {
        func table(_ rows: Int) -> [UInt8] {
            Array(("| a | b |\n| --- | --- |\n" + String(repeating: "| c | d |\n", count: rows)).utf8)
        }
        #expect(refusal(table(24_999)) == nil)
        #expect(refusal(table(25_000))?.rule == "too-many-cells")
        // One wide row makes short rows wide.
        let wide = String(repeating: "|a", count: 40_000) + "|\n" + String(repeating: "|---", count: 40_000) + "|\n" + "|b|\n|c|\n"
        #expect(refusal(Array(wide.utf8))?.rule == "too-many-cells")
    }

    @Test("more columns than the parser can count are refused, not dropped")
    func columns() {
        let wide = String(repeating: "|a", count: 65_536) + "|\n" + String(repeating: "|---", count: 65_536) + "|\n"
        #expect(refusal(Array(wide.utf8))?.rule == "too-many-cells")
    }

    @Test("YAML with anchors, aliases or tags is not read", arguments: ["a: &x 1", "a: *x", "a: !!str 1", "a: [1, *x]", "- &x", "? *x", "a: {b: \"]\", c: *x}"])
    func aliases(yaml: String) throws {
        let reading = try ChapterReader.read(Array("---\nid: a\n\(yaml)\n---\n".utf8), path: "a.md")
        let found = reading.diagnostics.first { $0.rule == "unreadable-front-matter" }
        #expect(found?.line == 3)
    }

    @Test(
        "words with those characters are read",
        arguments: ["a: R &D", "a: b * c", "a: \"Note: *this*\"", "a: AT&T!", "a: x &amp; y", "title: 'see: &this'", "a: \"x, &y\""])
    func words(yaml: String) throws {
        let reading = try ChapterReader.read(Array("---\nid: a\n\(yaml)\n---\n".utf8), path: "a.md")
        #expect(!reading.diagnostics.contains { $0.rule == "unreadable-front-matter" })
    }

    @Test("a billion laughs do not get to laugh")
    func laughs() throws {
        var yaml = "a: &a [x, x, x, x, x, x, x, x, x]\n"
        for (one, next) in zip("abcdefghij", "bcdefghijk") {
            yaml += "\(next): &\(next) [\(Array(repeating: "*\(one)", count: 9).joined(separator: ", "))]\n"
        }
        let reading = try ChapterReader.read(Array("---\n\(yaml)? *k\n: 1\n---\n".utf8), path: "a.md")
        #expect(reading.diagnostics.contains { $0.rule == "unreadable-front-matter" })
    }

    @Test("deeply nested YAML is refused")
    func deepYAML() throws {
        for yaml in [String(repeating: "[", count: 60_000), "a: " + String(repeating: "- ", count: 30_000), "a: " + String(repeating: "[", count: 101) + String(repeating: "]", count: 101)] {
            let reading = try ChapterReader.read(Array("---\n\(yaml)\n---\n".utf8), path: "a.md")
            #expect(reading.diagnostics.contains { $0.rule == "unreadable-front-matter" })
        }
    }

    @Test("what hurts other readers is read or refused", arguments: Hostile.patterns)
    func hostile(pattern: Hostile) {
        let bytes = pattern.bytes(20_000)
        if let law = brokenLaw(bytes) { Issue.record("\(pattern.name): \(law.prefix(500))") }
    }
}

/// Inputs that make readers take quadratic time or overflow their stack.
struct Hostile: Sendable, CustomTestStringConvertible {
    var name: String
    var piece: String
    var end = ""

    func bytes(_ size: Int) -> [UInt8] {
        Array((String(repeating: piece, count: size / piece.utf8.count) + end + "\n").utf8)
    }

    var testDescription: String { name }

    static let patterns = [
        Hostile(name: "quotation marks", piece: ">"),
        Hostile(name: "bullets", piece: "- "),
        Hostile(name: "numbers", piece: "1. "),
        Hostile(name: "opening brackets", piece: "["),
        Hostile(name: "closing brackets", piece: "]"),
        Hostile(name: "brackets and parentheses", piece: "[a]("),
        Hostile(name: "image openers", piece: "!["),
        Hostile(name: "asterisks", piece: "*"),
        Hostile(name: "asterisks and letters", piece: "*a "),
        Hostile(name: "closing asterisks", piece: "a* "),
        Hostile(name: "mixed marks", piece: "*a_ "),
        Hostile(name: "triple marks", piece: "***a** b* "),
        Hostile(name: "tildes", piece: "~~a "),
        Hostile(name: "backticks", piece: "`a``b```c"),
        Hostile(name: "angle brackets", piece: "<"),
        Hostile(name: "addresses", piece: "<a:"),
        Hostile(name: "bare addresses", piece: "http://a.b/("),
        Hostile(name: "colons", piece: "http://"),
        Hostile(name: "ampersands", piece: "&a"),
        Hostile(name: "citations", piece: "[@a"),
        Hostile(name: "braces", piece: "{#a"),
        Hostile(name: "bars", piece: "|"),
        Hostile(name: "tables", piece: "|a|\n|---|\n"),
        Hostile(name: "definitions", piece: "[a]: b\n"),
        Hostile(name: "headings", piece: "# a {#b}\n"),
        Hostile(name: "hashes", piece: "#"),
        Hostile(name: "fences", piece: "```\n"),
        Hostile(name: "indentation", piece: " a\n"),
        Hostile(name: "lazy lines", piece: "> a\nb\n"),
        Hostile(name: "items", piece: "- a\n\n"),
        Hostile(name: "breaks", piece: "a\\\n"),
        Hostile(name: "backslashes", piece: "\\"),
        Hostile(name: "links", piece: "[a](b) "),
        Hostile(name: "ids", piece: "a {#b}\n\n"),
        Hostile(name: "continuations", piece: "a {+}\n\n"),
        Hostile(name: "notes", piece: "> [!NOTE]\n"),
        Hostile(name: "marked runs", piece: "**a**_b_~~c~~"),
        Hostile(name: "unclosed front matter", piece: "---\na: b\n"),
        Hostile(name: "blank lines", piece: "\n"),
        Hostile(name: "tabs", piece: "\t"),
        Hostile(name: "carriage returns", piece: "\r"),
        Hostile(name: "words", piece: "word "),
    ]
}
