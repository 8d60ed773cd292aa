/// An address that leads to a place within the manual: `#id`, `other.md#id`, `../attachments/form.pdf`.
public struct RelativeLink: Hashable, Sendable {
    /// The file, as a path from the repository's root; nil for a place in the same file.
    public let path: String?
    /// What stands after `#`; nil when nothing does.
    public let fragment: String?

    /// The link `address` is when it stands in the file at `base`; nil when it leads out of the repository: it has a
    /// scheme, starts with a slash, or climbs above the root.
    public init?(_ address: String, from base: String) {
        let bytes = address.utf8.span
        guard !bytes.isEmpty, bytes[0] != 0x2F, bytes[0] != 0x3F, !Self.hasScheme(bytes) else { return nil }
        var end = bytes.count
        var fragment: String?
        if let mark = bytes.firstPlace(of: 0x23, in: 0..<end) {
            if mark + 1 < end { fragment = Self.decoded(bytes.extracting((mark + 1)...)) }
            end = mark
        }
        if let query = bytes.firstPlace(of: 0x3F, in: 0..<end) { end = query }
        self.fragment = fragment
        guard end > 0 else {
            path = nil
            return
        }
        let folder = base.utf8.span
        var slash = folder.count
        while slash > 0, folder[slash - 1] != 0x2F { slash -= 1 }
        var names = Names(reserving: slash + end)
        guard names.follow(folder.extracting(..<slash)) else { return nil }
        let written = bytes.extracting(..<end)
        if bytes.firstPlace(of: 0x25, in: 0..<end) == nil {
            guard names.follow(written) else { return nil }
        } else {
            let decoded = Self.decoded(written)
            guard names.follow(decoded.utf8.span) else { return nil }
        }
        path = String(decoding: names.bytes, as: UTF8.self)
    }

    /// The names of a path, with a slash between.
    private struct Names {
        private(set) var bytes: [UInt8] = []

        init(reserving capacity: Int) {
            bytes.reserveCapacity(capacity)
        }

        /// Goes on from here along a path; returns false where that climbs above the root.
        mutating func follow(_ path: Span<UInt8>) -> Bool {
            var start = 0
            while start < path.count {
                let end = path.firstPlace(of: 0x2F, in: start..<path.count) ?? path.count
                defer { start = end + 1 }
                let isDots = end - start <= 2 && (start..<end).allSatisfy { path[$0] == 0x2E }
                // No name, or that of the folder itself.
                if end == start || isDots && end - start == 1 { continue }
                if isDots {
                    guard removeLast() else { return false }
                    continue
                }
                if !bytes.isEmpty { bytes.append(0x2F) }
                for index in start..<end { bytes.append(path[index]) }
            }
            return true
        }

        private mutating func removeLast() -> Bool {
            guard !bytes.isEmpty else { return false }
            bytes.removeSubrange((bytes.lastIndex(of: 0x2F) ?? 0)...)
            return true
        }
    }

    private static func hasScheme(_ address: Span<UInt8>) -> Bool {
        for index in address.indices {
            switch address[index] {
            case 0x3A: return true
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2B, 0x2D, 0x2E: continue
            default: return false
            }
        }
        return false
    }

    /// The words with `%20` and its like decoded; as they are when they decode to no text.
    private static func decoded(_ words: Span<UInt8>) -> String {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(words.count)
        var index = 0
        while index < words.count {
            if words[index] == 0x25, index + 2 < words.count, let value = hexadecimal(words[index + 1], words[index + 2]) {
                bytes.append(value)
                index += 3
            } else {
                bytes.append(words[index])
                index += 1
            }
        }
        return String(validating: bytes, as: UTF8.self) ?? String(decoding: words.indices.map { words[$0] }, as: UTF8.self)
    }

    private static func hexadecimal(_ first: UInt8, _ second: UInt8) -> UInt8? {
        guard let first = Character(UnicodeScalar(first)).hexDigitValue, let second = Character(UnicodeScalar(second)).hexDigitValue else { return nil }
        return UInt8(first * 16 + second)
    }
}

extension Span<UInt8> {
    /// The first place in a range where a byte stands.
    fileprivate func firstPlace(of byte: UInt8, in range: Range<Int>) -> Int? {
        for index in range where self[index] == byte { return index }
        return nil
    }
}
