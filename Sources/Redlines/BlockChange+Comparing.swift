import Manuals

extension BlockChange {
    /// Compares two blocks; nil where they are of different sorts and cannot be shown as one.
    init?(old: Block, new: Block) {
        switch (old, new) {
        case (.text(let old), .text(let new)): self = .text(ProseRedline(old: old, new: new))
        case (.list(let old), .list(let new)): self = .list(ListRedline(old: old, new: new))
        case (.table(let old), .table(let new)):
            guard let table = TableRedline(old: old, new: new) else { return nil }
            self = .table(table)
        case (.note(let old), .note(let new)):
            self = .note(kind: Replacement(old: old.kind, new: new.kind), MergedSequence(old: old.blocks, new: new.blocks))
        case (.quote(let old), .quote(let new)): self = .quote(MergedSequence(old: old, new: new))
        case (.code(let old), .code(let new)): self = .code(CodeRedline(old: old, new: new))
        case (.pathway(let old), .pathway(let new)): self = .pathway(PathwayRedline(old: old, new: new))
        case (.heading(let oldLevel, let old), .heading(let newLevel, let new)):
            self = .heading(level: Replacement(old: oldLevel, new: newLevel), ProseRedline(old: old, new: new))
        case (.footnote(let old), .footnote(let new)):
            self = .footnote(label: Replacement(old: old.label, new: new.label), MergedSequence(old: old.blocks, new: new.blocks))
        default: return nil
        }
    }
}

extension MergedSequence<BlockChange> {
    /// Compares two sequences of blocks.
    ///
    /// Blocks of one sort are paired in order, those most alike first of all; two of one sort with nothing in
    /// common are still paired where nothing better is to be had.
    init(old: [Block], new: [Block]) {
        let (oldSpellings, newSpellings) = (old.map { Spelling($0) }, new.map { Spelling($0) })
        let (oldCounts, newCounts) = (Self.counts(old), Self.counts(new))
        var table = LikenessTable(old: oldSpellings, new: newSpellings)
        let steps = Alignment.steps(old: oldSpellings, new: newSpellings) { i, j in
            guard old[i].sort == new[j].sort else { return 0 }
            // Two that are the only ones of their sort need not be alike.
            if oldCounts[old[i].sort] == 1, newCounts[new[j].sort] == 1 { return 1 }
            return 1 + table.likeness(i, j, atLeast: 0)
        }
        self.init(
            inOrder: steps.flatMap { step -> [Merged<BlockChange>] in
                switch step {
                case .same(_, let j): return [.unchanged(new[j])]
                case .changed(let i, let j):
                    guard let change = BlockChange(old: old[i], new: new[j]) else {
                        return [.deleted(old[i]), .added(new[j])]
                    }
                    return [.changed(change)]
                case .deleted(let i): return [.deleted(old[i])]
                case .added(let j): return [.added(new[j])]
                }
            })
    }

    /// How many blocks there are of each sort.
    private static func counts(_ blocks: [Block]) -> [Int: Int] {
        blocks.reduce(into: [:]) { $0[$1.sort, default: 0] += 1 }
    }
}

extension Block {
    /// Blocks are only compared with blocks of their sort.
    fileprivate var sort: Int {
        switch self {
        case .text: 1
        case .list: 2
        case .table: 3
        case .note: 4
        case .quote: 5
        case .code: 6
        case .pathway: 7
        case .heading: 8
        case .rule: 9
        case .footnote: 10
        }
    }
}
