import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// One section or paragraph of a draft being written, or a new one; and what to do when somebody else saved meanwhile.
struct DraftPlacePage {
    let reading: DraftReading
    let chapter: DraftReading.Chapter
    let visit: Visit
    /// Which place, whether something is inserted before it, and what was written so far.
    let fields: FormFields
    var isOvertaken = false
    var error: OfficeError?

    private var path: String { "/desk/drafts/\(reading.id)/chapters/\(chapter.id?.text ?? "")" }

    func response() throws(OfficeError) -> Answer {
        let isNew = fields["act"] == "insert"
        guard let index = Int(fields["place"]), isNew || isOvertaken || chapter.places.indices.contains(index) else {
            throw .unreadable("The draft has no such place any more.")
        }
        let place = chapter.places.indices.contains(index) ? chapter.places[index] : nil
        if fields["act"] == "remove", !isOvertaken, let place { return removal(of: place) }
        let title = isNew ? "Add to \(chapter.chapter?.title ?? "the chapter")" : "Edit \(place?.number ?? "a paragraph")"
        let standing = isNew ? "" : place?.source ?? ""
        let written = fields.text("words")
        return visit.page(title, status: isOvertaken ? .conflict : error == nil ? .ok : .unprocessableContent, at: .write) { html in
            html(.h1, text: title)
            if isOvertaken { writeConflict(standing, to: &html) }
            if let error { html.refusal(error) }
            html.form(to: "\(path)/place", visit) { html in
                html.hidden("version", String(chapter.version))
                html.hidden("place", String(index))
                html.hidden("act", isNew ? "insert" : "replace")
                html.area(
                    "words", isNew ? "New text" : "Text", hint: hint(isNew: isNew), value: written.isEmpty ? standing : written,
                    rows: max(6, min(24, standing.count / 70 + 4)), class: "text")
                html.submit("Save")
            }
            html(.p) { $0(.a, .href(Address(path: path, fragment: "~place-\(max(0, index - (isNew ? 1 : 0)))")), text: "Back to the chapter, saving nothing") }
            writeHelp(to: &html)
        }
    }

    /// Deleting is asked for twice: a draft has no way back.
    private func removal(of place: DraftReading.Place) -> Answer {
        let name = place.number ?? "this paragraph"
        return visit.page("Delete \(name)", at: .write) { html in
            html(.h1, text: "Delete \(name)?")
            html(.pre, text: place.source)
            html.form(to: "\(path)/place", visit) { html in
                html.hidden("version", String(chapter.version))
                html.hidden("place", String(place.index))
                html.hidden("act", "remove")
                html.submit("Delete it from the draft")
            }
            html(.p) { $0(.a, .href(Address(path: path, fragment: "~place-\(place.index)")), text: "Back to the chapter, deleting nothing") }
        }
    }

    private func hint(isNew: Bool) -> String {
        isNew
            ? "An empty line sets two paragraphs apart. A line that starts with ## is a section's title."
            : "An empty line makes two paragraphs of it: the first keeps its number's place and its address, the second is new."
    }

    private func writeConflict(_ standing: String, to html: inout Markup) {
        html(.div, .class("refusal"), .role("alert")) { html in
            html(.p) { $0(.strong, text: "\(chapter.savedBy) saved this chapter at \(chapter.savedAt.inWords), after you opened it. Nothing of yours was saved.") }
            html(.p, text: "What stands at this place now is below; your words are in the form. Bring them together and save, or go back to the chapter.")
            if !standing.isEmpty { html(.pre, text: standing) }
        }
    }

    private func writeHelp(to html: inout Markup) {
        html(.details) { html in
            html(.summary, text: "How to write lists, notes and links")
            html(.dl, .class("facts")) { html in
                for (term, words) in [
                    ("A list", "- a line for each item, under its paragraph\n- like this"), ("Numbered", "1. first\n2. second"),
                    ("Bold, italic", "**bold** and *italic*"), ("A note", "> [!NOTE]\n> Words of the note."),
                    ("An emergency box", "> [!EMERGENCY]\n> If a child is in immediate danger, call 999."),
                    ("Another paragraph", "[](#k3f9tw) prints its number and leads there"), ("A source", "[@wt2023] cites a reference"),
                ] {
                    html.fact(term) { $0(.pre, text: words) }
                }
            }
        }
    }
}
