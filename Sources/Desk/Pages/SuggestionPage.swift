import Editorial
import HTML
import Hummingbird
import Manuals
import Office
import Site

/// The public's form: what should be otherwise, in a paragraph or in the manual.
struct SuggestionPage {
    let visit: Visit
    /// The id of a paragraph, as the address or the form has it; empty for the manual.
    let about: String
    var words = ""
    var refusal: Refusal?

    func response() throws(OfficeError) -> Answer {
        let passage = try ElementID(about).flatMap { id throws(OfficeError) in try ReadPassage(id: id).perform(in: visit.office) }
        return visit.page("Suggest a change", status: refusal == nil ? .ok : .unprocessableContent) { html in
            html(.h1, text: passage.map { "Suggest a change to \($0.name)" } ?? "Suggest a change")
            if let refusal { html.refusal(.refusal(refusal, details: [])) }
            if let passage {
                html(.p) { html in
                    html(.a, .href(Address(path: "/\(passage.chapter.id)/index.html", fragment: passage.id.text)), text: passage.chapter.title)
                    html.text(" says:")
                }
                html(.blockquote) { passage.write(to: &$0) }
            } else if !about.isEmpty {
                html(.p, text: "The manual in force has no such paragraph. You can still suggest a change to the manual.")
            }
            if let passage, visit.person?.acts == true {
                html(.p, .class("panel")) { html in
                    html.text("You act for the board: you can also ")
                    html(.a, .href(Address(path: "/desk/notices/new").adding(query: [("paragraph", passage.id.text)])), text: "put a notice over \(passage.name)")
                    html.text(".")
                }
            }
            html.form(to: "/suggest", visit) { html in
                if let passage { html.hidden("paragraph", passage.id.text) }
                html.area(
                    "words", "What should be otherwise, and why?",
                    hint: "Name no child, family or colleague, and nothing that would tell who they are. Up to \(SuggestionRoutes.longest / 1_000),000 characters.",
                    value: words, rows: 7)
                html.submit("Send the suggestion")
            }
            html(.p) { html in
                html.text("You need not say who you are. ")
                html(.a, .href(Address(path: "/privacy")), text: "What happens with what you write")
            }
        }
    }
}

extension PassageReading {
    /// Its words as the site shows them.
    func write(to html: inout Markup) {
        var excerpt = TextExcerpt(edition, chapter: chapter.id)
        excerpt.write(unit, number: nil, to: &html)
    }
}
