/// An address that leads to a place within the manual: `#id`, `other.md#id`, `../attachments/form.pdf`.
public struct RelativeLink: Hashable, Sendable {
    /// The file, as a path from the repository's root; nil for a place in the same file.
    public let path: String?
    /// What stands after `#`; nil when nothing does.
    public let fragment: String?

    /// The link `address` is when it stands in the file at `base`; nil when it leads out of the repository: it has a
    /// scheme, starts with a slash, or climbs above the root.
    public init?(_ address: String, from base: String) {
        let bytes = address.utf8
        guard let first = bytes.first, first != 0x2F, first != 0x3F, !Self.hasScheme(address) else { return nil }
        var rest = Substring(address)
        var fragment: String?
        if let mark = rest.utf8.firstIndex(of: 0x23) {
            let words = rest[rest.utf8.index(after: mark)...]
            fragment = words.isEmpty ? nil : Self.decoded(words)
            rest = rest[..<mark]
        }
        if let query = rest.utf8.firstIndex(of: 0x3F) { rest = rest[..<query] }
        self.fragment = fragment
        guard !rest.isEmpty else {
            path = nil
            return
        }
        var parts = base.utf8.split(separator: 0x2F).dropLast()
        for part in Self.decoded(rest).utf8.split(separator: 0x2F) {
            if part.elementsEqual("..".utf8) {
                guard parts.popLast() != nil else { return nil }
            } else if !part.elementsEqual(".".utf8) {
                parts.append(part)
            }
        }
        path = String(decoding: Array(parts.joined(separator: [0x2F])), as: UTF8.self)
    }

    private static func hasScheme(_ address: String) -> Bool {
        for byte in address.utf8 {
            switch byte {
            case 0x3A: return true
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: continue
            default: return false
            }
        }
        return false
    }

    /// The words with `%20` and its like decoded; as they are when they decode to no text.
    private static func decoded(_ words: Substring) -> String {
        guard words.utf8.contains(0x25) else { return String(words) }
        var bytes: [UInt8] = []
        var rest = Array(words.utf8)[...]
        while let byte = rest.popFirst() {
            if byte == 0x25, rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(words)
    }
}
