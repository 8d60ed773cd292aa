/// Eight bytes of a text looked at together: most words are letters of ASCII alone, and are read whole.
struct WordEight {
    /// The first byte of the text is the lowest of the number.
    private let bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The word at a place, and its key: none, where what stands there is ASCII and neither a letter nor a digit. Nil where
    /// digits or letters beyond ASCII make it a word of another kind.
    @inline(__always)
    static func word(in text: Span<UInt8>, at start: Int) -> (place: Range<Int>, key: UInt64)? {
        var key = WordKey()
        var index = start
        while true {
            let eight = WordEight(text, at: index)
            let letters = eight.letters
            guard letters == 8 else {
                guard eight.ends(after: letters) else { return nil }
                key.append(eight.inOrder, count: letters)
                return (start..<(index + letters), key.number)
            }
            key.append(eight.inOrder, count: WordKey.bytesInTail)
            index += WordKey.bytesInTail
        }
    }

    /// The bytes at a place, with zeros behind the text's end.
    @inline(__always)
    private init(_ text: Span<UInt8>, at index: Int) {
        if index + 8 <= text.count {
            bits = UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromByteOffset: index, as: UInt64.self))
        } else {
            var bits: UInt64 = 0
            for place in (min(index, text.count)..<text.count).reversed() { bits = bits << 8 | UInt64(text[place]) }
            self.bits = bits
        }
    }

    /// How many letters of ASCII the bytes begin with.
    @inline(__always)
    private var letters: Int {
        // No sum goes beyond its byte, since the highest bit of each is left out.
        let small = (bits | Self.ones &* 0x20) & ~Self.highs
        let isLetter = (small &+ Self.ones &* (0x80 - 0x61)) & ~(small &+ Self.ones &* (0x80 - 0x7B)) & ~bits & Self.highs
        return (~isLetter & Self.highs).trailingZeroBitCount / 8
    }

    /// Whether a byte, of the first eight, is ASCII and no digit: then nothing of a word of letters goes on there.
    @inline(__always)
    private func ends(after place: Int) -> Bool {
        let byte = UInt8(truncatingIfNeeded: bits >> (8 * UInt64(place)))
        return byte < 0x80 && byte &- 0x30 >= 10
    }

    /// The bytes in small letters, the first one highest.
    @inline(__always)
    private var inOrder: UInt64 { (bits | Self.ones &* 0x20).byteSwapped }
}
