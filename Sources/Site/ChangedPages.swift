import Manuals
public import Releases

/// The files of a site in which other words of some chapters show, when nothing else of the edition changed since a build
/// made the site: the chapters' pages, and what the search index says of their words.
public struct ChangedPages: Sendable {
    /// As in the plan of the whole site.
    public let files: [PlannedFile]
    /// The words of the chapters as they are now.
    public let words: GatheredWords

    /// `words` are those the chapters had when the site was built; `standing` gives a file of that site, by its path. Nil
    /// where the index of that site is missing or damaged.
    public init?(_ edition: Edition, since words: GatheredWords, standing: (String) -> [UInt8]?) {
        let site = SiteContext(edition)
        guard let index = SearchChange(site, since: words), let pieces = index.files(replacing: standing) else { return nil }
        self.words = index.words
        files = words.chapters.map { id in
            PlannedFile(Page.chapter(id).path) { edition.chapter(id).map { ChapterPage(site, $0).bytes() } ?? [] }
        } + pieces
    }
}
