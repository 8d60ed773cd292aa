import HTML
import Manuals

/// Where the reader stands: the way from the front page to a chapter.
struct Trail {
    let site: SiteContext
    let standpoint: Standpoint

    func write(to html: inout Markup) {
        html(.nav, .class("trail"), .label("You are here")) { html in
            html(.ol) { html in
                for (page, words) in steps {
                    html(.li) { $0(.a, .href(standpoint.address(of: page)), text: words) }
                }
            }
        }
    }

    private var steps: [(page: Page, words: String)] {
        var steps: [(Page, String)] = [(.front, "Chapters")]
        switch standpoint.page {
        case .chapter(let id): if let step = part(of: id) { steps.append(step) }
        case .history(let id), .redline(let id, _):
            if let step = part(of: id) { steps.append(step) }
            if let chapter = site.outline.chapter(id) { steps.append((.chapter(id), chapter.frontMatter.printedTitle)) }
        default: break
        }
        return steps
    }

    private func part(of chapter: ChapterID) -> (Page, String)? {
        site.outline.part(of: chapter).map { (.part($0.id), $0.title) }
    }
}
