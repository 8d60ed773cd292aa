/// Where text stands; quotation marks matter only in an attribute's value.
enum Escape {
    case text, attribute

    /// A bit for each byte up to `>` that cannot stand there as it is, from the lowest.
    var special: UInt64 {
        let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A)
        let marks: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
        return controls | marks | (self == .attribute ? 1 << 0x22 : 0)
    }

    /// Whether some of eight bytes may be such as cannot stand as they are; it may say yes of a quotation mark in text.
    @inline(__always)
    static func mayBeSpecial(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        /// The highest bit of some byte where one is zero, and nothing where none is.
        func zeros(_ bits: UInt64) -> UInt64 { (bits &- ones) & ~bits }
        // `<` and `>` differ in one bit, and so do `&` and `"`.
        let angles = zeros((bytes & ~(ones &* 0x02)) ^ (ones &* 0x3C))
        let others = zeros((bytes & ~(ones &* 0x04)) ^ (ones &* 0x22))
        let controls = (bytes &- ones &* 0x20) & ~bytes
        return (angles | others | controls) & (ones &* 0x80) != 0
    }

    /// How a byte is written that cannot stand as it is.
    static func replacement(of byte: UInt8) -> String {
        switch byte {
        case 0x26: "&amp;"
        case 0x3C: "&lt;"
        case 0x3E: "&gt;"
        case 0x22: "&quot;"
        default: "\u{FFFD}"
        }
    }
}
