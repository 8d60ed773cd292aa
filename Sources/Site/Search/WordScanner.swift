/// Finds the words in text as the search script finds them in a question: letters and digits, in lower case; a full
/// stop between digits belongs to the number (`7.2.5`).
enum WordScanner {
    /// Words so common that finding them would help nobody.
    static let stopWords =
        "a an and are as at be by for from has have in is it its not of on or that the their they this to was were which who will with"

    /// Calls `found` with each word of a text that is worth finding, and its key: no letter alone. ASCII letters are in the
    /// case they are written in; the key is that of the word in lower case.
    @inline(__always)
    static func scan(_ words: String, _ found: (Span<UInt8>, UInt64) -> Void) {
        let text = words.utf8.span
        var index = 0
        while index < text.count {
            if let (word, key) = WordEight.word(in: text, at: index) {
                if word.count > 1 { found(text.extracting(word), key) }
                // What ends a word is none of the next.
                index = word.upperBound + 1
                continue
            }
            let start = index
            var key = WordKey()
            var isNumber = true
            var isASCII = true
            while index < text.count {
                let byte = text[index]
                if (byte | 0x20) &- 0x61 < 26 {
                    key.append(byte | 0x20)
                    isNumber = false
                } else if Self.isDigit(byte) || byte == 0x2E && isNumber && start < index && index + 1 < text.count && Self.isDigit(text[index + 1]) {
                    key.append(byte)
                } else if byte >= 0x80, Self.isLetter(text, at: index) {
                    isNumber = false
                    isASCII = false
                    index = min(index + Self.length(of: byte), text.count)
                    continue
                } else {
                    break
                }
                index += 1
            }
            if index > start + 1 || index == start + 1 && isNumber {
                let word = text.extracting(start..<index)
                if isASCII { found(word, key.number) } else { Self.lower(word, found) }
            }
            if index < text.count { index = min(index + Self.length(of: text[index]), text.count) }
        }
    }

    private static func lower(_ word: Span<UInt8>, _ found: (Span<UInt8>, UInt64) -> Void) {
        var bytes: [UInt8] = []
        for index in word.indices { bytes.append(word[index]) }
        let lowered = Array(String(decoding: bytes, as: UTF8.self).lowercased().utf8)
        found(lowered.span, WordKey(lowered.span).number)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

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
