/// Finds telephone numbers in the text of an emergency note: 999, 101, 111 and 112, and longer numbers that start
/// with 0 or +.
enum TelephoneNumbers {
    /// Their places in a text, in bytes of UTF-8, in order.
    static func ranges(in text: [UInt8]) -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < text.count {
            guard isDigit(text[index]) || text[index] == 0x2B, index == 0 || !continuesNumber(text[index - 1]) else {
                index += 1
                continue
            }
            let start = index
            var end = start
            var digits = 0
            while index < text.count {
                if isDigit(text[index]) {
                    digits += 1
                    end = index + 1
                } else if text[index] != 0x20, !(text[index] == 0x2B && index == start) {
                    break
                } else if index > start, text[index - 1] == 0x20 {
                    break
                }
                index += 1
            }
            index = max(end, start + 1)
            if index < text.count, continuesWord(text[index]) { continue }
            if index + 1 < text.count, text[index] == 0x2E, isDigit(text[index + 1]) { continue }
            if isShort(text[start..<end]) || (9...15).contains(digits) && (text[start] == 0x30 || text[start] == 0x2B) {
                ranges.append(start..<end)
            }
        }
        return ranges
    }

    private static func isShort(_ number: ArraySlice<UInt8>) -> Bool {
        ["999", "101", "111", "112"].contains { $0.utf8.elementsEqual(number) }
    }

    private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

    /// A figure of a paragraph's number is no telephone number.
    private static func continuesNumber(_ byte: UInt8) -> Bool { byte == 0x2E || continuesWord(byte) }

    private static func continuesWord(_ byte: UInt8) -> Bool {
        isDigit(byte) || (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || byte >= 0x80
    }
}
