/// What an address calls a heading by in other people's Markdown: its words. Each program puts other marks between
/// them, so the letters and figures are what counts.
public struct HeadingWords: Hashable, Sendable {
    private let letters: [UInt8]

    /// Nil where there is neither letter nor figure.
    public init?(_ words: String) {
        letters = words.utf8.compactMap { byte in
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x80...0xFF: byte
            case 0x41...0x5A: byte + 0x20
            default: nil
            }
        }
        if letters.isEmpty { return nil }
    }
}

extension Sequence<Section> {
    /// The first section whose heading an address names; one of several headings alike is named with a number behind,
    /// as most programs do.
    public func called(_ address: String) -> Section? {
        guard let wanted = HeadingWords(address) else { return nil }
        var seen: [HeadingWords: Int] = [:]
        for section in self {
            let title = section.title.plainText
            guard let words = HeadingWords(title) else { continue }
            let earlier = seen[words, default: 0]
            seen[words] = earlier + 1
            if words == wanted, earlier == 0 { return section }
            if earlier > 0, HeadingWords("\(title)\(earlier)") == wanted { return section }
        }
        return nil
    }
}
