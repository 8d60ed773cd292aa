import FoundationEssentials

/// Base64 with one spelling: what reads is exactly what would have been written.
enum Base64 {
    static func encode(_ bytes: [UInt8]) -> String {
        Data(bytes).base64EncodedString()
    }

    /// The form for addresses, without padding, in which browsers return a challenge.
    static func encodeForURL(_ bytes: [UInt8]) -> [UInt8] {
        encode(bytes).utf8.compactMap { character in
            switch character {
            case UInt8(ascii: "+"): UInt8(ascii: "-")
            case UInt8(ascii: "/"): UInt8(ascii: "_")
            case UInt8(ascii: "="): nil
            default: character
            }
        }
    }

    /// The bytes, or nil when the text is not base64 or spells it in an unusual way: padding missing,
    /// bits set that mean nothing, white space.
    static func decode(_ text: String) -> [UInt8]? {
        guard let data = Data(base64Encoded: text), data.base64EncodedString() == text else { return nil }
        return Array(data)
    }
}
