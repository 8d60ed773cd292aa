public import Manuals

/// A block of a paragraph that changed.
public enum BlockChange: Spreadable {
    case text(ProseRedline)
    case list(ListRedline)
    case table(TableRedline)
    case note(kind: Replacement<Note.Kind>, MergedSequence<BlockChange>)
    case quote(MergedSequence<BlockChange>)
    case code(CodeRedline)
    case pathway(PathwayRedline)
    case heading(level: Replacement<Int>, ProseRedline)
    case footnote(label: Replacement<FootnoteLabel>, MergedSequence<BlockChange>)
    /// A line across the page; it can only be unchanged, added or deleted.
    case rule

    public var accepted: Block {
        switch self {
        case .text(let prose): .text(prose.accepted)
        case .list(let list): .list(list.accepted)
        case .table(let table): .table(table.accepted)
        case .note(let kind, let blocks): .note(Note(kind: kind.new, blocks: blocks.accepted))
        case .quote(let blocks): .quote(blocks.accepted)
        case .code(let code): .code(code.accepted)
        case .pathway(let pathway): .pathway(pathway.accepted)
        case .heading(let level, let prose): .heading(level: level.new, prose.accepted)
        case .footnote(let label, let texts): .footnote(Footnote(label: label.new, blocks: texts.accepted))
        case .rule: .rule
        }
    }

    public var rejected: Block {
        switch self {
        case .text(let prose): .text(prose.rejected)
        case .list(let list): .list(list.rejected)
        case .table(let table): .table(table.rejected)
        case .note(let kind, let blocks): .note(Note(kind: kind.old, blocks: blocks.rejected))
        case .quote(let blocks): .quote(blocks.rejected)
        case .code(let code): .code(code.rejected)
        case .pathway(let pathway): .pathway(pathway.rejected)
        case .heading(let level, let prose): .heading(level: level.old, prose.rejected)
        case .footnote(let label, let texts): .footnote(Footnote(label: label.old, blocks: texts.rejected))
        case .rule: .rule
        }
    }

    public var mirrored: Self {
        switch self {
        case .text(let prose): .text(prose.mirrored)
        case .list(let list): .list(list.mirrored)
        case .table(let table): .table(table.mirrored)
        case .note(let kind, let blocks): .note(kind: kind.mirrored, blocks.mirrored)
        case .quote(let blocks): .quote(blocks.mirrored)
        case .code(let code): .code(code.mirrored)
        case .pathway(let pathway): .pathway(pathway.mirrored)
        case .heading(let level, let prose): .heading(level: level.mirrored, prose.mirrored)
        case .footnote(let label, let texts): .footnote(label: label.mirrored, texts.mirrored)
        case .rule: .rule
        }
    }

    /// A block that is unchanged, added or deleted as a whole, spread out so that it is drawn as a changed one is.
    public init(whole block: Block, as presence: Presence) {
        switch block {
        case .text(let prose): self = .text(ProseRedline(whole: prose, as: presence))
        case .list(let list): self = .list(ListRedline(whole: list, as: presence))
        case .table(let table): self = .table(TableRedline(whole: table, as: presence))
        case .note(let note):
            self = .note(
                kind: Replacement(old: note.kind, new: note.kind), MergedSequence(whole: note.blocks, as: presence))
        case .quote(let blocks): self = .quote(MergedSequence(whole: blocks, as: presence))
        case .code(let code): self = .code(CodeRedline(whole: code, as: presence))
        case .pathway(let pathway): self = .pathway(PathwayRedline(whole: pathway, as: presence))
        case .heading(let level, let prose):
            self = .heading(level: Replacement(old: level, new: level), ProseRedline(whole: prose, as: presence))
        case .footnote(let footnote):
            self = .footnote(
                label: Replacement(old: footnote.label, new: footnote.label),
                MergedSequence(whole: footnote.blocks, as: presence))
        case .rule: self = .rule
        }
    }
}

extension Footnote {
    /// The texts as blocks, as which they are compared.
    var blocks: [Block] { texts.map { .text($0) } }

    fileprivate init(label: FootnoteLabel, blocks: [Block]) {
        self.init(label: label, texts: blocks.compactMap { if case .text(let prose) = $0 { prose } else { nil } })
    }
}
