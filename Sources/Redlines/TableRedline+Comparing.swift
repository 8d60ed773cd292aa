import Manuals

extension TableRedline {
    /// Compares two tables; nil where a row has not as many cells as there are columns, or no column is kept.
    init?(old: Table, new: Table) {
        guard old.isRectangular, new.isRectangular else { return nil }
        let columnSteps = Self.columnSteps(old, new)
        let kept = columnSteps.compactMap { step -> (old: Int, new: Int)? in
            switch step {
            case .same(let i, let j), .changed(let i, let j): (i, j)
            case .deleted, .added: nil
            }
        }
        guard !kept.isEmpty else { return nil }
        columns = MergedSequence(
            columnSteps.map { step in
                switch step {
                case .same(let i, let j), .changed(let i, let j):
                    old.alignments[i] == new.alignments[j]
                        ? .unchanged(new.alignments[j])
                        : .changed(Replacement(old: old.alignments[i], new: new.alignments[j]))
                case .deleted(let i): .deleted(old.alignments[i])
                case .added(let j): .added(new.alignments[j])
                }
            })
        header = Self.row(old.header, new.header, columnSteps)

        let oldSpellings = old.rows.map { row in Spelling(kept.map { row[$0.old] }) }
        let newSpellings = new.rows.map { row in Spelling(kept.map { row[$0.new] }) }
        var table = LikenessTable(old: oldSpellings, new: newSpellings)
        let rearrangement = Rearrangement(old: oldSpellings, new: newSpellings) {
            table.likeness($0, $1, atLeast: Likeness.inSequence)
        }
        let keepsColumns = kept.count == columnSteps.count
        func compared(_ before: [Prose], _ after: [Prose]) -> RowRedline { Self.row(before, after, columnSteps) }
        rows = RearrangedSequence(
            old: old.rows, new: new.rows, rearrangement,
            same: { keepsColumns ? .unchanged($1) : .changed(compared($0, $1)) }, comparing: compared)
    }

    /// Columns belong together by their headings, else by the words in them, else by their places in tables of the
    /// same width.
    private static func columnSteps(_ old: Table, _ new: Table) -> [Alignment.Step] {
        let (oldColumns, newColumns) = (old.columns, new.columns)
        let (oldHeadings, newHeadings) = (old.header.map { Spelling($0) }, new.header.map { Spelling($0) })
        let sameWidth = old.header.count == new.header.count
        var words = LikenessTable(old: oldColumns, new: newColumns)
        return Alignment.steps(old: oldColumns, new: newColumns) { i, j in
            let isSameHeading = !old.header[i].isEmpty && oldHeadings[i] == newHeadings[j]
            let isSamePlace = sameWidth && i == j
            let likeness = words.likeness(i, j, atLeast: isSameHeading || isSamePlace ? 0 : Likeness.inSequence)
            return likeness + (isSameHeading ? 1_000 : 0) + (isSamePlace ? 1 : 0)
        }
    }

    private static func row(_ old: [Prose], _ new: [Prose], _ steps: [Alignment.Step]) -> RowRedline {
        MergedSequence(
            steps.map { step in
                switch step {
                case .same(let i, let j), .changed(let i, let j):
                    Spelling(old[i]) == Spelling(new[j])
                        ? .unchanged(new[j]) : .changed(ProseRedline(old: old[i], new: new[j]))
                case .deleted(let i): .deleted(old[i])
                case .added(let j): .added(new[j])
                }
            })
    }
}

extension Table {
    fileprivate var isRectangular: Bool {
        alignments.count == header.count && rows.allSatisfy { $0.count == header.count }
    }

    /// The words of each column.
    fileprivate var columns: [Spelling] {
        var columns = header.map { Spelling($0) }
        for row in rows {
            for (index, cell) in row.enumerated() { columns[index].write(cell) }
        }
        return columns
    }
}

extension Spelling {
    fileprivate init(_ cells: [Prose]) {
        write(cells)
    }
}
