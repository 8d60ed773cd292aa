import Editorial
import HTML
import Manuals
import Redlines
import Releases

/// What changed with this edition: duties first, then proposal by proposal, then paragraph by paragraph.
struct ChangesPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.changes(site.edition.facts?.name))
    }

    func bytes() -> [UInt8] {
        let title = site.edition.facts.map { "What changed in release \($0.name)" } ?? "What changed"
        return PageFrame(site: site, standpoint: standpoint, title: title, description: summary).page(reserving: 64 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: title)
            html(.p, .class("lead"), text: summary)
            writeDuties(to: &html)
            writeProposals(to: &html)
            writeChapters(to: &html)
            writeRest(to: &html)
        }
    }

    /// How much changed, as a sentence.
    private var summary: String {
        let chapters = site.revisions.changedChapters
        let paragraphs = chapters.reduce(0) { count, entry in count + entry.units.count { $0.isShownAsChange } }
        let what = "\(Self.count(paragraphs, "change")) in \(Self.count(chapters.count, "chapter"))"
        let proposals = site.edition.changes.count
        let by = proposals == 0 ? "" : ", from \(Self.count(proposals, "proposal"))"
        let since = site.edition.facts.map { " In force from \($0.inForce.inWords)." } ?? ""
        return "\(what)\(by).\(since)"
    }

    private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    /// The id of a unit's redline on this page.
    static func anchor(of unit: ElementID) -> String { "~\(unit)" }

    private func writeDuties(to html: inout Markup) {
        let duties = site.revisions.changedChapters.flatMap { entry in
            entry.units.compactMap { unit -> (ElementID, ChapterID, String)? in
                guard unit.isShownAsChange, !entry.isWholeChapter, let id = unit.shownID else { return nil }
                let words = DutyWords.change(in: unit)
                return words.isEmpty ? nil : (id, entry.frontMatter.id, words)
            }
        }
        guard !duties.isEmpty else { return }
        html(.h2, text: "Duties that changed")
        html(.ul, .class("duty-changes")) { html in
            for (id, chapter, words) in duties {
                html(.li) { html in
                    html(.a, .href(Address(fragment: Self.anchor(of: id))), text: name(of: id, in: chapter))
                    html.text(": \(words)")
                }
            }
        }
    }

    /// `PG37 7.2.1`, the number it has or had.
    private func name(of id: ElementID, in chapter: ChapterID) -> String {
        let outlines = [site.outline, site.edition.previous].compactMap(\.self)
        let number = outlines.lazy.compactMap { $0.standing(of: id)?.number }.first ?? id.text
        let code = outlines.lazy.compactMap { $0.chapter(chapter)?.frontMatter.code }.first
        return [code, number].compactMap(\.self).joined(separator: "\u{A0}")
    }
}

extension UnitRedline {
    /// Whether a list of changes shows the unit. What moved is shown where it stands now.
    var isShownAsChange: Bool {
        switch self {
        case .kept(.same), .movedAway: false
        case .kept(.changed), .added, .deleted, .movedHere: true
        }
    }

    /// The id the unit is shown under: the new one, or of what is gone the old.
    var shownID: ElementID? { (accepted ?? rejected)?.id }
}

extension ChapterEntry {
    /// Whether the chapter came or went as a whole, which is said in a sentence and not paragraph by paragraph.
    var isWholeChapter: Bool {
        switch self {
        case .added, .removed: true
        case .unchanged, .changed: false
        }
    }
}
