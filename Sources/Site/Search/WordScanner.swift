/// Finds the words in text as the search script finds them in a question: letters and digits, in lower case; a full
/// stop between digits belongs to the number (`7.2.5`).
struct WordScanner {
    private var text: [UInt8] = []
    private var word: [UInt8] = []

    /// Words so common that finding them would help nobody.
    static let stopWords =
        "a an and are as at be by for from has have in is it its not of on or that the their they this to was were which who will with"

    /// Calls `found` with each word of a text that is worth finding: no letter alone.
    mutating func scan(_ words: String, _ found: ([UInt8]) -> Void) {
        text.removeAll(keepingCapacity: true)
        text.append(contentsOf: words.utf8)
        word.removeAll(keepingCapacity: true)
        var index = 0
        while index < text.count {
            let byte = text[index]
            switch byte {
            case 0x61...0x7A, 0x30...0x39: word.append(byte)
            case 0x41...0x5A: word.append(byte + 0x20)
            case 0x2E where isNumber && index + 1 < text.count && Self.isDigit(text[index + 1]): word.append(byte)
            case 0x80...:
                let length = Self.length(of: byte)
                let scalar = text[index..<min(index + length, text.count)]
                if Self.isLetter(scalar) { word.append(contentsOf: scalar) } else { end(found) }
                index += length
                continue
            default: end(found)
            }
            index += 1
        }
        end(found)
    }

    private mutating func end(_ found: ([UInt8]) -> Void) {
        guard let first = word.first else { return }
        if word.contains(where: { $0 >= 0x80 }) { word = Array(String(decoding: word, as: UTF8.self).lowercased().utf8) }
        if word.count > 1 || Self.isDigit(first) { found(word) }
        word.removeAll(keepingCapacity: true)
    }

    /// Whether what was read of the word is a number so far.
    private var isNumber: Bool { !word.isEmpty && word.allSatisfy { Self.isDigit($0) || $0 == 0x2E } }

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
    private static func isLetter(_ scalar: ArraySlice<UInt8>) -> Bool {
        guard let first = scalar.first else { return false }
        return first != 0xC2 && !(first == 0xE2 && scalar.dropFirst().first.map { $0 < 0xB0 } ?? true)
    }
}
