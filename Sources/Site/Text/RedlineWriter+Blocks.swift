import HTML
import Manuals
import Redlines

extension RedlineWriter {
    mutating func write(_ blocks: MergedSequence<BlockChange>, to html: inout Markup) {
        for entry in blocks.entries where showsDepartures || entry.accepted != nil { write(entry, to: &html) }
    }

    mutating func write(_ entry: Merged<BlockChange>, to html: inout Markup) {
        switch entry {
        case .unchanged(let block): text.write(block, to: &html)
        // A line across the page holds no words to mark.
        case .added(.rule): html(.p) { added(to: &$0) { $0.text("a line across the page") } }
        case .deleted(.rule): html(.p) { $0.deleted { $0.text("a line across the page") } }
        case .changed, .added, .deleted: write(entry.spread, to: &html)
        }
    }

    private mutating func write(_ change: BlockChange, to html: inout Markup) {
        switch change {
        case .text(let prose): writeBlocks(prose, to: &html)
        case .heading(let level, let prose):
            writeBlocks(prose, class: "heading", to: &html)
            writeRemark(level.wordsOfLevels, to: &html)
        case .list(let list): write(list, to: &html)
        case .table(let table): write(table, to: &html)
        case .note(let kind, let blocks): write(blocks, in: kind, to: &html)
        case .quote(let blocks): html(.blockquote) { write(blocks, to: &$0) }
        case .code(let listing): write(listing, to: &html)
        case .pathway(let pathway): write(pathway, to: &html)
        case .footnote(let label, let texts): write(texts, of: label, to: &html)
        case .rule: html(.hr)
        }
    }

    private mutating func write(_ blocks: MergedSequence<BlockChange>, in kind: Replacement<Note.Kind>, to html: inout Markup) {
        html(.div, .class("note \(kind.new.className)"), .role("note")) { html in
            html(.p, .class("note-kind")) { html in
                if kind.isChange {
                    replaced(kind.old.words, by: kind.new.words, to: &html)
                } else {
                    html.text(kind.new.words)
                }
            }
            write(blocks, to: &html)
        }
    }

    private mutating func write(
        _ texts: MergedSequence<BlockChange>, of label: Replacement<FootnoteLabel>, to html: inout Markup
    ) {
        html(.div, .class("note"), .role("note")) { html in
            html(.p, .class("note-kind")) { html in
                html.text("Footnote ")
                if label.isChange {
                    replaced(label.old.text, by: label.new.text, to: &html)
                } else {
                    html.text(label.new.text)
                }
            }
            write(texts, to: &html)
        }
    }

    /// A remark on a line of its own.
    private func writeRemark(_ words: String, to html: inout Markup) {
        if !words.isEmpty, side != .before { html(.p) { remark(words, to: &$0) } }
    }

    private mutating func write(_ listing: CodeRedline, to html: inout Markup) {
        html(.pre) { html in
            html(.code) { html in
                for entry in listing.lines.entries {
                    switch entry {
                    case .unchanged(let line): html.text(line)
                    case .changed:
                        for segment in entry.words.segments {
                            switch segment {
                            case .equal(let words), .restyled(_, let words): html.text(words.plainText)
                            case .deleted(let words): if showsDepartures { html.deleted { $0.text(words.plainText) } }
                            case .inserted(let words): added(to: &html) { $0.text(words.plainText) }
                            }
                        }
                        html.text("\n")
                    case .added(let line): added(to: &html) { $0.text(line) }
                    case .deleted(let line): if showsDepartures { html.deleted { $0.text(line) } }
                    }
                }
            }
        }
        if listing.language.isChange {
            let (old, new) = (listing.language.old, listing.language.new)
            writeRemark("language \(old.isEmpty ? "none" : old) became \(new.isEmpty ? "none" : new)", to: &html)
        }
    }
}
