import Editorial
import HTML
import Manuals
import Releases

/// The manual's releases as a feed: what each is, and what it changed.
///
/// There is one only where `manual.yml` gives the site's address: entries are known by their addresses for ever.
struct ReleaseFeed {
    static let path = "feed.xml"

    let site: SiteContext
    private let newest: EditionFacts

    /// Nil for text that is no release, and where the site's address is unknown.
    init?(_ site: SiteContext) {
        guard let newest = site.edition.facts, site.publicAddress(of: "") != nil else { return nil }
        self.site = site
        self.newest = newest
    }

    func bytes() -> [UInt8] {
        let editions = [(newest, site.edition.changes)] + site.edition.earlier.map { ($0.facts, $0.edition.changes) }
        let entries = editions.map { facts, changes in
            // The id names the release whatever page tells of it.
            AtomFeed.Entry(
                title: "Release \(facts.name), in force from \(facts.inForce.inWords)", id: Page.changes(facts.name).path,
                page: (site.changesPage(of: facts.name) ?? .releases).path, facts: facts, summary: changes.summary)
        }
        return AtomFeed(site: site, title: site.outline.settings.title, page: "", path: Self.path, entries: entries).bytes()
    }
}
