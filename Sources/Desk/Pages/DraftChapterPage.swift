import Digests
import HTML
import Hummingbird
import Manuals
import Office
import Site

/// A chapter of a draft, paragraph by paragraph, each with what can be done with it and what checking finds in it.
struct DraftChapterPage {
    let reading: DraftReading
    let chapter: DraftReading.Chapter
    let visit: Visit
    /// Whether somebody else saved before a place could be moved, joined or deleted.
    var isOvertaken = false

    private var path: String { "/desk/drafts/\(reading.id)/chapters/\(chapter.id?.text ?? "")" }

    func response() -> Answer {
        visit.page("Draft: \(chapter.chapter?.title ?? chapter.path)", status: isOvertaken ? .conflict : .ok, at: .write) { html in
            html(.p, .class("when")) { html in
                html(.a, .href(Address(path: "/desk/drafts/\(reading.id)")), text: "The draft, its redline and its submission")
            }
            html(.h1, text: chapter.chapter?.title ?? chapter.path)
            if isOvertaken {
                html(.div, .class("refusal"), .role("alert")) { html in
                    html(.p) { $0(.strong, text: "\(reading.name(of: chapter.savedBy)) saved this chapter at \(chapter.savedAt.inWords), after you opened it. Nothing of yours was done.") }
                    html(.p, text: "This is the chapter as it is now. Look at the place again, and do it once more if it is still right.")
                }
            }
            html(
                .p,
                text: "Version \(chapter.version), saved by \(reading.name(of: chapter.savedBy)), \(chapter.savedAt.inWords). Everybody with a seat or an "
                    + "office can open this draft; nobody saves over what they have not seen.")
            if reading.overtaken.contains(chapter.path) {
                html(.p, .class("soon")) { html in
                    html.text("The text in force has moved on since the draft was begun. ")
                    html(.a, .href(Address(path: "/desk/drafts/\(reading.id)/crossings")), text: "Bring it up to date")
                }
            }
            html(.p) { $0(.a, .href(Address(path: "\(path)/text")), text: "Edit the whole chapter as Markdown") }
            write(chapter.general, to: &html)
            guard let id = chapter.id, chapter.chapter != nil else {
                return html(.p, text: "The text cannot be read paragraph by paragraph. Mend it as a whole.")
            }
            writeSections(to: &html)
            var excerpt = TextExcerpt(reading.edition, chapter: id)
            if chapter.places.isEmpty { html(.p, text: "There is nothing in it yet.") }
            for place in chapter.places { write(place, &excerpt, to: &html) }
            html(.p, .class("submit")) { $0(.a, .href(address("insert", at: chapter.places.count)), text: "Add a paragraph at the end") }
        }
    }

    /// The way to each section of a chapter that is longer than a screen.
    private func writeSections(to html: inout Markup) {
        let sections = chapter.places.compactMap { place -> (place: DraftReading.Place, title: String)? in
            guard case .section(let section) = place.unit else { return nil }
            return (place, section.title.plainText)
        }
        guard sections.count > 1 else { return }
        html(.nav, .label("Sections")) { html in
            html(.ul) { html in
                for (place, title) in sections {
                    html(.li) { $0(.a, .href(Address(fragment: "~place-\(place.index)")), text: place.number.map { "\($0) \(title)" } ?? title) }
                }
            }
        }
    }

    private func address(_ act: String, at place: Int) -> Address {
        Address(path: "\(path)/place").adding(query: [("act", act), ("place", String(place))])
    }

    private func write(_ place: DraftReading.Place, _ excerpt: inout TextExcerpt, to html: inout Markup) {
        let name = place.number.map { " \($0)" } ?? " \(place.index + 1)"
        html(.div, .class("unit"), .id("~place-\(place.index)")) { html in
            excerpt.write(place.unit, number: place.number, to: &html)
            write(place.diagnostics, to: &html)
            html(.form, .post, .action(Address(path: "\(path)/place")), .class("tools")) { html in
                html.hidden("token", visit.token?.formToken.hex ?? "")
                html.hidden("version", String(chapter.version))
                html.hidden("place", String(place.index))
                html(.a, .class("tool"), .href(address("replace", at: place.index))) { named("Edit", name, to: &$0) }
                html(.a, .class("tool"), .href(address("insert", at: place.index + 1))) { named("Add after", name, to: &$0) }
                if place.index > 0 { tool("up", "Move up", name, to: &html) }
                if place.index + 1 < chapter.places.count { tool("down", "Move down", name, to: &html) }
                if canJoin(place) { tool("join", "Join with the next", name, to: &html) }
                html(.a, .class("tool"), .href(address("remove", at: place.index))) { named("Delete", name, to: &$0) }
            }
        }
    }

    private func canJoin(_ place: DraftReading.Place) -> Bool {
        guard case .paragraph = place.unit, chapter.places.indices.contains(place.index + 1), case .paragraph = chapter.places[place.index + 1].unit
        else { return false }
        return true
    }

    private func tool(_ act: String, _ words: String, _ name: String, to html: inout Markup) {
        html(.button, .class("quiet"), .name("act"), .value(act)) { named(words, name, to: &$0) }
    }

    /// Words everybody sees, and which paragraph they are about, for those who hear them one by one.
    private func named(_ words: String, _ name: String, to html: inout Markup) {
        html.text(words)
        html(.span, .class("unseen"), text: name)
    }

    private func write(_ diagnostics: [Diagnostic], to html: inout Markup) {
        guard !diagnostics.isEmpty else { return }
        html(.ul, .class("checks")) { html in
            for found in diagnostics {
                html(.li) { html in
                    html(.span, .class(found.severity.rawValue), text: "\(found.severity.rawValue.capitalisingFirst): ")
                    html.text("\(found.message) \(found.remedy)")
                }
            }
        }
    }
}
