public import Digests
import HTML
import Manuals
import Redlines
public import Releases

/// Every file of an edition's site, in order: the same edition gives the same paths and the same bytes on any machine.
///
/// Pages are made one by one when their bytes are asked for, and may be made side by side. A chapter's text is asked
/// of the edition only then, so that memory does not grow with the manual; the page of references, if there are any,
/// reads the chapters one after another. Attachments are copied beside the pages by the caller:
/// `Procedures/attachments/form.pdf` to `attachments/form.pdf`.
public struct SitePlan: Sendable {
    /// The pages in reading order; what programs read; style, script and icon. No path stands there twice.
    public let files: [PlannedFile]
    /// Nil where what the site shows cannot be searched.
    private let index: SearchIndex?

    /// `suggestions` is where the pages send suggestions instead of where `manual.yml` says: a path of the server that
    /// shows them. `documents` are copied to where they say by the caller, as attachments are. The words of the pages are
    /// kept in `store`, or else in memory.
    public init(
        _ edition: Edition, sendingSuggestionsTo suggestions: String? = nil, offering documents: OfferedDocuments = .none,
        keepingWordsIn store: (any ByteStore)? = nil
    ) {
        let site = SiteContext(edition, suggestions: suggestions.map { Address(path: $0) }, documents: documents)
        let index = site.isSearchable ? SearchIndex(site, keeping: store ?? HeldBytes()) : nil
        var files: [PlannedFile] = []
        var paths: Set<String> = []
        var pages: [Page] = []
        func plan(_ page: Page, _ make: @escaping @Sendable () -> [UInt8]) {
            // Two parts or chapters of one id, which a text that no board approved may have: the first has the page.
            guard paths.insert(page.path).inserted else { return }
            pages.append(page)
            files.append(PlannedFile(page.path, make: make))
        }
        plan(.front) { FrontPage(site).bytes() }
        var place = 0
        for part in edition.outline.parts {
            plan(.part(part.part?.id)) { PartPage(site, part).bytes() }
            for outline in part.chapters {
                // Little is held for each: a library has thousands.
                plan(.chapter(outline.id)) { [place] in
                    let chapter = site.chapter(at: place)
                    index?.gather(chapter, at: place)
                    return ChapterPage(site, chapter).bytes()
                }
                place += 1
            }
        }
        for withdrawal in site.withdrawals {
            plan(.chapter(withdrawal.chapter)) { TombstonePage(site, withdrawal).bytes() }
        }
        for part in site.history.formerParts(besides: edition.outline.parts) {
            plan(.part(part.part?.id)) { PartPage(site, part, isFormer: true).bytes() }
        }
        // Where every chapter that ever stood has its history, the address of one never dies.
        let everStood = edition.outline.chapters.map(\.id) + site.withdrawals.map(\.chapter)
        if site.hasHistory {
            for chapter in everStood { plan(.history(chapter)) { HistoryPage(site, chapter).bytes() } }
        }
        var changes: [PlannedFile] = []
        for compared in [site] + site.history.earlier + site.history.since {
            for entry in compared.revisions.changedChapters {
                let chapter = entry.frontMatter.id
                plan(compared.redline(of: chapter)) { RedlinePage(compared, entry, on: site).bytes() }
            }
            guard let page = compared.changesPage else { continue }
            plan(page) { ChangesPage(compared).bytes() }
            guard let redline = compared.edition.redline else { continue }
            let numbers = compared.edition
            changes.append(PlannedFile(page.pathForPrograms) { RedlineJSON.manual(redline, changes: redline.changes(numbers: numbers.numbers)) })
        }
        // A chapter keeps the address of its redline: it leads to the last there was.
        for earlier in site.history.earlier {
            for entry in earlier.revisions.changedChapters {
                let page = Page.redline(entry.frontMatter.id, .own)
                plan(page) { RedlinePage(earlier, entry, on: site, at: page).bytes() }
            }
        }
        if !edition.outline.glossary.isEmpty || !site.formerTerms.isEmpty { plan(.glossary) { GlossaryPage(site).bytes() } }
        if !edition.outline.references.isEmpty || !site.formerReferences.isEmpty { plan(.references) { ReferencesPage(site).bytes() } }
        if edition.facts != nil { plan(.releases) { ReleasesPage(site).bytes() } }
        if !edition.localities.isEmpty { plan(.contacts) { ContactsPage(site).bytes() } }
        if site.isSearchable { plan(.search) { SearchPage(site).bytes() } }
        plan(.addresses) { AddressesPage(site).bytes() }
        if edition.outline.layout == .own { plan(.approval) { ApprovalPage(site).bytes() } }
        plan(.accessibility) { AccessibilityPage(site).bytes() }
        plan(.notFound) { NotFoundPage(site).bytes() }
        files += changes
        files.append(PlannedFile(ManualJSON.path, pieces: { ManualJSON(edition).write(to: $0) }))
        if let feed = ReleaseFeed(site) { files.append(PlannedFile(ReleaseFeed.path) { feed.bytes() }) }
        for chapter in everStood {
            guard let feed = ChapterFeed(site, chapter), paths.insert(feed.path).inserted else { continue }
            files.append(PlannedFile(feed.path) { feed.bytes() })
        }
        if let map = SiteMap(site, of: pages) { files.append(PlannedFile(SiteMap.path) { map.bytes() }) }
        files.append(PlannedFile(Stylesheet.path) { Stylesheet.bytes })
        files.append(PlannedFile(PageScript.path) { PageScript.bytes })
        files.append(PlannedFile(PageIcon.path) { PageIcon.bytes })
        if let index {
            files.append(PlannedFile(SearchScript.path) { SearchScript.bytes })
            files += index.files
        }
        if let worker = OfflineWorker(site, files.map(\.path)) { files.append(PlannedFile(OfflineWorker.path) { worker.bytes() }) }
        self.files = files
        self.index = index
    }

    /// Gathers the words of all pages, several at once: for whoever asks for the search index before the pages, which would
    /// gather them on the way.
    public func gatherWords() { index?.gatherAll() }

    /// What is kept of the chapters' words, for a build that comes later; nil where there is no search.
    public var keptWords: KeptVocabulary? { index?.kept }
}
