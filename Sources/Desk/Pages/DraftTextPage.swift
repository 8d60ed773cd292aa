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
    let person: Person
    /// What somebody wrote; nil for what is kept.
    var written: String?
    var standing: Standing = .opened

    /// What became of what was written.
    enum Standing {
        case opened, saved, overtaken
        /// Nothing is saved; the reading is of what was written. Their form still bears the version they opened.
        case tried(over: Int)
    }

    func response() -> Answer {
        let path = "/desk/drafts/\(reading.id)/chapters/\(chapter.id?.text ?? "")"
        let isOvertaken = if case .overtaken = standing { true } else { false }
        let version = if case .tried(let version) = standing { version } else { chapter.version }
        let writers = visit.writers.meet(person, in: path, at: "the whole chapter", visit.office.surroundings.now())
        return visit.page("Draft: \(chapter.chapter?.title ?? chapter.path)", status: isOvertaken ? .conflict : .ok, at: .write) { html in
            html(.h1, text: "\(chapter.chapter?.title ?? chapter.path) as Markdown")
            html(.div, .class("writing")) { html in
                html(.div) { html in
                    writeStanding(to: &html)
                    html.writingForm(to: "\(path)/text", visit, keeping: "\(path)/text") { html in
                        html.hidden("version", String(version))
                        html.area(
                            "text", "The chapter's text",
                            hint: "The lines between --- at the head are facts about the chapter. Marks such as {#k3f9tw} are addresses: leave "
                                + "them with their paragraphs.",
                            value: written ?? chapter.text, rows: 28, class: "text")
                        html.writingButtons()
                    }
                }
                DraftLook(reading, chapter, at: isOvertaken ? .nothing([]) : .chapter, writers: writers).write(to: &html)
            }
            html(.p) { $0(.a, .class("back"), .href(Address(path: path)), text: "Back to the chapter, saving nothing") }
        }
    }

    private func writeStanding(to html: inout Markup) {
        switch standing {
        case .opened: return
        case .saved: html(.p, .class("when"), .role("status"), text: "Saved in the draft as version \(chapter.version).")
        case .tried: html(.p, .class("when"), text: "Nothing is saved yet.")
        case .overtaken:
            html(.div, .class("refusal"), .role("alert")) { html in
                html(.p) { $0(.strong, text: "\(reading.name(of: chapter.savedBy)) saved this chapter at \(chapter.savedAt.inWords), after you opened it. Nothing of yours was saved.") }
                html(.p, text: "Your text is in the form; what is saved stands here. Bring them together, then save.")
                html(.pre, text: chapter.text)
            }
        }
    }
}
