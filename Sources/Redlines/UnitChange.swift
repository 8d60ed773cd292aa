public import Manuals

/// A section or paragraph that changed.
public struct UnitChange: Spreadable {
    /// Differs only where text without ids was paired by likeness.
    public let id: Replacement<ElementID>
    public let content: Content

    public enum Content: Hashable, Sendable {
        case section(depth: Replacement<Int>, title: ProseRedline)
        case paragraph(MergedSequence<BlockChange>)
        /// What changed in the paragraph up to where it was split; `rest` is the old text that followed.
        case split(MergedSequence<BlockChange>, rest: Remainder)
        /// What changed in the paragraph up to where others were joined to it; `rest` is the new text that follows.
        case joined(MergedSequence<BlockChange>, rest: Remainder)
        /// Much the same words, set out in other blocks or with those of the paragraphs beside it: `to` is the new text
        /// with what changed in its words, `from` the old.
        case setAnew(from: MergedSequence<BlockChange>, to: MergedSequence<BlockChange>)
        /// A section became a paragraph or a paragraph a section, or the text cannot be shown as one.
        case replaced(old: Unit, new: Unit)
    }

    init(id: Replacement<ElementID>, content: Content) {
        self.id = id
        self.content = content
    }

    public init(whole unit: Unit, as presence: Presence) {
        id = Replacement(old: unit.id, new: unit.id)
        content =
            switch unit {
            case .section(let section):
                .section(
                    depth: Replacement(old: section.depth, new: section.depth),
                    title: ProseRedline(whole: section.title, as: presence))
            case .paragraph(let paragraph):
                .paragraph(MergedSequence(whole: paragraph.blocks, as: presence))
            }
    }

    private init(old: Unit, new: Unit) {
        id = Replacement(old: old.id, new: new.id)
        content =
            switch (old, new) {
            case (.section(let old), .section(let new)):
                .section(
                    depth: Replacement(old: old.depth, new: new.depth), title: ProseRedline(old: old.title, new: new.title))
            case (.paragraph(let old), .paragraph(let new)):
                .paragraph(MergedSequence(old: old.blocks, new: new.blocks))
            default:
                .replaced(old: old, new: new)
            }
    }

    /// The change of two units, such that it makes both of them again.
    ///
    /// Values that no file spells, such as a list without items, cannot be taken apart and put together: they
    /// are replaced whole.
    init(exactly old: Unit, _ new: Unit) {
        let change = UnitChange(old: old, new: new)
        self = change.isExact(old, new) ? change : UnitChange(id: change.id, content: .replaced(old: old, new: new))
    }

    func isExact(_ old: Unit, _ new: Unit) -> Bool {
        accepted.isSpelled(as: new) && rejected.isSpelled(as: old)
    }

    /// Whether nothing changed, as may be in the words of a paragraph that was split, or of what is set out anew.
    var isEmpty: Bool {
        switch content {
        case .paragraph(let blocks): blocks.isUnchanged
        case .section(let depth, let title): !depth.isChange && title.isUnchanged
        case .split, .joined, .setAnew, .replaced: false
        }
    }

    public var accepted: Unit {
        switch content {
        case .section(let depth, let title): .section(Section(id: id.new, depth: depth.new, title: title.accepted))
        case .paragraph(let blocks), .split(let blocks, _): .paragraph(Paragraph(id: id.new, blocks: blocks.accepted))
        case .joined(let blocks, let rest): .paragraph(Paragraph(id: id.new, blocks: rest.completing(blocks.accepted)))
        case .setAnew(_, let blocks): .paragraph(Paragraph(id: id.new, blocks: blocks.accepted))
        case .replaced(_, let new): new
        }
    }

    public var rejected: Unit {
        switch content {
        case .section(let depth, let title): .section(Section(id: id.old, depth: depth.old, title: title.rejected))
        case .paragraph(let blocks), .joined(let blocks, _): .paragraph(Paragraph(id: id.old, blocks: blocks.rejected))
        case .split(let blocks, let rest): .paragraph(Paragraph(id: id.old, blocks: rest.completing(blocks.rejected)))
        case .setAnew(let blocks, _): .paragraph(Paragraph(id: id.old, blocks: blocks.rejected))
        case .replaced(let old, _): old
        }
    }

    public var mirrored: Self {
        let mirrored: Content =
            switch content {
            case .section(let depth, let title): .section(depth: depth.mirrored, title: title.mirrored)
            case .paragraph(let blocks): .paragraph(blocks.mirrored)
            case .split(let blocks, let rest): .joined(blocks.mirrored, rest: rest)
            case .joined(let blocks, let rest): .split(blocks.mirrored, rest: rest)
            case .setAnew(let from, let to): .setAnew(from: to.mirrored, to: from.mirrored)
            case .replaced(let old, let new): .replaced(old: new, new: old)
            }
        return Self(id: id.mirrored, content: mirrored)
    }
}
