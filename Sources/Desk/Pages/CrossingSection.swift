import HTML
import Manuals
import Office
import Releases
import Site

/// One thing that somebody and the text in force both changed: what it was, what is in force now, what they made of it.
struct CrossingSection {
    let crossing: Crossing
    let meeting: MeetingReading
    /// Starts the ids of everything written.
    let ids: String
    /// What somebody's own side is called.
    var own = "In this draft"

    /// `followUp` writes what stands under it.
    func write(to html: inout Markup, followUp: (inout Markup) -> Void = { _ in }) {
        html(.section, .class("unit"), .labelledBy("\(ids)crossing")) { html in
            html(.h2, .id("\(ids)crossing"), text: name)
            if case .place = crossing.key {
                html(.p, text: "Both moved it, each to another place.")
            } else {
                writeSide("As it was", crossing.was, meeting.begun, ids: nil, to: &html)
                writeSide("In force now", crossing.inForce, meeting.inForce, ids: "\(ids)now-", to: &html)
                writeSide(own, crossing.own, meeting.own, ids: "\(ids)own-", to: &html)
            }
            followUp(&html)
        }
    }

    /// What it is, as people call it.
    private var name: String {
        guard let id = crossing.key.unit, let edition = [meeting.inForce, meeting.own, meeting.begun].first(where: { $0.outline.standing(of: id) != nil }),
            let standing = edition.outline.standing(of: id), let chapter = edition.outline.chapter(standing.chapter)
        else { return crossing.name.capitalisingFirst }
        return "\(standing.number ?? "A place") of \(chapter.frontMatter.title)"
    }

    /// One side; as a redline where `ids` are given for it, and there is something to compare it with.
    private func writeSide(_ title: String, _ element: Element?, _ edition: Edition, ids: String?, to html: inout Markup) {
        html(.h3, text: title)
        guard let element else { return html(.p, text: ids == nil ? "It was not there." : "It is taken away.") }
        guard case .unit(let unit) = element.content, let standing = edition.outline.standing(of: unit.id) else {
            return html(.p, text: Self.words(of: element))
        }
        html(.div, .class("preview")) { html in
            if let ids, crossing.was != nil {
                ChangesExcerpt(edition, ids: ids).writeRedline(of: [unit.id], in: standing.chapter, withKey: false, to: &html)
            } else {
                var excerpt = TextExcerpt(edition, chapter: standing.chapter)
                excerpt.write(unit, number: standing.number, to: &html)
            }
        }
    }

    /// An element that is no text of a chapter, in words.
    private static func words(of element: Element) -> String {
        switch element.content {
        case .file(let stamp): "A file of \(stamp.size) bytes."
        case .reference(let reference): [reference.title, reference.publisher, reference.date, reference.address].filter { !$0.isEmpty }.joined(separator: ", ")
        case .term(let term): "\(term.term): \(term.meaning)"
        case .field(let field): field.canonicalYAML
        case .settings, .unit, .place: ""
        }
    }
}
