import Manuals
import Redlines
import Releases

/// Writes a changed section or paragraph for print with its number, and what became of it in words.
struct DocumentUnitWriter {
    let site: SiteContext
    let chapter: ChapterID
    private let numbering: Numbering?
    private let redline: DocumentRedlineWriter
    /// Whether what is written certainly fits on a page, so that no page may end within it.
    private var isShort = false

    init(_ site: SiteContext, chapter: ChapterID) {
        self.site = site
        self.chapter = chapter
        numbering = site.outline.chapter(chapter)?.numbering
        let links = DocumentLinks(site: site, chapters: [], chapter: chapter)
        let empty = Chapter(frontMatter: FrontMatter(id: chapter, title: ""), body: [])
        redline = DocumentRedlineWriter(text: DocumentWriter(site, empty, links: links))
    }

    mutating func write(_ unit: UnitRedline, to markup: inout TypstMarkup) {
        isShort = [unit.accepted, unit.rejected].allSatisfy { $0?.isShort ?? true }
        let mark = site.revisions.words(for: unit, in: chapter, newNumber: newNumber)
        switch unit {
        case .kept(let comparison), .movedHere(let comparison, _): write(comparison, mark: mark, to: &markup)
        case .added(let unit, _): write(unit, unit.accepted, as: .added, number: number(of: unit.accepted.id), mark: mark, to: &markup)
        case .deleted(let unit, _): write(unit, unit.rejected, as: .deleted, number: oldNumber(of: unit.rejected.id), mark: mark, to: &markup)
        case .movedAway(let comparison, _):
            block(oldNumber(of: comparison.oldID), mark, in: &markup) { markup in
                markup("words") { $0.text("What stood here was moved.") }
            }
        }
    }

    private func write(_ comparison: UnitComparison, mark: String?, to markup: inout TypstMarkup) {
        let number = number(of: comparison.id)
        switch comparison {
        case .same(let unit, _): write(unit, as: .unchanged, number: number, mark: mark, to: &markup)
        case .changed(let change): write(change, number: number, mark: mark, to: &markup)
        }
    }

    private func write(_ change: UnitChange, number: String?, mark: String?, to markup: inout TypstMarkup) {
        switch change.content {
        case .section(let depth, let title):
            heading(number, mark, in: &markup) { markup in
                redline.write(title, to: &markup)
                markup.remark(depth.wordsOfLevels)
            }
        case .paragraph(let blocks): block(number, mark, in: &markup) { redline.write(blocks, to: &$0) }
        case .split(let blocks, _): write(blocks, seam: "split here; what followed stands below", number: number, mark: mark, to: &markup)
        case .joined(let blocks, _): write(blocks, seam: "joined; what stands below follows here", number: number, mark: mark, to: &markup)
        case .setAnew(_, let blocks):
            write(blocks, seam: "set out anew: words that stayed are not marked", number: number, mark: mark, to: &markup)
        case .replaced(let old, let new):
            write(old, as: .deleted, number: nil, mark: "Removed", to: &markup)
            write(new, as: .added, number: number, mark: mark, to: &markup)
        }
    }

    /// Writes a paragraph up to where it was split, or others were joined to it, and says so.
    private func write(
        _ blocks: MergedSequence<BlockChange>, seam: String, number: String?, mark: String?, to markup: inout TypstMarkup
    ) {
        block(number, mark, in: &markup) { markup in
            redline.write(blocks, to: &markup)
            markup("words") { $0.remark(seam) }
        }
    }

    /// Writes a unit of one revision: all of it added or deleted, or what changed in the words it took or gave.
    private func write(
        _ lone: LoneUnit, _ unit: Unit, as presence: Presence, number: String?, mark: String?, to markup: inout TypstMarkup
    ) {
        switch lone {
        case .whole: write(unit, as: presence, number: number, mark: mark, to: &markup)
        case .setAnew where presence == .deleted:
            block(number, mark, in: &markup) { markup in
                markup("words") { $0.text("What stood here is set out anew beside this.") }
            }
        case .part(let change), .setAnew(let change): write(change, number: number, mark: mark, to: &markup)
        }
    }

    private func write(_ unit: Unit, as presence: Presence, number: String?, mark: String?, to markup: inout TypstMarkup) {
        switch unit {
        case .section(let section):
            heading(number, mark, in: &markup) { redline.write(ProseRedline(whole: section.title, as: presence), to: &$0) }
        case .paragraph(let paragraph):
            block(number, mark, in: &markup) { redline.write(MergedSequence(whole: paragraph.blocks, as: presence), to: &$0) }
        }
    }

    private func heading(_ number: String?, _ mark: String?, in markup: inout TypstMarkup, _ words: (inout TypstMarkup) -> Void) {
        block(number, mark, in: &markup) { markup in
            markup("words") { $0("strong", content: words) }
        }
    }

    private func block(_ number: String?, _ mark: String?, in markup: inout TypstMarkup, _ content: (inout TypstMarkup) -> Void) {
        markup("changed-unit", .string(number ?? "¶"), .named("mark", mark ?? ""), .flag("whole", isShort), content: content)
        markup.newLine()
    }

    private func number(of id: ElementID) -> String? { numbering?[id] }

    private func oldNumber(of id: ElementID) -> String? { site.edition.previous?.standing(of: id)?.number }

    private func newNumber(of id: ElementID) -> String {
        LinkResolver(site: site, standpoint: site.standpoint(.chapter(chapter)), chapter: chapter).reference(to: id.text)?.words ?? "elsewhere"
    }
}
