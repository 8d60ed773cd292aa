import Editorial
import HTML
import Manuals
import Releases

/// The releases that changed a chapter, as a feed. There is one where there is one of the releases.
struct ChapterFeed {
    let site: SiteContext
    let chapter: ChapterID
    /// `PG37 Child sexual abuse`.
    let title: String

    init?(_ site: SiteContext, _ chapter: ChapterID) {
        guard ReleaseFeed(site) != nil, !site.redlines(of: chapter).isEmpty else { return nil }
        self.site = site
        self.chapter = chapter
        title = site.printedTitle(of: chapter)
    }

    var path: String { "\(chapter)/feed.xml" }

    /// The feed as a page's head names it.
    var link: (title: String, path: String) { ("Changes of \(title)", path) }

    func bytes() -> [UInt8] {
        let entries = site.redlines(of: chapter).compactMap { changed in
            changed.edition.facts.map { facts in
                AtomFeed.Entry(
                    title: "\(title): release \(facts.name)", id: Page.redline(chapter, .release(facts.name)).path,
                    page: changed.redline(of: chapter).path, facts: facts, summary: changed.changes(of: chapter).summary)
            }
        }
        return AtomFeed(site: site, title: "\(title) – \(site.outline.settings.title)", page: Page.history(chapter).path, path: path, entries: entries)
            .bytes()
    }
}
