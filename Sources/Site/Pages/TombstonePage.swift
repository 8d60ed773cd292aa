import HTML
import Manuals
import Releases

/// What stands at the address of a chapter that was withdrawn: that it was, why, and where its paragraphs went.
struct TombstonePage {
    let site: SiteContext
    let withdrawal: Withdrawal
    let standpoint: Standpoint

    init(_ site: SiteContext, _ withdrawal: Withdrawal) {
        self.site = site
        self.withdrawal = withdrawal
        standpoint = site.standpoint(.chapter(withdrawal.chapter))
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: withdrawal.title).page { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: withdrawal.title)
            html(.p, .class("lead")) { html in
                let release = withdrawal.release.map { " with release \($0)" } ?? ""
                html.text("This chapter was withdrawn\(release). It is no longer in force.")
            }
            if let successor = withdrawal.successor, let chapter = site.outline.chapter(successor) {
                html(.p) { html in
                    html.text("Its text now stands in ")
                    html(.a, .href(standpoint.address(of: .chapter(successor))), text: chapter.frontMatter.printedTitle)
                    html.text(".")
                }
            }
            if withdrawal.release == site.edition.facts?.name {
                for change in site.changes(of: withdrawal.chapter) {
                    html(.h2, text: change.title)
                    html(.p, text: change.note)
                    ChangeReasons(site: site, standpoint: standpoint).write(change, to: &html)
                }
            } else if let page = withdrawal.release.flatMap({ site.changesPage(of: $0) }) {
                html(.p) { $0(.a, .href(standpoint.address(of: page)), text: "Read why it was withdrawn") }
            }
            if site.redlines(of: withdrawal.chapter).isEmpty == false {
                html(.p) { $0(.a, .href(standpoint.address(of: .redline(withdrawal.chapter, .own))), text: "Read its last words") }
            }
            FormerPlaceList(site: site, standpoint: standpoint).write(site.formerPlaces(in: withdrawal.chapter), to: &html)
        }
    }
}
