import HTML
import Manuals
import Redlines
import Releases

/// What stands at the address of a chapter that was withdrawn: that it was, why, and where its paragraphs went.
struct TombstonePage {
    let site: SiteContext
    let frontMatter: FrontMatter
    /// The chapter that bears the text under another id now, if one does.
    let successor: ChapterID?
    let standpoint: Standpoint

    init(_ site: SiteContext, _ frontMatter: FrontMatter, successor: ChapterID?) {
        self.site = site
        self.frontMatter = frontMatter
        self.successor = successor
        standpoint = site.standpoint(.chapter(frontMatter.id))
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: frontMatter.printedTitle).page { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: frontMatter.printedTitle)
            html(.p, .class("lead")) { html in
                let release = site.edition.facts.map { " with release \($0.name)" } ?? ""
                html.text("This chapter was withdrawn\(release). It is no longer in force.")
            }
            if let successor, let chapter = site.outline.chapter(successor) {
                html(.p) { html in
                    html.text("Its text now stands in ")
                    html(.a, .href(standpoint.address(of: .chapter(successor))), text: chapter.frontMatter.printedTitle)
                    html.text(".")
                }
            }
            for change in site.changes(of: frontMatter.id) {
                html(.h2, text: change.title)
                html(.p, text: change.note)
                ChangeReasons(site: site, standpoint: standpoint).write(change, to: &html)
            }
            writeMoves(to: &html)
            if site.revisions.entry(for: frontMatter.id) != nil {
                html(.p) { $0(.a, .href(standpoint.address(of: .redline(frontMatter.id))), text: "Read its last words") }
            }
        }
    }

    private func writeMoves(to html: inout Markup) {
        let links = LinkResolver(site: site, standpoint: standpoint, chapter: frontMatter.id)
        let moves = site.revisions.removals(in: frontMatter.id).compactMap { removal in
            removal.target.flatMap { links.reference(to: $0.text) }.map { (removal, $0) }
        }
        guard !moves.isEmpty else { return }
        html(.h2, text: "Where its paragraphs went")
        html(.ul) { html in
            for (removal, (words, address)) in moves {
                html(.li, .id(removal.id.text)) { html in
                    html.text("\(removal.noun) \(removal.number) now stands at ")
                    html(.a, .href(address), text: words)
                }
            }
        }
    }
}
