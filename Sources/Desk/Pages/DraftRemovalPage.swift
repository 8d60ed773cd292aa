import HTML
import Hummingbird
import Manuals
import Office

/// Deleting a section or paragraph of a draft is asked for twice: a draft has no way back.
struct DraftRemovalPage {
    let reading: DraftReading
    let chapter: DraftReading.Chapter
    let place: DraftReading.Place
    let visit: Visit

    func response() -> Answer {
        let path = "/desk/drafts/\(reading.id)/chapters/\(chapter.id?.text ?? "")"
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
}
