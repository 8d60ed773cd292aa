/// What tells a word from others by one number, made byte by byte as the word is read.
///
/// A word of up to seven bytes is its key. A longer one shares its key with hardly any other, but may: whoever compares
/// looks at its spelling too.
struct WordKey: Equatable, Sendable {
    /// The bytes read since the last fold, the first one lowest.
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

    /// Whether the bytes read came in sevens, so that seven more can be appended together.
    var isFull: Bool { count == 0 || count == UInt64(Self.bytesInTail) }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == UInt64(Self.bytesInTail) { fold() }
        tail |= UInt64(byte) << (8 * count)
        count += 1
    }

    /// Appends the first of eight bytes, at most seven, where those read came in sevens.
    @inline(__always)
    mutating func append(_ eight: WordEight, count new: Int) {
        if count == UInt64(Self.bytesInTail) { fold() }
        tail = eight.bits & (1 << (8 * UInt64(new)) &- 1)
        count = UInt64(new)
    }

    private mutating func fold() {
        folded = Self.mixed(folded ^ tail) | 1
        tail = 0
        count = 0
    }

    /// The key as one number.
    var number: UInt64 {
        let short = tail | count << 56
        return folded == 0 ? short : Self.mixed(folded ^ short) | Self.long
    }

    /// Whether a number is the key of a word that other words may share.
    @inline(__always)
    static func isShared(_ number: UInt64) -> Bool { number & long != 0 }

    /// A number whose every bit depends on every bit of another.
    @inline(__always)
    static func mixed(_ number: UInt64) -> UInt64 {
        let once = (number ^ number >> 32) &* 0x9E37_79B9_7F4A_7C15
        return once ^ once >> 29
    }
}
