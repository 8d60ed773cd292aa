/// Escaping, in bulk: stretches that need none are copied whole.
enum Escape {
    /// Where text stands; quotation marks matter only in an attribute's value.
    enum Place {
        case text, attribute

        /// A bit for each byte up to `>` that cannot stand there as it is, from the lowest.
        fileprivate var special: UInt64 {
            let controls: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A)
            let marks: UInt64 = 1 << 0x26 | 1 << 0x3C | 1 << 0x3E
            return controls | marks | (self == .attribute ? 1 << 0x22 : 0)
        }
    }

    /// Whether some of eight bytes may be such as cannot stand as they are; it may say yes of a quotation mark in text.
    @inline(__always)
    private static func mayBeSpecial(_ bytes: UInt64) -> Bool {
        let ones: UInt64 = 0x0101_0101_0101_0101
        /// The highest bit of some byte where one is zero, and nothing where none is.
        func zeros(_ bits: UInt64) -> UInt64 { (bits &- ones) & ~bits }
        // `<` and `>` differ in one bit, and so do `&` and `"`.
        let angles = zeros((bytes & ~(ones &* 0x02)) ^ (ones &* 0x3C))
        let others = zeros((bytes & ~(ones &* 0x04)) ^ (ones &* 0x22))
        let controls = (bytes &- ones &* 0x20) & ~bytes
        return (angles | others | controls) & (ones &* 0x80) != 0
    }

    /// Appends text so that a reader of the page sees exactly it.
    ///
    /// Control characters, which a page cannot hold, are shown as U+FFFD; tab and line feed stand.
    static func append(_ text: UnsafeBufferPointer<UInt8>, in place: Place, to bytes: inout [UInt8]) {
        let special = place.special
        var start = 0
        var index = 0
        let count = text.count
        while index < count {
            // Mostly eight bytes and eight more can stand as they are.
            if index + 8 <= count, unsafe !mayBeSpecial(UnsafeRawBufferPointer(text).loadUnaligned(fromByteOffset: index, as: UInt64.self)) {
                index += 8
                continue
            }
            let end = min(index + 8, count)
            while index < end {
                let byte = unsafe text[index]
                if byte > 0x3E || special >> UInt64(byte) & 1 == 0 {
                    index += 1
                    continue
                }
                if start < index { unsafe bytes.append(contentsOf: text[start..<index]) }
                appendReplacement(of: byte, to: &bytes)
                index += 1
                start = index
            }
        }
        if start < count { unsafe bytes.append(contentsOf: text[start..<count]) }
    }

    private static func appendReplacement(of byte: UInt8, to bytes: inout [UInt8]) {
        switch byte {
        case 0x26: bytes.append(contentsOf: "&amp;".utf8)
        case 0x3C: bytes.append(contentsOf: "&lt;".utf8)
        case 0x3E: bytes.append(contentsOf: "&gt;".utf8)
        case 0x22: bytes.append(contentsOf: "&quot;".utf8)
        default: bytes.append(contentsOf: "\u{FFFD}".utf8)
        }
    }
}
