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
        var names = Names()
        let folder = base.utf8.lastIndex(of: 0x2F).map { base[..<$0] } ?? ""
        guard names.follow(folder), names.follow(Self.decoded(rest)[...]) else { return nil }
        path = String(decoding: names.bytes, as: UTF8.self)
    }

    /// The names of a path, with a slash between.
    private struct Names {
        private(set) var bytes: [UInt8] = []

        /// Goes on from here along a path; returns false where that climbs above the root.
        mutating func follow(_ path: Substring) -> Bool {
            var rest = path.utf8
            while let first = rest.firstIndex(where: { $0 != 0x2F }) {
                rest = rest[first...]
                let name = rest.prefix { $0 != 0x2F }
                rest = rest[name.endIndex...]
                if name.elementsEqual("..".utf8) {
                    guard removeLast() else { return false }
                } else if !name.elementsEqual(".".utf8) {
                    if !bytes.isEmpty { bytes.append(0x2F) }
                    bytes.append(contentsOf: name)
                }
            }
            return true
        }

        private mutating func removeLast() -> Bool {
            guard !bytes.isEmpty else { return false }
            bytes.removeSubrange((bytes.lastIndex(of: 0x2F) ?? 0)...)
            return true
        }
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
