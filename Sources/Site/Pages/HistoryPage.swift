import Editorial
import HTML
import Manuals
import Redlines
import Releases

/// What became of a chapter release by release, and of each of its paragraphs.
struct HistoryPage {
    let site: SiteContext
    let chapter: ChapterID
    /// `PG37 Child sexual abuse`.
    let title: String
    let standpoint: Standpoint
    /// The sites of the releases that changed the chapter, newest first.
    private let changed: [SiteContext]

    init(_ site: SiteContext, _ chapter: ChapterID) {
        self.site = site
        self.chapter = chapter
        title = site.printedTitle(of: chapter)
        standpoint = site.standpoint(.history(chapter))
        changed = site.redlines(of: chapter)
    }

    func bytes() -> [UInt8] {
        var frame = PageFrame(site: site, standpoint: standpoint, title: "\(title): history")
        let feed = ChapterFeed(site, chapter)
        frame.feed = feed?.link
        return frame.page(reserving: 32 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1) { html in
                html.text(title)
                html(.span, .class("of"), text: " History")
            }
            html(.p, .class("lead"), text: lead)
            if let feed {
                html(.p) { html in
                    html.text("To be told when it changes, follow its ")
                    html(.a, .href(standpoint.address(ofFile: feed.path)), text: "Atom feed")
                    html.text(".")
                }
            }
            for past in changed { write(past, to: &html) }
            writeParagraphs(to: &html)
            FormerPlaceList(site: site, standpoint: standpoint).write(site.allFormerPlaces(in: chapter), to: &html)
        }
    }

    private var lead: String {
        let count = changed.count
        let changes = count == 0 ? "It has not changed since." : count == 1 ? "One release has changed it." : "\(count) releases have changed it."
        return first.map { "The chapter stands in this record from release \($0.name), in force from \($0.inForce.inWords). \(changes)" } ?? changes
    }

    /// The first edition the chapter stood in.
    private var first: EditionFacts? {
        let editions = site.edition.earlier.reversed().map(\.edition) + [site.edition]
        return editions.first { $0.outline.chapter(chapter) != nil }?.facts
    }

    // MARK: Release by release

    private func write(_ past: SiteContext, to html: inout Markup) {
        guard let facts = past.edition.facts, let entry = past.revisions.entry(for: chapter) else { return }
        html(.section, .class("change"), .id("~\(facts.name)")) { html in
            html(.h2, text: "Release \(facts.name), in force from \(facts.inForce.inWords)")
            if case .added = entry { html(.p, text: "The chapter was new.") }
            if case .removed = entry { html(.p, text: "The chapter was withdrawn.") }
            if let chapter = past.edition.chapter(chapter) {
                PlaceList(standpoint: standpoint, page: past.redline(of: chapter.id)).write(past.revisions.places(in: chapter), to: &html)
            }
            for change in past.changes(of: chapter) {
                html(.p) { html in
                    html(.strong, text: change.title.endingSentence)
                    html.text(" \(change.note)")
                }
                ChangeReasons(site: past, standpoint: standpoint).write(change, to: &html)
            }
            html(.p) { html in
                html(.a, .href(standpoint.address(of: past.redline(of: chapter))), text: "Read the chapter with these changes marked")
                html(.span, .class("unseen"), text: ", release \(facts.name)")
            }
        }
    }

    // MARK: Paragraph by paragraph

    private func writeParagraphs(to html: inout Markup) {
        guard let chapter = site.edition.chapter(chapter) else { return }
        let numbering = site.outline.chapter(chapter.id)?.numbering
        html(.h2, text: "Paragraph by paragraph")
        html(.dl, .class("histories")) { html in
            for paragraph in chapter.paragraphs { write(paragraph, numbering?[paragraph.id], to: &html) }
        }
    }

    private func write(_ paragraph: Paragraph, _ number: String?, to html: inout Markup) {
        let marks = changed.compactMap { past in past.revisions.mark(of: paragraph.id).map { (past, $0) } }
        html(.div, .id(paragraph.id.text)) { html in
            html(.dt) { html in
                html(.a, .href(standpoint.address(of: .chapter(chapter), at: paragraph.id.text)), text: number ?? "¶")
                html(.span, .class("words"), text: " \(paragraph.firstWords)")
            }
            if marks.isEmpty { html(.dd, text: first.map { "As it was in release \($0.name)." } ?? "Unchanged.") }
            for (past, mark) in marks {
                html(.dd) { html in
                    html(.a, .href(standpoint.address(of: past.redline(of: chapter), at: paragraph.id.text)), text: mark.words)
                    if let facts = past.edition.facts { html.text(", release \(facts.name)") }
                }
            }
        }
    }
}

extension Paragraph {
    /// What the paragraph begins with, cut at a word after 60 bytes or so; empty when it has no text of its own.
    fileprivate var firstWords: String {
        guard let words = lead?.plainText, words.utf8.count > 66 else { return lead?.plainText ?? "" }
        var cut = ""
        var rest = words.utf8[...]
        while let start = rest.firstIndex(where: { $0 != 0x20 }) {
            let end = rest[start...].firstIndex(of: 0x20) ?? rest.endIndex
            let word = rest[start..<end]
            if cut.utf8.count + word.count > 60 { break }
            if !cut.isEmpty { cut += " " }
            cut += Substring(word)
            rest = rest[end...]
        }
        return cut + " …"
    }
}
