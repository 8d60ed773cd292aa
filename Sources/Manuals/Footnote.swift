/// A footnote's text: what `[^label]` in the chapter points to.
public struct Footnote: Hashable, Sendable {
    public var label: FootnoteLabel
    /// The text in paragraphs; none for a footnote that says nothing.
    public var texts: [Prose]

    public init(label: FootnoteLabel, texts: [Prose]) {
        self.label = label
        self.texts = texts
    }
}

/// What ties a footnote's text to where it is called. Readers see a number in its place: footnotes are numbered by
/// chapter, in the order in which they are called.
public struct FootnoteLabel: Hashable, Sendable, CustomStringConvertible {
    public let text: String

    /// The label, or nil unless it is 1 to 64 bytes of letters, digits, `-`, `_` and `.`, or of characters beyond ASCII.
    public init?(_ text: some StringProtocol) {
        guard (1...64).contains(text.utf8.count), text.utf8.allSatisfy(Self.allows) else { return nil }
        self.text = String(text)
    }

    /// Whether a byte may stand in a label.
    public static func allows(_ byte: UInt8) -> Bool {
        byte.isLetterOrDigit || byte >= 0x80 || byte == 0x2D || byte == 0x2E || byte == 0x5F
    }

    public var description: String { text }
}

extension Chapter {
    /// The chapter's footnotes in the order in which they are called, those nobody calls last; of two with one label
    /// the first.
    public var footnotes: [Footnote] {
        var texts: [FootnoteLabel: Footnote] = [:]
        var order: [FootnoteLabel] = []
        for paragraph in paragraphs {
            for case .footnote(let footnote) in paragraph.blocks where texts[footnote.label] == nil {
                texts[footnote.label] = footnote
                order.append(footnote.label)
            }
        }
        guard !texts.isEmpty else { return [] }
        var seen: Set<FootnoteLabel> = []
        var footnotes: [Footnote] = []
        func take(_ label: FootnoteLabel) {
            if let footnote = texts[label], seen.insert(label).inserted { footnotes.append(footnote) }
        }
        for unit in body {
            unit.forEachProse { prose in
                for case .footnote(let label) in prose.formattedRuns.map(\.content) { take(label) }
            }
        }
        order.forEach(take)
        return footnotes
    }
}
