import HTML
import Manuals
import Redlines

extension RedlineWriter {
    /// Which of the two versions is written.
    enum Side {
        case both
        /// What stands now, with what was added marked.
        case now
        /// What stood before, with what was deleted marked. It is written as what stands now of the redline backwards.
        case before
    }

    /// Writes blocks in two columns, what stood before and what stands now; and as one text, for a page that is too narrow.
    mutating func writeSides(_ blocks: MergedSequence<BlockChange>, to html: inout Markup, after: (inout Markup) -> Void) {
        // Each column counts its tables anew.
        let fresh = self
        html(.div, .class("words whole")) { html in
            write(blocks, to: &html)
            after(&html)
        }
        html(.div, .class("words sides")) { html in
            fresh.write(blocks.mirrored, as: .before, named: "Before", absent: "Nothing stood here.", to: &html) { _ in }
            fresh.write(blocks, as: .now, named: "Now", absent: "Nothing stands here any more.", to: &html, after: after)
        }
    }

    private func write(
        _ blocks: MergedSequence<BlockChange>, as side: Side, named name: String, absent: String, to html: inout Markup, after: (inout Markup) -> Void
    ) {
        var writer = self
        writer.side = side
        writer.text.version = name.lowercased()
        html(.div, .class("side")) { html in
            html(.p, .class("side-name"), text: name)
            guard !blocks.accepted.isEmpty else { return html(.p, .class("gone"), text: absent) }
            writer.write(blocks, to: &html)
            after(&html)
        }
    }

    /// Whether what is gone is written.
    var showsDepartures: Bool { side == .both }

    /// Marks what only the version written has.
    func added(to html: inout Markup, _ content: (inout Markup) -> Void) {
        if side == .before { html.deleted(content) } else { html.added(content) }
    }

    /// Writes a short value that was replaced; nil stands for absence.
    func replaced(_ old: String?, by new: String?, to html: inout Markup) {
        if side == .both { html.replaced(old, by: new) } else if let new { added(to: &html) { $0.text(new) } }
    }

    /// Says how what stands now differs, where marks cannot show it.
    func remark(_ words: String, to html: inout Markup) {
        if side != .before { html.remark(words) }
    }
}
