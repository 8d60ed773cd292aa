import Manuals

extension UnitChange {
    /// A paragraph whose end became paragraphs of its own: its change, then what changed in each of those.
    ///
    /// Nil where its words cannot be cut into what they hold, in order.
    static func splitting(_ old: Paragraph, into new: [Paragraph]) -> [UnitChange]? {
        guard let cut = CutParagraph(old.blocks, among: new.map(\.blocks)), let first = new.first else { return nil }
        let holders = new.dropFirst()
        let rest = Remainder(blocks: cut.rest.blocks, continuesBlock: cut.rest.continuesBlock, holders: holders.map(\.id))
        let change = UnitChange(
            id: Replacement(old: old.id, new: first.id),
            content: .split(MergedSequence(old: cut.beginning, new: first.blocks), rest: rest))
        guard change.isExact(.paragraph(old), .paragraph(first)) else { return nil }
        return [change]
            + zip(cut.parts, holders).map { blocks, holder in
                UnitChange(exactly: .paragraph(Paragraph(id: holder.id, blocks: blocks)), .paragraph(holder))
            }
    }
}
