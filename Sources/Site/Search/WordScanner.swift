/// Finds the words in text as the search script finds them in a question: letters and digits, in lower case; a full
/// stop between digits belongs to the number (`7.2.5`).
struct WordScanner {
    private var text: [UInt8] = []

    /// Words so common that finding them would help nobody.
    static let stopWords =
        "a an and are as at be by for from has have in is it its not of on or that the their they this to was were which who will with"

    /// Calls `found` with each word of a text that is worth finding: no letter alone.
    mutating func scan(_ words: String, _ found: (Span<UInt8>) -> Void) {
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: words.utf8)
        var letters = text.mutableSpan
        for index in letters.indices where letters[index] &- 0x41 < 26 { letters[index] |= 0x20 }
        let span = text.span
        /// Where the word began that is being read; nil between words.
        var start: Int?
        var isNumber = true
        var isASCII = true
        var index = 0
        func end(_ span: Span<UInt8>) {
            if let start { Self.end(span.extracting(start..<index), isASCII: isASCII, found) }
            start = nil
            isNumber = true
            isASCII = true
        }
        while index < span.count {
            let byte = span[index]
            switch byte {
            case 0x61...0x7A:
                if start == nil { start = index }
                isNumber = false
                index += 1
            case 0x30...0x39:
                if start == nil { start = index }
                index += 1
            case 0x80...:
                let length = min(Self.length(of: byte), span.count - index)
                if Self.isLetter(span, at: index) {
                    if start == nil { start = index }
                    isNumber = false
                    isASCII = false
                } else {
                    end(span)
                }
                index += length
            case 0x2E where start != nil && isNumber && index + 1 < span.count && Self.isDigit(span[index + 1]): index += 1
            default:
                end(span)
                index += 1
            }
        }
        end(span)
    }

    private static func end(_ word: Span<UInt8>, isASCII: Bool, _ found: (Span<UInt8>) -> Void) {
        guard word.count > 1 || isDigit(word[0]) else { return }
        guard !isASCII else { return found(word) }
        var bytes: [UInt8] = []
        for index in word.indices { bytes.append(word[index]) }
        found(Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8).span)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// How many bytes of UTF-8 a character takes, by its first.
    private static func length(of byte: UInt8) -> Int {
        switch byte {
        case 0xF0...: 4
        case 0xE0...: 3
        case 0xC0...: 2
        default: 1
        }
    }

    /// Beyond ASCII everything belongs to words but the signs of Latin 1 and U+2000 to U+2BFF: quotation marks, dashes,
    /// arrows, boxes.
    private static func isLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
        let first = text[index]
        return first != 0xC2 && !(first == 0xE2 && (index + 1 < text.count ? text[index + 1] < 0xB0 : true))
    }
}
