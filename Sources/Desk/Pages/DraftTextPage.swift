import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// A chapter of a draft as one Markdown text.
struct DraftTextPage {
    let reading: DraftReading
    let chapter: DraftReading.Chapter
    let visit: Visit
    /// What somebody wrote over an earlier version; nil when nobody saved meanwhile.
    var refused: String?

    func response() -> Answer {
        let path = "/desk/drafts/\(reading.id)/chapters/\(chapter.id?.text ?? "")"
        return visit.page("Draft: \(chapter.chapter?.title ?? chapter.path)", status: refused == nil ? .ok : .conflict, at: .write) { html in
            html(.h1, text: "\(chapter.chapter?.title ?? chapter.path) as Markdown")
            if refused != nil {
                html(.div, .class("refusal"), .role("alert")) { html in
                    html(.p) { $0(.strong, text: "\(chapter.savedBy) saved this chapter at \(chapter.savedAt.inWords), after you opened it. Nothing of yours was saved.") }
                    html(.p, text: "Your text is in the form; what is saved stands under it. Bring them together, then save.")
                }
            }
            html.form(to: "\(path)/text", visit, class: "form wide") { html in
                html.hidden("version", String(chapter.version))
                html.area(
                    "text", "The chapter's text",
                    hint: "The lines between --- at the head are facts about the chapter. Marks such as {#k3f9tw} are addresses: leave "
                        + "them with their paragraphs.",
                    value: refused ?? chapter.text, rows: 28, class: "text")
                html.submit("Save the chapter")
            }
            html(.p) { $0(.a, .href(Address(path: path)), text: "Back to the chapter, saving nothing") }
            if refused != nil {
                html(.h2, text: "What is saved")
                html(.pre, text: chapter.text)
            }
        }
    }
}
