import HTML
import Hummingbird
import Manuals
import Office

/// A table of the record, a hundred rows a page, and the way to all of it as a file.
struct RecordTablePage {
    let table: RecordTable
    let visit: Visit

    private static let length = 100

    func response() -> Answer {
        let path = "/desk/records/\(table.kind.rawValue)"
        let first = min(max(0, Int(visit.query["from"]) ?? 0), table.rows.count)
        let rows = table.rows[first..<min(first + Self.length, table.rows.count)]
        return visit.page(table.kind.title, at: .records) { html in
            html(.h1, text: table.kind.title)
            html(.p) { html in
                html.text(table.rows.isEmpty ? "There is nothing in it yet. " : "\(first + 1) to \(first + rows.count) of \(table.rows.count). ")
                html(.a, .href(Address(path: "\(path)/csv")), text: "All of it for a spreadsheet (CSV)")
            }
            html(.div, .class("table wide"), .role("region"), .label(table.kind.title), .focusable) { html in
                html(.table) { html in
                    html(.thead) { html in
                        html(.tr) { html in
                            for column in table.columns { html(.th, .scope(.col), text: column) }
                        }
                    }
                    html(.tbody) { html in
                        for row in rows {
                            html(.tr) { html in
                                for (index, cell) in row.enumerated() { write(cell, isFirst: index == 0, to: &html) }
                            }
                        }
                    }
                }
            }
            html(.p, .class("tools")) { html in
                if first > 0 { html(.a, .href(Address(path: path).adding(query: [("from", String(max(0, first - Self.length)))])), text: "Back") }
                if first + rows.count < table.rows.count {
                    html(.a, .href(Address(path: path).adding(query: [("from", String(first + Self.length))])), text: "Further")
                }
            }
        }
    }

    private func write(_ cell: String, isFirst: Bool, to html: inout Markup) {
        if isFirst { html(.th, .scope(.row), text: cell) } else { html(.td, text: cell) }
    }
}
