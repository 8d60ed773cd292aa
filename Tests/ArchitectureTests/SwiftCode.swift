/// What a Swift file says to the compiler: its words and marks, without comments and without the text of strings.
///
/// Code inside a string's interpolation is code.
struct SwiftCode: Sendable {
    /// A word, or one mark of punctuation.
    struct Token: Equatable, Sendable {
        let text: String
        let line: Int
        /// Whether nothing stands between this token and the one before.
        let isAttached: Bool
    }

    private(set) var tokens: [Token] = []

    init(_ text: String) {
        var reader = Reader(bytes: Array(text.utf8))
        reader.readCode(untilClosingParenthesis: false)
        tokens = reader.tokens
    }

    /// Every place where the words and marks of the spelling stand, by line: next to each other where it has no spaces.
    func lines(of spelling: String) -> [Int] {
        let sought = SwiftCode(spelling).tokens
        guard let first = sought.first else { return [] }
        return tokens.indices.filter { start in
            tokens[start].text == first.text
                && tokens[start...].count >= sought.count
                && zip(tokens[start...].dropFirst(), sought.dropFirst()).allSatisfy { found, wanted in
                    found.text == wanted.text && (found.isAttached || !wanted.isAttached)
                }
        }.map { tokens[$0].line }
    }

    private struct Reader {
        let bytes: [UInt8]
        var place = 0
        var line = 1
        var tokens: [Token] = []
        var isAttached = false

        init(bytes: [UInt8]) { self.bytes = bytes }

        private func peek(_ ahead: Int = 0) -> UInt8? {
            place + ahead < bytes.count ? bytes[place + ahead] : nil
        }

        /// Whether two marks stand here, one after the other.
        private func stand(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
            peek() == UInt8(ascii: first) && peek(1) == UInt8(ascii: second)
        }

        private func standsTripleQuote() -> Bool {
            stand("\"", "\"") && peek(2) == UInt8(ascii: "\"")
        }

        private mutating func advance(_ count: Int = 1) {
            for _ in 0..<count where place < bytes.count {
                if bytes[place] == UInt8(ascii: "\n") { line += 1 }
                place += 1
            }
        }

        mutating func readCode(untilClosingParenthesis: Bool) {
            var depth = 0
            while let byte = peek() {
                if stand("/", "/") {
                    while let next = peek(), next != UInt8(ascii: "\n") { advance() }
                    isAttached = false
                } else if stand("/", "*") {
                    skipComment()
                } else if byte == UInt8(ascii: "\"") || (byte == UInt8(ascii: "#") && opensRawString()) {
                    readString()
                } else if Self.isWordByte(byte) {
                    let start = place
                    while let next = peek(), Self.isWordByte(next) { advance() }
                    add(bytes[start..<place])
                } else if byte <= UInt8(ascii: " ") {
                    advance()
                    isAttached = false
                } else {
                    if byte == UInt8(ascii: "(") { depth += 1 }
                    if byte == UInt8(ascii: ")") {
                        depth -= 1
                        if untilClosingParenthesis, depth < 0 { return advance() }
                    }
                    advance()
                    add([byte])
                }
            }
        }

        private mutating func add(_ text: some Collection<UInt8>) {
            tokens.append(Token(text: String(decoding: text, as: UTF8.self), line: line, isAttached: isAttached))
            isAttached = true
        }

        private mutating func skipComment() {
            var depth = 0
            repeat {
                if stand("/", "*") {
                    depth += 1
                    advance(2)
                } else if stand("*", "/") {
                    depth -= 1
                    advance(2)
                } else {
                    advance()
                }
            } while depth > 0 && peek() != nil
            isAttached = false
        }

        private func opensRawString() -> Bool {
            var ahead = 0
            while peek(ahead) == UInt8(ascii: "#") { ahead += 1 }
            return peek(ahead) == UInt8(ascii: "\"")
        }

        /// Leaves one quotation mark for the whole string, after the tokens of its interpolations.
        private mutating func readString() {
            var hashes = 0
            while peek() == UInt8(ascii: "#") {
                hashes += 1
                advance()
            }
            let quotes = standsTripleQuote() ? 3 : 1
            advance(quotes)
            while let byte = peek() {
                if byte == UInt8(ascii: "\\"), closes(hashes, from: 1) {
                    advance(1 + hashes)
                    if peek() == UInt8(ascii: "(") {
                        advance()
                        isAttached = false
                        readCode(untilClosingParenthesis: true)
                    } else {
                        advance()
                    }
                } else if byte == UInt8(ascii: "\""), quotes == 1 || standsTripleQuote(), closes(hashes, from: quotes) {
                    advance(quotes + hashes)
                    break
                } else {
                    advance()
                }
            }
            isAttached = false
            add([UInt8(ascii: "\"")])
        }

        private func closes(_ hashes: Int, from ahead: Int) -> Bool {
            (0..<hashes).allSatisfy { peek(ahead + $0) == UInt8(ascii: "#") }
        }

        private static func isWordByte(_ byte: UInt8) -> Bool {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), 0x80...0xFF:
                true
            default: false
            }
        }
    }
}
