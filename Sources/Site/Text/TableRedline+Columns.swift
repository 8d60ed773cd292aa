import Manuals
import Redlines

extension TableRedline {
    typealias Column = Merged<Replacement<Table.Alignment>>

    /// How a column is set now, or was when it went; nil where the table has no such column.
    func setAlignment(ofColumn column: Int) -> Table.Alignment? {
        guard column < columns.entries.count else { return nil }
        let entry = columns.entries[column]
        return entry.accepted ?? entry.rejected
    }

    /// How a column is set now, in words; empty where that did not change.
    func realignment(_ column: Int) -> String {
        guard column < columns.entries.count, case .changed(let alignment) = columns.entries[column] else { return "" }
        return switch alignment.new {
        case .natural: "now set as usual"
        case .left: "now set left"
        case .centre: "now centred"
        case .right: "now set right"
        }
    }

    /// Whether the table has a column no longer.
    func isGone(_ column: Int) -> Bool { column < columns.entries.count && columns.entries[column].accepted == nil }

    /// The rows in order, each with a cell under every column, and what is said of it.
    var setRows: [SetRow] {
        var (old, new) = (0, 0)
        return rows.entries.map { row in
            defer {
                if row.rejected != nil { old += 1 }
                if row.accepted != nil { new += 1 }
            }
            return switch row {
            case .inPlace(let item): SetRow(cells: cells(of: item), remark: nil, isGone: row.accepted == nil)
            case .movedHere(let row, let from):
                SetRow(cells: cells(of: .changed(row)), remark: "row \(new + 1), moved from row \(from + 1)", isGone: false)
            case .movedAway(_, let to): SetRow(cells: nil, remark: "row \(old + 1) moved to row \(to + 1)", isGone: true)
            }
        }
    }

    private func cells(of row: Merged<RowRedline>) -> [Merged<ProseRedline>?] {
        switch row {
        case .changed(let row): row.entries
        case .unchanged(let cells): spread(cells.map { .unchanged($0) }, over: \.accepted)
        case .added(let cells): spread(cells.map { .added($0) }, over: \.accepted)
        case .deleted(let cells): spread(cells.map { .deleted($0) }, over: \.rejected)
        }
    }

    /// The cells of a row that stands in one version alone, under the columns of that version; nil under the others.
    private func spread(
        _ cells: [Merged<ProseRedline>], over side: (Column) -> Table.Alignment?
    ) -> [Merged<ProseRedline>?] {
        var cells = cells[...]
        return columns.entries.map { side($0) == nil ? nil : cells.popFirst() }
    }
}

/// A row of a redline's table as it is set.
struct SetRow {
    /// A cell under each column, nil under one its version lacks; nil where a row stood that moved away.
    let cells: [Merged<ProseRedline>?]?
    /// What became of the row; nil where it stands in its place.
    let remark: String?
    /// Whether nothing stands here in the new table.
    let isGone: Bool
}
