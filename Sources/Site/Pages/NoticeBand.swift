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
                NoticeBox(site: site, standpoint: standpoint, notice: notice, places: places(of: notice)).write(to: &html)
            }
        }
    }

    /// Whether a notice stands over text of this page; one over the whole manual stands wherever its text does, and on
    /// the way there, but not over what helps to find one's way, nor over an edition that was gone when it began.
    private func isInScope(_ notice: Notice) -> Bool {
        switch notice.proposed.scope {
        case .manual: !Self.aids.contains(standpoint.page) && beganInTime(notice)
        case .chapters(let chapters): chapter.map(chapters.contains) ?? false
        case .paragraphs(let paragraphs): paragraphs.contains { site.outline.standing(of: $0)?.chapter == chapter } && chapter != nil
        // Said where the attachment was linked to, and on the page for addresses that lead nowhere.
        case .attachments: false
        }
    }

    private func beganInTime(_ notice: Notice) -> Bool {
        guard let succession = site.edition.succession else { return true }
        return notice.begins ?? notice.proposed.starts < succession.next.inForce
    }

    private static let aids: Set<Page> = [.contacts, .search, .references, .releases, .approval, .addresses, .accessibility, .notFound]

    private var chapter: ChapterID? {
        switch standpoint.page {
        case .chapter(let chapter), .history(let chapter), .redline(let chapter, _): chapter
        default: nil
        }
    }

    /// The paragraphs of this page it stands over.
    private func places(of notice: Notice) -> [ElementID] {
        guard case .paragraphs(let paragraphs) = notice.proposed.scope else { return [] }
        return paragraphs.filter { site.outline.standing(of: $0)?.chapter == chapter }
    }
}
