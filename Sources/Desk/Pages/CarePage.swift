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
            html(.h2, text: "What lapses soon")
            rows(decay.lapses, "Nothing that stands by itself ends within three months.", to: &html) { write($0, to: &$1) }
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
                html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/localities", fragment: line.locality.id.text)), text: line.locality.name) }
                html(.p, .class("when"), text: "Last confirmed on \(line.locality.confirmed.inWords), \(line.days) days ago.")
            }
            html(.h2, text: "What checking the text in force finds")
            rows(decay.findings, "Every link within the manual leads somewhere, and nothing else is found.", to: &html) { found, html in
                html(.p, .class("what"), text: "\(found.message) \(found.remedy)")
                html(.p, .class("when"), text: "\(found.file)\(found.line > 0 ? ", line \(found.line)" : "")")
            }
        }
    }

    private func write(_ lapsing: Lapsing, to html: inout Markup) {
        let (words, address) = lapsing.matter.words
        html(.p, .class("what")) { $0(.a, .href(address), text: words) }
        html(.p, .class("when")) { html in
            guard let last = lapsing.last else { return html.text(lapsing.matter.withoutDay) }
            let left = last.daysSinceEpoch - visit.office.surroundings.now().day.daysSinceEpoch
            let day = left < 0 ? "Its day, \(last.inWords), is past." : "Until \(last.inWords), \(left == 1 ? "one day" : "\(left) days") left."
            if left <= 14 { html(.span, .class("soon"), text: day) } else { html.text(day) }
        }
    }

    private func rows<Line>(_ lines: [Line], _ none: String, to html: inout Markup, write: (Line, inout Markup) -> Void) {
        guard !lines.isEmpty else { return html(.p, text: none) }
        html(.ul, .class("rows")) { html in
            for line in lines { html(.li) { write(line, &$0) } }
        }
    }
}

extension Lapsing.Matter {
    /// What ends, and where it is dealt with.
    fileprivate var words: (String, Address) {
        switch self {
        case .urgentChange(let proposal): ("The urgent change “\(proposal.title)”, unless a ballot ratifies it", Address(path: "/desk/proposals/\(proposal.id)"))
        case .lapsedChange(let proposal): ("“\(proposal.title)” has lapsed and still stands in the text", Address(path: "/desk/proposals/\(proposal.id)"))
        case .notice(let notice): ("Notice \(notice.id), a \(notice.proposed.kind.rawValue)", Address(path: "/desk/notices/\(notice.id)"))
        case .term(let member, let post): ("The term of \(member), \(post)", Address(path: "/desk/board"))
        }
    }

    /// What is said of one that has no last day.
    fileprivate var withoutDay: String {
        switch self {
        case .urgentChange: "The calendar has no meeting of the board ahead: set one."
        case .lapsedChange: "The next release puts back the text before it: open one."
        case .notice, .term: "No end is set."
        }
    }
}
