import Editorial
import HTML
import Manuals
import Releases

/// What the pages of one site share: the edition, and what is looked up in it again and again.
///
/// Made once from the edition and never changed, so that pages can be written side by side.
final class SiteContext: Sendable {
    let edition: Edition
    /// What the pages of changes compare.
    let compared: ComparedEditions
    /// What the site keeps of the editions before.
    let history: SiteHistory
    private let formerPlaces: [ChapterID: [FormerPlace]]
    /// Chapters that are gone: with this edition first, then those of earlier ones.
    let withdrawals: [Withdrawal]
    let recogniser: TermRecogniser
    /// Each glossary term's id on the glossary's page, in the order of the glossary.
    let termIDs: [String]
    /// Each reference as a citation prints it.
    let shortTitles: [ReferenceID: String]
    /// Where suggestions are sent; nil when `manual.yml` does not say, or says something no browser should follow.
    let suggestions: Address?
    let revisions: RevisionMarks
    let documents: OfferedDocuments
    /// The proposals that changed anything of a chapter, as places in the edition's changes.
    private let changesByChapter: [ChapterID: [Int]]

    init(_ edition: Edition, compared: ComparedEditions = .own, suggestions: Address? = nil, documents: OfferedDocuments = .none) {
        self.edition = edition
        self.compared = compared
        self.documents = documents
        history = SiteHistory(edition)
        self.suggestions = suggestions ?? Self.address(ofSuggestions: edition.outline.settings.suggestions)
        recogniser = TermRecogniser(edition.outline.glossary)
        termIDs = Self.ids(for: edition.outline.glossary)
        shortTitles = edition.outline.references.mapValues(\.shortTitle)
        revisions = RevisionMarks(edition)
        var changesByChapter: [ChapterID: [Int]] = [:]
        for (index, change) in edition.changes.enumerated() {
            for chapter in Set(change.elements.compactMap { edition.chapter(of: $0) }) {
                changesByChapter[chapter, default: []].append(index)
            }
        }
        self.changesByChapter = changesByChapter
        // Where nothing came before, nothing is asked of the chapters' texts.
        let lineage = edition.earlier.isEmpty ? Lineage(of: []) : Lineage(of: edition.earlier.reversed().map(\.edition) + [edition])
        formerPlaces = lineage.formerPlaces
        let now = revisions.withdrawn.map {
            Withdrawal(chapter: $0.frontMatter.id, title: $0.frontMatter.printedTitle, release: edition.facts?.name, successor: $0.successor)
        }
        let known = Set(now.map(\.chapter))
        withdrawals = now + lineage.withdrawals.filter { !known.contains($0.chapter) && edition.outline.chapter($0.chapter) == nil }
    }

    /// What stood in a chapter and stands there no longer, without what its own page shows in its place.
    func formerPlaces(in chapter: ChapterID) -> [FormerPlace] {
        guard outline.chapter(chapter) != nil else { return allFormerPlaces(in: chapter) }
        let shown = Set(revisions.removals(in: chapter).map(\.id))
        return (formerPlaces[chapter] ?? []).filter { !shown.contains($0.id) }
    }

    /// What stood in a chapter and stands there no longer, what went with this edition first.
    func allFormerPlaces(in chapter: ChapterID) -> [FormerPlace] {
        let removals = revisions.removals(in: chapter)
        let gone = Set(removals.map(\.id))
        return removals.map {
            FormerPlace(
                id: $0.id, isSection: $0.isSection, number: $0.number.isEmpty ? nil : $0.number, until: edition.facts?.name, heir: $0.target)
        } + (formerPlaces[chapter] ?? []).filter { !gone.contains($0.id) }
    }

    var outline: Outline { edition.outline }

    /// The chapter at a place of the outline; without its text where the edition has none of it.
    func chapter(at place: Int) -> Chapter {
        let outline = outline.chapters[place]
        return edition.chapter(outline.id) ?? Chapter(frontMatter: outline.frontMatter, body: [])
    }

    /// What a chapter is called that stands in the edition, or stood in an earlier one: `PG37 Child sexual abuse`.
    func printedTitle(of chapter: ChapterID) -> String {
        outline.chapter(chapter)?.frontMatter.printedTitle ?? withdrawals.first { $0.chapter == chapter }?.title ?? chapter.text
    }

    /// A path of the site under its public address; nil when that is unknown, or no address of the web.
    func publicAddress(of path: String) -> Address? {
        let home = outline.settings.address
        guard !home.isEmpty, let address = Address("\(home)\(home.hasSuffix("/") ? "" : "/")\(path)"), !address.isWithinSite, !address.isMail
        else { return nil }
        return address
    }

    /// The page that is written, and how its links reach the others.
    func standpoint(_ page: Page) -> Standpoint {
        Standpoint(page, address: outline.settings.address)
    }

    /// The release as every page names it.
    var releaseInWords: String {
        guard let facts = edition.facts else { return "Text that is no release" }
        return "Release \(facts.name), in force from \(facts.inForce.inWords)"
    }

    /// `September 2023`, when the edition came into force; empty when it is no release.
    var releaseMonth: String { edition.facts?.inForce.monthInWords ?? "" }

    /// The page of what changed; nil when nothing is known of an edition before.
    var changesPage: Page? {
        if edition.redline == nil, edition.changes.isEmpty { return nil }
        if case .since(let release) = compared { return .since(release) }
        return .changes(edition.facts?.name)
    }

    /// The page of what a release changed, this one or an earlier one; nil when there is none.
    func changesPage(of release: ReleaseName) -> Page? {
        if release == edition.facts?.name { return changesPage }
        return history.earlier.first { $0.edition.facts?.name == release }?.changesPage
    }

    /// The page of what changed since an earlier release; nil when there is none.
    func sincePage(_ release: ReleaseName) -> Page? {
        if release == edition.earlier.first?.facts.name { return changesPage }
        return edition.earlier.contains { $0.facts.name == release } ? .since(release) : nil
    }

    /// The sites in which a chapter has a redline of one release: this one, then earlier ones, newest first.
    func redlines(of chapter: ChapterID) -> [SiteContext] {
        ([self] + history.earlier).filter { $0.revisions.entry(for: chapter) != nil }
    }

    /// Terms of earlier editions the glossary has no longer.
    var formerTerms: [(id: String, term: Term, last: ReleaseName)] { history.formerTerms(besides: termIDs) }

    /// References of earlier editions the manual lists no longer.
    var formerReferences: [(reference: Reference, last: ReleaseName)] { history.formerReferences(besides: outline.references) }

    /// Attachments of this edition and of earlier ones that stand at their address no longer.
    var formerAttachments: [FormerAttachment] { FormerAttachment.all(in: [edition] + edition.earlier.map(\.edition)) }

    /// The order that withdrew a file, by its path from the repository's root; nil when none did.
    func withdrawal(ofFile path: String) -> Redaction? { edition.redactions.first { $0.files.contains(path) } }

    /// The redline of a chapter.
    func redline(of chapter: ChapterID) -> Page { .redline(chapter, compared) }

    /// Whether chapters have pages of their history.
    var hasHistory: Bool { !edition.earlier.isEmpty }

    /// Whether what the site shows can be searched: what is in force or being prepared, never a past edition.
    var isSearchable: Bool { edition.succession == nil }

    /// The pages every page leads to at its head.
    var mainPages: [(page: Page, words: String)] {
        var pages: [(Page, String)] = [(.front, "Chapters")]
        if let changesPage { pages.append((changesPage, "What changed")) }
        if !edition.localities.isEmpty { pages.append((.contacts, "Contacts")) }
        if !outline.glossary.isEmpty { pages.append((.glossary, "Glossary")) }
        if !outline.references.isEmpty { pages.append((.references, "References")) }
        return pages
    }

    /// The pages every page leads to at its foot.
    var aboutPages: [(page: Page, words: String)] {
        var pages: [(Page, String)] = outline.layout == .own ? [(.approval, "How this manual is approved")] : []
        if edition.facts != nil { pages.append((.releases, "Releases")) }
        if isSearchable { pages.append((.search, "Search and index")) }
        pages.append((.addresses, "Addresses and data"))
        pages.append((.accessibility, "Accessibility statement"))
        return pages
    }

    /// Where a suggestion about one paragraph is sent, naming it by its number and by its id.
    func suggestionAddress(about paragraph: ElementID, numbered number: @autoclosure () -> String) -> Address? {
        guard let suggestions else { return nil }
        return suggestions.isMail
            ? suggestions.adding(query: [("subject", "Suggestion on \(number()) (\(paragraph))")])
            : suggestions.adding(query: [("paragraph", paragraph.text)])
    }

    /// The proposals of this release that changed anything of a chapter, in the order of scheduling.
    func changes(of chapter: ChapterID) -> [EditionChange] {
        (changesByChapter[chapter] ?? []).map { edition.changes[$0] }
    }

    /// An address as `manual.yml` has it: of the web, of mail, or a mail address alone.
    private static func address(ofSuggestions written: String) -> Address? {
        if let address = Address(written), !address.isWithinSite { return address }
        return Address(mail: written)
    }

    /// An id a term, from its words; equal ones are told apart by a number.
    private static func ids(for glossary: [Term]) -> [String] {
        var taken: Set<String> = []
        return glossary.map { term in
            let stem = Name<Term>(slugging: term.term)?.text ?? "term"
            var id = stem
            var ordinal = 2
            while !taken.insert(id).inserted {
                id = "\(stem)-\(ordinal)"
                ordinal += 1
            }
            return id
        }
    }
}

extension Edition {
    /// The chapter an element belongs to, now or before; nil for what stands outside the chapters.
    func chapter(of key: ElementKey) -> ChapterID? {
        switch key {
        case .section(let id), .paragraph(let id), .place(let id):
            outline.standing(of: id)?.chapter ?? previous?.standing(of: id)?.chapter
        case .field(let chapter, _): chapter
        case .settings, .term, .reference, .file: nil
        }
    }
}
