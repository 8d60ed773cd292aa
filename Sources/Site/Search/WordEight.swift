/// Eight bytes of a text looked at together: most words are shorter, and are read whole.
struct WordEight {
    /// The first byte of the text is the lowest of the number.
    let bits: UInt64

    private static let ones: UInt64 = 0x0101_0101_0101_0101
    private static let highs: UInt64 = 0x8080_8080_8080_8080

    /// The bytes at a place, with zeros behind the text's end.
    @inline(__always)
    init(_ text: Span<UInt8>, at index: Int) {
        bits = index >= 0 && index + 8 <= text.count
            ? UInt64(littleEndian: unsafe text.bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: index, as: UInt64.self)) : Self.last(text, from: index)
    }

    private static func last(_ text: Span<UInt8>, from index: Int) -> UInt64 {
        var bits: UInt64 = 0
        for place in (min(index, text.count)..<text.count).reversed() { bits = bits << 8 | UInt64(text[place]) }
        return bits
    }

    /// The highest bit of each byte from one letter of ASCII to before another.
    @inline(__always)
    private func areBetween(_ first: UInt64, _ behind: UInt64) -> UInt64 {
        // No sum goes beyond its byte, since the highest bit of each is left out.
        let small = bits & ~Self.highs
        return (small &+ Self.ones &* (0x80 - first)) & ~(small &+ Self.ones &* (0x80 - behind)) & ~bits & Self.highs
    }

    /// How many small letters of ASCII the bytes begin with.
    @inline(__always)
    var letters: Int { (~areBetween(0x61, 0x7B) & Self.highs).trailingZeroBitCount / 8 }

    /// Whether a byte, of the first eight, is ASCII and no digit: then nothing of a word of letters goes on there.
    @inline(__always)
    func ends(after place: Int) -> Bool {
        let byte = UInt8(truncatingIfNeeded: bits >> (8 * UInt64(place)))
        return byte < 0x80 && byte &- 0x30 >= 10
    }

    /// The key of a word that is so many of the bytes, from 1 to 7.
    @inline(__always)
    func key(of count: Int) -> UInt64 { bits & (1 << (8 * UInt64(count)) &- 1) | UInt64(count) << 56 }

    /// The bytes with small letters for capital ones of ASCII, in the order of the text.
    @inline(__always)
    var lowered: UInt64 { (bits | areBetween(0x41, 0x5B) >> 2).littleEndian }

    /// Whether all bytes of which the bits are joined are ASCII.
    static func isASCII(_ bits: UInt64) -> Bool { bits & highs == 0 }
}
