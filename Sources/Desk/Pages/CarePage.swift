import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// What decays unless somebody looks after it.
struct CarePage {
    let decay: ReadDecay.Decay
    let visit: Visit

    func response() -> Answer {
        visit.page("What needs care", at: .records) { html in
            html(.h1, text: "What needs care")
            html(.h2, text: "Chapters to review")
            rows(decay.reviews, "No review is overdue, or due within three months.", to: &html) { line, html in
                html(.p, .class("what")) { $0(.a, .href(Address(path: "/\(line.chapter.id)/")), text: line.chapter.printed) }
                html(.p) { html in
                    if case .overdue = line.review { html(.span, .class("soon"), text: "\(line.review.words.capitalisingFirst).") } else { html.text("\(line.review.words.capitalisingFirst).") }
                    if let day = line.chapter.reviewBy { html.text(" Review by \(day.inWords).") }
                }
            }
            html(.h2, text: "Contacts nobody confirmed for half a year")
            rows(decay.contacts, "Every contact was confirmed within the last half year.", to: &html) { line, html in
                html(.p, .class("what"), text: line.locality.name)
                html(.p, .class("when"), text: "Last confirmed on \(line.locality.confirmed.inWords), \(line.days) days ago.")
            }
            html(.h2, text: "What checking the text in force finds")
            rows(decay.findings, "Every link within the manual leads somewhere, and nothing else is found.", to: &html) { found, html in
                html(.p, .class("what"), text: "\(found.message) \(found.remedy)")
                html(.p, .class("when"), text: "\(found.file)\(found.line > 0 ? ", line \(found.line)" : "")")
            }
        }
    }

    private func rows<Line>(_ lines: [Line], _ none: String, to html: inout Markup, write: (Line, inout Markup) -> Void) {
        guard !lines.isEmpty else { return html(.p, text: none) }
        html(.ul, .class("rows")) { html in
            for line in lines { html(.li) { write(line, &$0) } }
        }
    }
}
