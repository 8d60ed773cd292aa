import HTML
import Manuals
import Redlines

extension RedlineWriter {
    mutating func write(_ blocks: MergedSequence<BlockChange>, to html: inout Markup) {
        for entry in blocks.entries {
            switch entry {
            case .unchanged(let block): text.write(block, to: &html)
            case .changed(let change): write(change, to: &html)
            case .added(let block): write(BlockChange(whole: block, as: .added), to: &html, standing: .added)
            case .deleted(let block): write(BlockChange(whole: block, as: .deleted), to: &html, standing: .deleted)
            }
        }
    }

    /// `standing` says how the block stands as a whole, for what holds no words to mark.
    mutating func write(_ change: BlockChange, to html: inout Markup, standing: Standing = .unchanged) {
        switch change {
        case .text(let prose): writeBlocks(prose, to: &html)
        case .heading(_, let prose): writeBlocks(prose, class: "heading", to: &html)
        case .list(let list): write(list, to: &html)
        case .table(let table): write(table, to: &html)
        case .note(let kind, let blocks): write(blocks, in: kind, to: &html)
        case .quote(let blocks): html(.blockquote) { write(blocks, to: &$0) }
        case .code(let listing): write(listing, to: &html)
        case .pathway(let pathway): write(pathway, to: &html)
        case .rule: writeRule(standing, to: &html)
        }
    }

    private mutating func write(_ blocks: MergedSequence<BlockChange>, in kind: Replacement<Note.Kind>, to html: inout Markup) {
        html(.div, .class("note \(kind.new.className)"), .role("note")) { html in
            html(.p, .class("note-kind")) { html in
                if kind.isChange {
                    html.replaced(kind.old.words, by: kind.new.words)
                } else {
                    html.text(kind.new.words)
                }
            }
            write(blocks, to: &html)
        }
    }

    private mutating func write(_ listing: CodeRedline, to html: inout Markup) {
        html(.pre) { html in
            html(.code) { html in
                for entry in listing.lines.entries {
                    switch entry {
                    case .unchanged(let line): html.text(line)
                    case .changed(let change): html.replaced(change.old, by: change.new)
                    case .added(let line): html.added { $0.text(line) }
                    case .deleted(let line): html.deleted { $0.text(line) }
                    }
                }
            }
        }
    }

    private mutating func writeRule(_ standing: Standing, to html: inout Markup) {
        let words = "a line across the page"
        switch standing {
        case .unchanged: html(.hr)
        case .added: html(.p) { $0.added { $0.text(words) } }
        case .deleted: html(.p) { $0.deleted { $0.text(words) } }
        }
    }
}
