import Manuals

extension BlockBuilder {
    /// The first node behind an opening one whose words start a footnote's text, on a line of their own.
    func footnoteStart(after opening: Int, before close: Int) -> Int? {
        guard !markup.footnotes.isEmpty, opening + 1 < close else { return nil }
        return ((opening + 1)..<close).first { index in
            guard markup.nodes[index].kind == .text, extent(startingAt: Int(markup.nodes[index].first)) != nil else { return false }
            switch markup.nodes[index - 1].kind {
            case .paragraph, .softBreak, .hardBreak: return true
            default: return false
            }
        }
    }

    /// The footnote whose words start at the cursor, which then stands where another starts, or at the close.
    mutating func footnote(upTo close: Int) -> Footnote? {
        guard let extent = extent(startingAt: Int(node.first)) else { return nil }
        lastFootnote = extent
        mention(.footnoteText(extent.label), at: extent.start)
        let next = footnoteStart(after: cursor, before: close)
        let words = prose(upTo: next.map { $0 - 1 } ?? close, wordsStart: extent.textStart, keepsBreaks: true)
        cursor = next ?? close
        return Footnote(label: extent.label, texts: words.isEmpty ? [] : [words])
    }

    /// Whether the paragraph at the cursor is a further text of a footnote that stands just before it: by where its
    /// first words stand; one of character references alone, by how many further texts there are.
    func goesOn(_ footnote: Footnote, before close: Int) -> Bool {
        guard let extent = lastFootnote else { return false }
        for node in markup.nodes[cursor..<close] {
            switch node.kind {
            case .text, .htmlText: return extent.start < Int(node.first) && Int(node.first) < extent.end
            case .link, .image: if node.second > 0 { return extent.start < Int(node.second) && Int(node.second) < extent.end }
            default: break
            }
        }
        return footnote.texts.count <= extent.furtherTexts
    }

    private func extent(startingAt offset: Int) -> FootnoteExtent? {
        markup.footnotes.first { $0.start == offset }
    }
}
