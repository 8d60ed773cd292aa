import HTML
import Manuals
import Redlines

extension RedlineWriter {
    /// Writes both versions of a table as one: a column or row that is gone stands where it stood.
    mutating func write(_ table: TableRedline, to html: inout Markup) {
        text.tables += 1
        let caption = text.tableCaption
        html(.div, .class("table"), .role("region"), .label(caption), .focusable) { html in
            html(.table) { html in
                html(.caption, text: caption)
                html(.thead) { html in
                    html(.tr) { html in
                        for (column, cell) in table.header.entries.enumerated() {
                            html(.th, .scope(.col), table.alignment(column)) { html in
                                write(cell, to: &html)
                                html.remark(table.realignment(column))
                            }
                        }
                    }
                }
                html(.tbody) { html in
                    var (old, new) = (0, 0)
                    for row in table.rows.entries {
                        write(row, of: table, place: (old: old, new: new), to: &html)
                        if row.rejected != nil { old += 1 }
                        if row.accepted != nil { new += 1 }
                    }
                }
            }
        }
    }

    private mutating func write(
        _ row: Rearranged<RowRedline>, of table: TableRedline, place: (old: Int, new: Int), to html: inout Markup
    ) {
        switch row {
        case .inPlace(let row): write(row, of: table, moved: nil, to: &html)
        case .movedHere(let row, let from):
            write(.changed(row), of: table, moved: "row \(place.new + 1), moved from row \(from + 1)", to: &html)
        case .movedAway(_, let to):
            html(.tr, .class("gone")) { html in
                html(.td, .colspan(max(1, table.columns.entries.count))) { $0.remark("row \(place.old + 1) moved to row \(to + 1)") }
            }
        }
    }

    private mutating func write(_ row: Merged<RowRedline>, of table: TableRedline, moved: String?, to html: inout Markup) {
        let cells: [Merged<ProseRedline>?] =
            switch row {
            case .changed(let row): row.entries
            case .unchanged(let cells): table.spread(cells.map { .unchanged($0) }, over: \.accepted)
            case .added(let cells): table.spread(cells.map { .added($0) }, over: \.accepted)
            case .deleted(let cells): table.spread(cells.map { .deleted($0) }, over: \.rejected)
            }
        html(.tr) { html in
            for (column, cell) in cells.enumerated() {
                let isHeading = column == 0 && cells.count > 1
                html(isHeading ? .th : .td, isHeading ? .scope(.row) : nil, table.alignment(column)) { html in
                    write(cell, to: &html)
                    if column == 0, let moved { html.remark(moved) }
                }
            }
        }
    }

    private mutating func write(_ cell: Merged<ProseRedline>?, to html: inout Markup) {
        if let cell { write(cell.spread, to: &html) }
    }
}

extension TableRedline {
    fileprivate typealias Column = Merged<Replacement<Table.Alignment>>

    fileprivate func alignment(_ column: Int) -> Attribute? {
        guard column < columns.entries.count else { return nil }
        let entry = columns.entries[column]
        return (entry.accepted ?? entry.rejected).flatMap { [$0].attribute(0) }
    }

    /// How a column is set now, in words; empty where that did not change.
    fileprivate func realignment(_ column: Int) -> String {
        guard column < columns.entries.count, case .changed(let alignment) = columns.entries[column] else { return "" }
        return switch alignment.new {
        case .natural: "now set as usual"
        case .left: "now set left"
        case .centre: "now centred"
        case .right: "now set right"
        }
    }

    /// The cells of a row that stands in one version alone, under the columns of that version; nil under the others.
    fileprivate func spread(
        _ cells: [Merged<ProseRedline>], over side: (Column) -> Table.Alignment?
    ) -> [Merged<ProseRedline>?] {
        var cells = cells[...]
        return columns.entries.map { side($0) == nil ? nil : cells.popFirst() }
    }
}
