public import HTML
public import Manuals
import Redlines
public import Releases

/// What a text changes, for a page that is no part of a site: a proposal before the board, a draft.
///
/// Everything is shown as the site will show it: duties first, then every changed paragraph as a redline, with words
/// a screen reader speaks around what is added and deleted. Chapters that come or go are shown in full.
public struct ChangesExcerpt: Sendable {
    private let site: SiteContext
    private let ids: String

    /// `edition` is the text with its redline. `ids` start the ids of everything written, so that two excerpts can
    /// stand on one page; it starts with a tilde.
    public init(_ edition: Edition, ids: String) {
        site = SiteContext(edition)
        self.ids = ids
    }

    /// Whether the text changes nothing.
    public var isEmpty: Bool { site.edition.redline?.isEmpty ?? true }

    /// How much changes, as a sentence.
    public var summary: String { page.summary }

    /// What people must do differently, under a heading of level 2; nothing where no duty changes.
    public func writeDuties(to html: inout Markup) { page.writeDuties(to: &html) }

    /// The change list: a sentence a place under its chapter, each leading to the redline. Where the duties stand above it
    /// already, it has the others.
    public func writeList(to html: inout Markup, besidesDuties: Bool) {
        for chapter in site.revisions.chapterChanges {
            let sentences = chapter.byImportance.filter { !besidesDuties || !ChangesPage.isDuty($0) }
            guard !sentences.isEmpty else { continue }
            html(.h3, text: page.name(of: chapter))
            page.write(sentences, to: &html)
        }
    }

    /// Every changed paragraph, and what changed outside the chapters, under headings of level 2. `followUp` writes what
    /// stands under each changed section or paragraph that the text still has.
    public func writeRedline(as layout: RedlineLayout = .inline, to html: inout Markup, followUp: ((ElementID, inout Markup) -> Void)? = nil) {
        var page = page
        (page.followUp, page.layout) = (followUp, layout)
        page.writeChapters(to: &html)
        page.writeRest(to: &html)
    }

    /// What came with the text, as readers of the page of changes are told of it: what, where, why, and how it was decided.
    public func writeProposals(to html: inout Markup) { page.writeEachProposal(to: &html) }

    /// Whether any of some sections and paragraphs of a chapter is changed; nil for all of them.
    public func changes(_ units: Set<ElementID>?, in chapter: ChapterID) -> Bool { !page.changes(of: units, in: chapter).isEmpty }

    /// Some sections and paragraphs of a chapter as a redline, without headings, duties that change said before; nil for all
    /// that changed. Where several stand on a page, the key to how they are marked is written once, before them.
    public func writeRedline(of units: Set<ElementID>?, in chapter: ChapterID, withKey: Bool = true, to html: inout Markup) {
        let duties = site.revisions.chapterChanges.first { $0.chapter == chapter }?.sentences.filter { sentence in
            guard ChangesPage.isDuty(sentence), case .unit(let id) = sentence.subject else { return false }
            return units?.contains(id) ?? true
        }
        if let duties, !duties.isEmpty {
            html(.p) { $0(.strong, text: "A duty would change:") }
            page.write(duties, to: &html)
        }
        if withKey { RedlineKey.write(to: &html) }
        page.write(page.changes(of: units, in: chapter), of: chapter, to: &html)
    }

    /// Sections and paragraphs of a chapter as the text has them now.
    public func text(of chapter: ChapterID) -> TextExcerpt { TextExcerpt(site, chapter: chapter) }

    /// How added and deleted words are marked.
    public static func writeKey(to html: inout Markup) { RedlineKey.write(to: &html) }

    /// Links lead to the site of the edition in force, at the root of the server.
    private var page: ChangesPage { ChangesPage(site, at: Standpoint(outside: "/"), as: .excerpt(ids: ids)) }
}
