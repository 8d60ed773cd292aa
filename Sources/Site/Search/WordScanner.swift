/// Finds the words in a text in lower case as the search script finds them in a question: letters and digits; a full stop
/// between digits belongs to the number (`7.2.5`).
enum WordScanner {
    /// Words so common that finding them would help nobody.
    static let stopWords =
        "a an and are as at be by for from has have in is it its not of on or that the their they this to was were which who will with"

    struct Word {
        /// Where it stands in the text.
        let place: Range<Int>
        let key: UInt64
    }

    /// The next word that is worth finding, and so no letter alone, before an end where no word goes on; nil where none comes.
    /// Behind the end there are `SearchText.margin` bytes more.
    @inline(__always)
    static func next(in text: Span<UInt8>, from index: inout Int, to end: Int) -> Word? {
        while index < end {
            // Mostly eight bytes show a whole word of letters and what ends it, which is none of the next.
            let eight = WordEight(text, at: index)
            let letters = eight.letters
            if letters < 8, eight.ends(after: letters) {
                let start = index
                index += letters + 1
                if letters > 1 { return Word(place: start..<(start + letters), key: eight.key(of: letters)) }
            } else if let word = other(in: text, from: &index, to: end) {
                return word
            }
        }
        return nil
    }

    /// The word at a place, of whatever length and letters; nil where none stands there, and then the place is behind what does.
    @inline(never)
    private static func other(in text: Span<UInt8>, from index: inout Int, to end: Int) -> Word? {
        let start = index
        var key = WordKey()
        var isNumber = true
        while index < end {
            if key.isFull {
                let eight = WordEight(text, at: index)
                let letters = min(eight.letters, WordKey.bytesInTail)
                if letters > 0 {
                    key.append(eight, count: letters)
                    isNumber = false
                    index += letters
                    continue
                }
            }
            let byte = text[index]
            if byte &- 0x61 < 26 {
                isNumber = false
            } else if byte >= 0x80 {
                guard isTail(byte) || isLetter(text, at: index) else { break }
                isNumber = false
            } else {
                guard isDigit(byte) || byte == 0x2E && isNumber && start < index && isDigit(text[index + 1]) else { break }
            }
            key.append(byte)
            index += 1
        }
        guard index > start + 1 || index == start + 1 && isNumber else {
            if index == start { index += length(of: text[index]) }
            return nil
        }
        return Word(place: start..<index, key: key.number)
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte &- 0x30 < 10 }

    /// Whether a byte goes on with a character that began before it.
    private static func isTail(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

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
    static func isLetter(_ text: Span<UInt8>, at index: Int) -> Bool {
        let first = text[index]
        return first != 0xC2 && !(first == 0xE2 && (index + 1 < text.count ? text[index + 1] < 0xB0 : true))
    }
}
