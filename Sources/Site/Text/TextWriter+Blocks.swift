import HTML
import Manuals
import Releases

extension TextWriter {
    mutating func write(_ blocks: [Block], to html: inout Markup) {
        for block in blocks { write(block, to: &html) }
    }

    mutating func write(_ block: Block, to html: inout Markup) {
        switch block {
        case .text(let prose): html(.p) { write(prose, to: &$0) }
        case .list(let list): write(list, to: &html)
        case .table(let table): write(table, to: &html)
        case .note(let note): write(note, to: &html)
        case .quote(let blocks): html(.blockquote) { write(blocks, to: &$0) }
        case .code(let listing): html(.pre) { $0(.code, text: listing.text) }
        case .pathway(let pathway): write(pathway, to: &html)
        // A heading within a list or quotation is no part of the page's outline.
        case .heading(_, let prose): html(.p, .class("heading")) { write(prose, to: &$0) }
        case .footnote(let footnote): write(footnote, to: &html)
        case .rule: html(.hr)
        }
    }

    /// On the page of its chapter a footnote stands at the end; elsewhere where it was written.
    private mutating func write(_ footnote: Footnote, to html: inout Markup) {
        guard number(of: footnote.label) == nil else { return }
        html(.div, .class("note"), .role("note")) { html in
            html(.p, .class("note-kind"), text: "Footnote \(footnote.label)")
            for text in footnote.texts { html(.p) { write(text, to: &$0) } }
        }
    }

    private mutating func write(_ list: ItemList, to html: inout Markup) {
        let start = list.start.flatMap { $0 == 1 ? nil : Attribute.start($0) }
        html(list.start == nil ? .ul : .ol, start) { html in
            for item in list.items {
                html(.li) { html in
                    if let isTicked = item.isTicked { html.text(isTicked ? "Done: " : "To do: ") }
                    for block in item.blocks {
                        if case .text(let prose) = block, !list.isLoose { write(prose, to: &html) } else { write(block, to: &html) }
                    }
                }
            }
        }
    }

    /// The name of the table that is being written: `Table in 37.2.2`, `Table 2 in 37.2.2`.
    var tableCaption: String {
        let ordinal = tables > 1 ? " \(tables)" : ""
        return "Table\(ordinal)" + (place?.number.map { " in \($0)" } ?? "") + (version.map { ", \($0)" } ?? "")
    }

    private mutating func write(_ table: Table, to html: inout Markup) {
        tables += 1
        let caption = tableCaption
        html(.div, .class("table"), .role("region"), .label(caption), .focusable) { html in
            html(.table) { html in
                html(.caption, text: caption)
                html(.thead) { html in
                    html(.tr) { html in
                        for (column, cell) in table.header.enumerated() {
                            html(.th, .scope(.col), table.alignments.attribute(column)) { write(cell, to: &$0) }
                        }
                    }
                }
                html(.tbody) { html in
                    for row in table.rows { write(row, of: table, to: &html) }
                }
            }
        }
    }

    /// The first cell names its row, where it says anything and there is more than it.
    private mutating func write(_ row: [Prose], of table: Table, to html: inout Markup) {
        html(.tr) { html in
            for (column, cell) in row.enumerated() {
                let alignment = table.alignments.attribute(column)
                if column == 0, row.count > 1, !cell.isEmpty {
                    html(.th, .scope(.row), alignment) { write(cell, to: &$0) }
                } else {
                    html(.td, alignment) { write(cell, to: &$0) }
                }
            }
        }
    }

    private mutating func write(_ note: Note, to html: inout Markup) {
        let outer = manner
        if note.kind == .emergency { manner = .emergency }
        html(.div, .class("note \(note.kind.className)"), .role("note")) { html in
            html(.p, .class("note-kind"), text: note.kind.words)
            write(note.blocks, to: &html)
            if note.kind == .local, !site.edition.localities.isEmpty {
                html(.p, .class("whom")) { $0(.a, .href(standpoint.address(of: .contacts)), text: ContactsPage.title) }
            }
        }
        manner = outer
    }
}

extension Note.Kind {
    /// What a reader sees above the note.
    var words: String {
        switch self {
        case .emergency: "Emergency"
        case .important: "Important"
        case .note: "Note"
        case .tip: "Good practice"
        case .warning: "Warning"
        case .caution: "Caution"
        case .local: "In your area"
        }
    }

    var className: String {
        switch self {
        case .emergency: "emergency"
        case .important, .warning, .caution: "warning"
        case .note, .tip: "aside"
        case .local: "local"
        }
    }
}

extension [Table.Alignment] {
    func attribute(_ column: Int) -> Attribute? {
        guard column < count else { return nil }
        return switch self[column] {
        case .natural, .left: nil
        case .centre: .class("centre")
        case .right: .class("right")
        }
    }
}
