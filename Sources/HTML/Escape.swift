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

    /// Appends text so that a reader of the page sees exactly it.
    ///
    /// Control characters, which a page cannot hold, are shown as U+FFFD; tab and line feed stand.
    static func append(_ text: UnsafeBufferPointer<UInt8>, in place: Place, to bytes: inout [UInt8]) {
        let special = place.special
        var start = 0
        var index = 0
        let count = text.count
        while index < count {
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
