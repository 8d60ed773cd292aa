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
                        for (column, cell) in table.header.entries.enumerated() where shows(column, of: table) {
                            html(.th, .scope(.col), table.alignment(column)) { html in
                                write(cell, to: &html)
                                remark(table.realignment(column), to: &html)
                            }
                        }
                    }
                }
                html(.tbody) { html in
                    for row in table.setRows where showsDepartures || !row.isGone { write(row, of: table, to: &html) }
                }
            }
        }
    }

    private mutating func write(_ row: SetRow, of table: TableRedline, to html: inout Markup) {
        guard let cells = row.cells else {
            return html(.tr, .class("gone")) { html in
                html(.td, .colspan(max(1, table.columns.entries.count))) { $0.remark(row.remark ?? "") }
            }
        }
        html(.tr) { html in
            let first = cells.indices.first { shows($0, of: table) }
            for (column, cell) in cells.enumerated() where shows(column, of: table) {
                let isHeading = column == first && cells.count > 1
                html(isHeading ? .th : .td, isHeading ? .scope(.row) : nil, table.alignment(column)) { html in
                    write(cell, to: &html)
                    if column == first, let words = row.remark { remark(words, to: &html) }
                }
            }
        }
    }

    private func shows(_ column: Int, of table: TableRedline) -> Bool { showsDepartures || !table.isGone(column) }

    private mutating func write(_ cell: Merged<ProseRedline>?, to html: inout Markup) {
        if let cell { write(cell.spread, to: &html) }
    }
}

extension TableRedline {
    fileprivate func alignment(_ column: Int) -> Attribute? {
        setAlignment(ofColumn: column).flatMap { [$0].attribute(0) }
    }
}
