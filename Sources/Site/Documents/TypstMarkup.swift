/// A writer of Typst markup that cannot be made to mean anything else: every word that comes from outside is written as
/// a string, in which only the quotation mark and the backslash mean something.
struct TypstMarkup {
    private(set) var bytes: [UInt8] = []

    /// Words as they are.
    mutating func text(_ words: String) {
        guard !words.isEmpty else { return }
        bytes.append(0x23)
        string(words)
        bytes.append(0x3B)
    }

    /// A call of a function of the template or of Typst.
    mutating func callAsFunction(_ name: StaticString, _ arguments: Argument...) {
        begin(name, arguments)
        bytes.append(0x3B)
    }

    /// A call with the content it takes.
    mutating func callAsFunction(_ name: StaticString, _ arguments: Argument..., content: (inout TypstMarkup) -> Void) {
        begin(name, arguments)
        write(content)
        bytes.append(0x3B)
    }

    /// A call with any number of contents, one after the other.
    mutating func callAsFunction(_ name: StaticString, _ arguments: Argument..., contents: [(inout TypstMarkup) -> Void]) {
        begin(name, arguments)
        for content in contents { write(content) }
        bytes.append(0x3B)
    }

    /// Our own markup, such as the template.
    mutating func own(_ markup: StaticString) {
        markup.withUTF8Buffer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Ends a line, which keeps the source readable.
    mutating func newLine() { bytes.append(0x0A) }

    private mutating func begin(_ name: StaticString, _ arguments: [Argument]) {
        bytes.append(0x23)
        own(name)
        bytes.append(0x28)
        write(arguments)
        bytes.append(0x29)
    }

    private mutating func write(_ content: (inout TypstMarkup) -> Void) {
        bytes.append(0x5B)
        content(&self)
        bytes.append(0x5D)
    }

    /// What stands between a call's brackets.
    enum Argument {
        case string(String)
        case named(StaticString, String)
        case number(StaticString, Int)
        case flag(StaticString, Bool)
        /// A place in the document, by its name.
        case label(String)
        /// Some of our own words: `(left, center, )`.
        case words(StaticString, [StaticString])
    }

    /// What stands between the brackets of a call that our own markup opens.
    mutating func write(_ arguments: [Argument]) {
        for (index, argument) in arguments.enumerated() {
            if index > 0 { own(", ") }
            write(argument)
        }
    }

    private mutating func write(_ argument: Argument) {
        switch argument {
        case .string(let words): string(words)
        case .named(let name, let words): named(name) { $0.string(words) }
        case .number(let name, let value): named(name) { $0.bytes.append(contentsOf: String(value).utf8) }
        case .flag(let name, let value): named(name) { $0.own(value ? "true" : "false") }
        case .label(let name):
            own("label(")
            string(name)
            own(")")
        case .words(let name, let words):
            named(name) { markup in
                markup.own("(")
                for word in words {
                    markup.own(word)
                    markup.own(", ")
                }
                markup.own(")")
            }
        }
    }

    private mutating func named(_ name: StaticString, _ value: (inout TypstMarkup) -> Void) {
        own(name)
        own(": ")
        value(&self)
    }

    private mutating func string(_ words: String) {
        bytes.append(0x22)
        for byte in words.utf8 {
            switch byte {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(byte)
            // No character that has no shape: a font without it would stop the document.
            case 0..<0x20, 0x7F: bytes.append(0x20)
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }
}
