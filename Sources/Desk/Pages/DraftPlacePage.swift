import Digests
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// Sections and paragraphs of a draft being written at one place, or new ones; how they would read; and what to do when
/// somebody else saved meanwhile.
struct DraftPlacePage {
    let reading: DraftReading
    let chapter: DraftReading.Chapter
    let visit: Visit
    let person: Person
    let written: WrittenPlace
    var standing: Standing = .opened

    /// What became of what was written.
    enum Standing {
        case opened
        /// Nothing is saved; this is how it would read. The places are where it would stand.
        case tried(at: Range<Int>?)
        case saved
        case overtaken
        case refused(OfficeError)
    }

    private var path: String { "/desk/drafts/\(reading.id)/chapters/\(chapter.id?.text ?? "")" }

    func response() throws(OfficeError) -> Answer {
        let place = chapter.places.indices.contains(written.places.lowerBound) ? chapter.places[written.places.lowerBound] : nil
        if case .opened = standing, !written.isNew, place == nil { throw .unreadable("The draft has no such place any more.") }
        let name = chapter.chapter?.title ?? "the chapter"
        let title = written.isNew ? "Add to \(name)" : "Edit \(place?.number ?? "a paragraph") of \(name)"
        let writers = visit.writers.meet(person, in: path, at: written.isNew ? "a new paragraph" : place?.number ?? "a paragraph", visit.office.surroundings.now())
        return visit.page(title, status: status, at: .write) { html in
            html(.h1, text: title)
            html(.div, .class("writing")) { html in
                html(.div) { html in
                    writeStanding(to: &html)
                    writeForm(place, to: &html)
                }
                DraftLook(reading, chapter, at: extent, writers: writers).write(to: &html)
            }
            html(.p) {
                $0(
                    .a, .class("back"), .href(Address(path: path, fragment: "~place-\(max(0, written.places.lowerBound - (written.isNew ? 1 : 0)))")),
                    text: "Back to the chapter, saving nothing")
            }
            writeHelp(to: &html)
        }
    }

    private var status: HTTPResponse.Status {
        switch standing {
        case .opened, .tried, .saved: .ok
        case .overtaken: .conflict
        case .refused: .unprocessableContent
        }
    }

    private var extent: DraftLook.Extent {
        switch standing {
        case .opened where !written.isNew, .saved: .places(written.places)
        case .tried(let places?): .places(places)
        case .refused(.diagnostics(let mistakes)): .nothing(mistakes)
        case .opened, .tried(nil), .overtaken, .refused: .nothing([])
        }
    }

    private func writeStanding(to html: inout Markup) {
        switch standing {
        case .opened: return
        case .tried(let places):
            html(.p, .class("when"), text: places == nil ? "Nothing is saved yet. It would become part of the paragraph before it." : "Nothing is saved yet.")
        case .saved: html(.p, .class("when"), .role("status"), text: "Saved in the draft as version \(written.seen.version).")
        case .overtaken:
            html(.div, .class("refusal"), .role("alert")) { html in
                html(.p) { $0(.strong, text: "\(reading.name(of: chapter.savedBy)) saved this chapter at \(chapter.savedAt.inWords), after you opened it. Nothing of yours was saved.") }
                html(.p, text: "What stands at this place now is below; your words are in the form. Bring them together and save, or go back to the chapter.")
                let now = chapter.places[written.places.clamped(to: chapter.places.indices)].map(\.source).joined(separator: "\n")
                if !now.isEmpty { html(.pre, text: now) }
            }
        // The look names the mistakes by their lines.
        case .refused(.diagnostics): html(.p, .class("soon"), .role("alert"), text: "It is not saved: mend first what checking finds.")
        case .refused(let error): html.refusal(error)
        }
    }

    private func writeForm(_ place: DraftReading.Place?, to html: inout Markup) {
        let kept = place.map { $0.unit.id.isPermanent && !written.isNew ? $0.unit.id.text : "place-\($0.index)" } ?? "end"
        // Over what somebody else saved, only what the writer has seen now is saved next.
        let seen = if case .overtaken = standing { WrittenPlace(written.places, of: chapter).seen } else { written.seen }
        html.writingForm(to: "\(path)/place", visit, keeping: "\(path)/\(written.isNew ? "new-" : "")\(kept)") { html in
            html.hidden("version", String(seen.version))
            html.hidden("seen", seen.places?.hex ?? "")
            html.hidden("place", String(written.places.lowerBound))
            html.hidden("count", String(written.places.count))
            html.hidden("act", "write")
            html.area(
                "words", written.isNew ? "New text" : "Text", hint: hint, value: written.words, rows: Markup.rows(for: written.words),
                isRequired: false, class: "text")
            html.writingButtons()
        }
    }

    private var hint: String {
        written.isNew
            ? "An empty line sets two paragraphs apart. A line that starts with ## is a section's title."
            : "An empty line makes two paragraphs of it: the first keeps its number's place and its address, the second is new."
    }

    /// A pathway as an author writes one.
    static let pathway = """
        ```pathway
        title: First hour
        steps:
          - id: danger
            question: "Is the child in immediate danger?"
            answers:
              - answer: "Yes"
                next: call
              - answer: "No"
                next: lead
          - id: call
            text: Call 999 and stay with the child.
            next: lead
          - id: lead
            text: Tell the safeguarding lead the same day.
        ```
        """

    private func writeHelp(to html: inout Markup) {
        html(.details) { html in
            html(.summary, text: "How to write lists, tables, notes, pathways and links")
            html(.dl, .class("facts")) { html in
                for (term, words) in [
                    ("A list", "- a line for each item, under its paragraph\n- like this"), ("Numbered", "1. first\n2. second"),
                    ("Bold, italic", "**bold** and *italic*"), ("A note", "> [!NOTE]\n> Words of the note."),
                    ("An emergency box", "> [!EMERGENCY]\n> If a child is in immediate danger, call 999."),
                    ("A table", "| Who | When |\n| --- | --- |\n| Police | at once |"),
                    ("A pathway", Self.pathway),
                    ("Another paragraph", "[](#k3f9tw) prints its number and leads there"), ("A source", "[@wt2023] cites a reference"),
                ] {
                    html.fact(term) { $0(.pre, text: words) }
                }
            }
        }
    }
}
