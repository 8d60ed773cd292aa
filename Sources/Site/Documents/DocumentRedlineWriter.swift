import Manuals
import Redlines

/// Writes redlines for print: added words doubly underlined, deleted words struck, each in brackets that say so, since
/// paper has no colour and a voice no lines.
struct DocumentRedlineWriter {
    let text: DocumentWriter

    /// Writes prose as blocks of its own: one paragraph with marks, or the old text whole and then the new.
    func writeBlocks(_ prose: ProseRedline, to markup: inout TypstMarkup) {
        guard case .blocks(let old, let new, _) = prose else {
            return markup("words") { write(prose, to: &$0) }
        }
        markup("words") { $0.deleted { text.write(old, to: &$0) } }
        markup("words") { $0.added { text.write(new, to: &$0) } }
    }

    /// Writes prose within a line or cell.
    func write(_ prose: ProseRedline, to markup: inout TypstMarkup) {
        for segment in prose.segments {
            switch segment {
            case .equal(let words): text.write(words, to: &markup)
            case .deleted(let words): markup.deleted { text.write(words, to: &$0) }
            case .inserted(let words): markup.added { text.write(words, to: &$0) }
            case .restyled(_, let words):
                text.write(words, to: &markup)
                markup.remark(segment.restylings.map(\.words).joined(separator: ", "))
                if words.endsInSpace { markup.text(" ") }
            }
        }
    }

    func write(_ blocks: MergedSequence<BlockChange>, to markup: inout TypstMarkup) {
        for entry in blocks.entries { write(entry, to: &markup) }
    }

    func write(_ entry: Merged<BlockChange>, to markup: inout TypstMarkup) {
        switch entry {
        case .unchanged(let block): text.write([block], to: &markup)
        // A line across the page holds no words to mark.
        case .added(.rule): markup("words") { $0.added { $0.text("a line across the page") } }
        case .deleted(.rule): markup("words") { $0.deleted { $0.text("a line across the page") } }
        case .changed, .added, .deleted: write(entry.spread, to: &markup)
        }
    }

    private func write(_ change: BlockChange, to markup: inout TypstMarkup) {
        switch change {
        case .text(let prose): writeBlocks(prose, to: &markup)
        case .heading(let level, let prose):
            markup("words") { markup in
                markup("strong") { write(prose, to: &$0) }
                markup.remark(level.wordsOfLevels)
            }
        case .list(let list): write(list, to: &markup)
        case .table(let table): write(table, to: &markup)
        case .note(let kind, let blocks): write(blocks, in: kind, to: &markup)
        case .quote(let blocks): markup("quotation") { write(blocks, to: &$0) }
        case .code(let listing): write(listing, to: &markup)
        case .pathway(let pathway): write(pathway, to: &markup)
        case .footnote(let label, let texts): write(texts, of: label, to: &markup)
        case .rule: markup("rule")
        }
    }

    private func write(_ blocks: MergedSequence<BlockChange>, in kind: Replacement<Note.Kind>, to markup: inout TypstMarkup) {
        markup("note", .string(kind.new.words), .flag("grave", kind.new.isGrave)) { markup in
            if kind.isChange { markup("words") { $0.replaced(kind.old.words, by: kind.new.words) } }
            write(blocks, to: &markup)
        }
    }

    private func write(_ texts: MergedSequence<BlockChange>, of label: Replacement<FootnoteLabel>, to markup: inout TypstMarkup) {
        markup("note", .string("Footnote \(label.new)"), .flag("grave", false)) { markup in
            if label.isChange { markup("words") { $0.replaced(label.old.text, by: label.new.text) } }
            write(texts, to: &markup)
        }
    }

    private func write(_ listing: CodeRedline, to markup: inout TypstMarkup) {
        for entry in listing.lines.entries {
            markup("words") { markup in
                switch entry {
                case .unchanged(let line): markup.literal(line)
                case .changed:
                    for segment in entry.words.segments {
                        switch segment {
                        case .equal(let words), .restyled(_, let words): markup.literal(words.plainText)
                        case .deleted(let words): markup.deleted { $0.literal(words.plainText) }
                        case .inserted(let words): markup.added { $0.literal(words.plainText) }
                        }
                    }
                case .added(let line): markup.added { $0.literal(line) }
                case .deleted(let line): markup.deleted { $0.literal(line) }
                }
            }
        }
        guard listing.language.isChange else { return }
        let (old, new) = (listing.language.old, listing.language.new)
        markup("words") { $0.remark("language \(old.isEmpty ? "none" : old) became \(new.isEmpty ? "none" : new)") }
    }
}
