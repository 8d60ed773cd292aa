/// What tells a word from others by one number, made byte by byte as the word is read.
///
/// A word of up to seven bytes is its key. A longer one shares its key with hardly any other, but may: whoever compares
/// looks at its spelling too.
struct WordKey: Equatable, Sendable {
    /// The bytes read since the last fold, the last one lowest.
    private var tail: UInt64 = 0
    private var count: UInt64 = 0
    /// What became of the bytes before those.
    private var folded: UInt64 = 0

    /// So many bytes are kept as they are; before one more comes, they are folded.
    static let bytesInTail = 7
    private static let long: UInt64 = 1 << 63

    init() {}

    init(_ word: Span<UInt8>) {
        for index in word.indices { append(word[index]) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == UInt64(Self.bytesInTail) {
            folded = Self.mixed(folded ^ tail) | 1
            tail = 0
            count = 0
        }
        tail = tail << 8 | UInt64(byte)
        count += 1
    }

    /// Appends the highest bytes of a number, at most seven, where the bytes before come in sevens.
    @inline(__always)
    mutating func append(_ bytes: UInt64, count new: Int) {
        guard new > 0 else { return }
        if count == UInt64(Self.bytesInTail) { folded = Self.mixed(folded ^ tail) | 1 }
        tail = bytes >> (64 - 8 * UInt64(new))
        count = UInt64(new)
    }

    /// The key as one number.
    var number: UInt64 {
        let short = tail | count << 56
        return folded == 0 ? short : Self.mixed(folded ^ short) | Self.long
    }

    /// Whether a number is the key of a word that other words may share.
    static func isShared(_ number: UInt64) -> Bool { number & long != 0 }

    /// A number whose every bit depends on every bit of another.
    static func mixed(_ number: UInt64) -> UInt64 {
        let once = (number ^ number >> 32) &* 0x9E37_79B9_7F4A_7C15
        return once ^ once >> 29
    }
}
