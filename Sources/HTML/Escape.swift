/// Escaping, in bulk: stretches that need none are copied whole.
enum Escape {
    /// Where text stands; quotation marks matter only in an attribute's value.
    enum Place { case text, attribute }

    /// Appends text so that a reader of the page sees exactly it.
    ///
    /// Control characters, which a page cannot hold, are shown as U+FFFD; tab and line feed stand.
    static func append(_ text: UnsafeBufferPointer<UInt8>, in place: Place, to bytes: inout [UInt8]) {
        var start = 0
        var index = 0
        let count = text.count
        while index < count {
            let byte = unsafe text[index]
            if byte > 0x3E || !isSpecial(byte, in: place) {
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

    private static func isSpecial(_ byte: UInt8, in place: Place) -> Bool {
        switch byte {
        case 0x26, 0x3C, 0x3E: true
        case 0x22: place == .attribute
        case 0x09, 0x0A: false
        default: byte < 0x20
        }
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
