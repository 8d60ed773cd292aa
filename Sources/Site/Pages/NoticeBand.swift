import Editorial
import HTML
import Manuals
import Releases

/// The notices that stand over a page's text, at its head: what each says, since when, over what.
struct NoticeBand {
    let site: SiteContext
    let standpoint: Standpoint

    func write(to html: inout Markup) {
        let notices = site.edition.notices.filter(isInScope)
        guard !notices.isEmpty else { return }
        html(.section, .class("notices"), .label("Notices")) { html in
            for notice in notices {
                html(.div, .class("note warning"), .id("~\(notice.id)")) { html in
                    html(.p, .class("note-kind"), text: notice.proposed.kind.heading)
                    html(.p, text: notice.proposed.text)
                    html(.p, .class("small")) { html in
                        html.text("\(days(of: notice)).")
                        writePlaces(of: notice, to: &html)
                    }
                }
            }
        }
    }

    /// Whether a notice stands over text of this page; one over the whole manual stands wherever its text does, and on
    /// the way there, but not over what helps to find one's way.
    private func isInScope(_ notice: Notice) -> Bool {
        switch notice.proposed.scope {
        case .manual: !Self.aids.contains(standpoint.page)
        case .chapters(let chapters): chapter.map(chapters.contains) ?? false
        case .paragraphs(let paragraphs): paragraphs.contains { site.outline.standing(of: $0)?.chapter == chapter } && chapter != nil
        }
    }

    private static let aids: Set<Page> = [.contacts, .search, .references, .releases, .approval, .addresses, .accessibility, .notFound]

    private var chapter: ChapterID? {
        switch standpoint.page {
        case .chapter(let chapter), .history(let chapter), .redline(let chapter, _): chapter
        default: nil
        }
    }

    private func days(of notice: Notice) -> String {
        let begins = (notice.begins ?? notice.proposed.starts).inWords
        let end = notice.ended.map { " until the day before \($0.from.inWords)" } ?? notice.proposed.ends.map { " until \($0.inWords)" }
        return "Notice \(notice.id), from \(begins)\(end ?? "")"
    }

    /// The paragraphs of this page it stands over, each a link.
    private func writePlaces(of notice: Notice, to html: inout Markup) {
        guard case .paragraphs(let paragraphs) = notice.proposed.scope else { return }
        for (index, id) in paragraphs.filter({ site.outline.standing(of: $0)?.chapter == chapter }).enumerated() {
            html.text(index == 0 ? " It stands over " : ", ")
            let number = site.outline.standing(of: id)?.number ?? id.text
            if let chapter { html(.a, .href(standpoint.address(of: .chapter(chapter), at: id.text)), text: number) }
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
