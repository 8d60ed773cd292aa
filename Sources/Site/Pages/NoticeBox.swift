import Editorial
import HTML
import Manuals

/// One notice as readers see it: what it says, since when, over what.
struct NoticeBox {
    let site: SiteContext
    let standpoint: Standpoint
    let notice: Notice
    /// The sections and paragraphs it stands over that are named with it, each a link.
    let places: [ElementID]

    func write(to html: inout Markup) {
        html(.div, .class("note warning"), .id("~\(notice.id)")) { html in
            html(.p, .class("note-kind"), text: notice.proposed.kind.heading)
            html(.p, text: notice.proposed.text)
            html(.p, .class("small")) { html in
                html.text("\(days).")
                writePlaces(to: &html)
            }
        }
    }

    private var days: String {
        let begins = (notice.begins ?? notice.proposed.starts).inWords
        let end = notice.ended.map { " until the day before \($0.from.inWords)" } ?? notice.proposed.ends.map { " until \($0.inWords)" }
        return "Notice \(notice.id), from \(begins)\(end ?? "")"
    }

    private func writePlaces(to html: inout Markup) {
        for (index, id) in places.enumerated() {
            html.text(index == 0 ? " It stands over " : ", ")
            let standing = site.outline.standing(of: id)
            guard let standing else {
                html.text(id.text)
                continue
            }
            html(.a, .href(standpoint.address(of: .chapter(standing.chapter), at: id.text)), text: standing.number ?? id.text)
        }
    }
}

extension Notice.Kind {
    /// What a reader is told first.
    fileprivate var heading: String {
        switch self {
        case .supersession: "Other requirements take precedence over this text"
        case .correction: "This text is corrected"
        case .withdrawal: "This text is withdrawn: do not follow it"
        case .redaction: "Words are withdrawn by order"
        }
    }
}
