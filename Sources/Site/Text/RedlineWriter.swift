import HTML
import Manuals
import Redlines

/// Writes redlines so that they are read without colour, heard, and printed in black: added words doubly underlined,
/// deleted words struck, each between words that a screen reader speaks and brackets on paper.
struct RedlineWriter {
    var text: TextWriter
    var side = Side.both

    init(_ site: SiteContext, at standpoint: Standpoint, chapter: ChapterID?) {
        text = TextWriter(site, at: standpoint, chapter: chapter, manner: .plain)
    }

    /// Writes prose as blocks of its own: one paragraph with marks, or the old text whole and then the new.
    mutating func writeBlocks(_ prose: ProseRedline, as tag: Tag = .p, class name: String? = nil, to html: inout Markup) {
        guard case .blocks(let old, let new, _) = prose else {
            return html(tag, name.map { .class($0) }) { write(prose, to: &$0) }
        }
        if showsDepartures { html(tag, .class("before")) { $0.deleted { text.write(old, to: &$0) } } }
        html(tag, .class("after")) { added(to: &$0) { text.write(new, to: &$0) } }
    }

    /// Writes prose within a line or cell.
    mutating func write(_ prose: ProseRedline, to html: inout Markup) {
        for segment in prose.segments {
            switch segment {
            case .equal(let words): text.write(words, to: &html)
            case .deleted(let words): if showsDepartures { html.deleted { text.write(words, to: &$0) } }
            case .inserted(let words): added(to: &html) { text.write(words, to: &$0) }
            case .restyled(_, let words):
                html(.span, .class("restyled")) { text.write(words, to: &$0) }
                remark(segment.restylings.map(\.words).joined(separator: ", "), to: &html)
                if words.endsInSpace { html.text(" ") }
            }
        }
    }
}
