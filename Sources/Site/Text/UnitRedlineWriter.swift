import HTML
import Manuals
import Redlines
import Releases

/// Writes a section or paragraph of a redline with its number, and what became of it in words.
struct UnitRedlineWriter {
    let site: SiteContext
    let standpoint: Standpoint
    let chapter: ChapterID
    private var redline: RedlineWriter
    /// Ids of the page; a unit that moved within it stands there twice and is addressed once.
    private let anchor: (ElementID) -> String?
    /// What is said of a change beside how it changed.
    private let remark: (ElementID) -> String?
    /// Whether the site has a unit, so that its number can lead there.
    private let isOnSite: (ElementID) -> Bool
    /// Ids that have their place on the page. Text without ids of its own may have one on both sides, unpaired.
    private var addressed: Set<ElementID> = []
    private let numbering: Numbering?
    private let layout: RedlineLayout
    /// Whether what is written stands here no longer, so that its number is one it had.
    private var isFormer = false

    /// `anchor` gives the id a unit has on the page.
    init(
        _ site: SiteContext, at standpoint: Standpoint, chapter: ChapterID, layout: RedlineLayout = .inline, isOnSite: @escaping (ElementID) -> Bool = { _ in true },
        remark: @escaping (ElementID) -> String? = { _ in nil }, anchor: @escaping (ElementID) -> String?
    ) {
        self.isOnSite = isOnSite
        self.layout = layout
        self.site = site
        self.standpoint = standpoint
        self.chapter = chapter
        self.remark = remark
        self.anchor = anchor
        redline = RedlineWriter(site, at: standpoint, chapter: chapter)
        numbering = site.outline.chapter(chapter)?.numbering
    }

    /// `level` is the level of a section's heading; nil where a section is set as a line of its own.
    mutating func write(_ unit: UnitRedline, level: Int?, to html: inout Markup) {
        isFormer = unit.accepted == nil
        let mark = site.revisions.words(for: unit, in: chapter, newNumber: newNumber)
        switch unit {
        case .kept(let comparison), .movedHere(let comparison, _): write(comparison, mark: mark, level, to: &html)
        case .added(let unit, _):
            write(unit, unit.accepted, as: .added, mark: mark, number: numbering?[unit.accepted.id], level, to: &html)
        case .deleted(let unit, _):
            write(unit, unit.rejected, as: .deleted, mark: mark, number: oldNumber(of: unit.rejected.id), level, to: &html)
        case .movedAway(let comparison, let place):
            // Within a chapter the id stands where the unit stands now.
            let id = place.chapter == chapter && place.id == comparison.oldID ? nil : comparison.oldID
            block(id: id, number: oldNumber(of: comparison.oldID), mark: mark, to: &html) { _, html in
                html(.div, .class("words")) { $0(.p, .class("gone"), text: "What stood here was moved.") }
            }
        }
    }

    private mutating func write(_ comparison: UnitComparison, mark: String?, _ level: Int?, to html: inout Markup) {
        let number = numbering?[comparison.id]
        redline.text.begin(comparison.id, number: number)
        switch comparison {
        case .same(let unit, _): write(unit, as: .unchanged, mark: mark, number: number, level, to: &html)
        case .changed(let change): write(change, id: change.id.new, mark: mark, number: number, level, to: &html)
        }
    }

    private mutating func write(
        _ change: UnitChange, id: ElementID, mark: String?, number: String?, _ level: Int?, to html: inout Markup
    ) {
        switch change.content {
        case .section(let depth, let title):
            heading(id: id, number: number, mark: mark, level, to: &html) { writer, html in
                writer.redline.write(title, to: &html)
                html.remark(depth.wordsOfLevels)
            }
        case .paragraph(let blocks):
            write(blocks, id: id, mark: mark, number: number, to: &html)
        case .split(let blocks, _):
            write(blocks, id: id, mark: mark, number: number, seam: "split here; what followed stands below", to: &html)
        case .joined(let blocks, _):
            write(blocks, id: id, mark: mark, number: number, seam: "joined; what stands below follows here", to: &html)
        case .setAnew(_, let blocks):
            write(blocks, id: id, mark: mark, number: number, seam: "set out anew: words that stayed are not marked", to: &html)
        case .replaced(let old, let new):
            write(old, as: .deleted, mark: "Removed", number: nil, nil, to: &html)
            write(new, as: .added, mark: mark, number: number, level, to: &html)
        }
    }

    /// Writes a paragraph; one that was split, or that others were joined to, up to there, which the `seam` says.
    private mutating func write(
        _ blocks: MergedSequence<BlockChange>, id: ElementID, mark: String?, number: String?, seam: String? = nil, to html: inout Markup
    ) {
        let end = { (html: inout Markup) in if let seam { html(.p, .class("seam")) { $0.remark(seam) } } }
        block(id: id, number: number, mark: mark, to: &html) { writer, html in
            if writer.layout == .sides { return writer.redline.writeSides(blocks, to: &html, after: end) }
            html(.div, .class("words")) { html in
                writer.redline.write(blocks, to: &html)
                end(&html)
            }
        }
    }

    /// Writes a unit of one revision: all of it added or deleted, or what changed in the words it took or gave.
    private mutating func write(
        _ lone: LoneUnit, _ unit: Unit, as presence: Presence, mark: String?, number: String?, _ level: Int?, to html: inout Markup
    ) {
        switch lone {
        case .whole: write(unit, as: presence, mark: mark, number: number, level, to: &html)
        case .setAnew where presence == .deleted:
            block(id: unit.id, number: number, mark: mark, to: &html) { _, html in
                html(.p, .class("gone"), text: "What stood here is set out anew beside this.")
            }
        case .part(let change), .setAnew(let change):
            redline.text.begin(unit.id, number: number)
            write(change, id: unit.id, mark: mark, number: number, level, to: &html)
        }
    }

    private mutating func write(
        _ unit: Unit, as presence: Presence, mark: String?, number: String?, _ level: Int?, to html: inout Markup
    ) {
        redline.text.begin(unit.id, number: number)
        switch unit {
        case .section(let section):
            heading(id: section.id, number: number, mark: mark, level, to: &html) {
                $0.redline.write(ProseRedline(whole: section.title, as: presence), to: &$1)
            }
        case .paragraph(let paragraph):
            write(MergedSequence(whole: paragraph.blocks, as: presence), id: paragraph.id, mark: mark, number: number, to: &html)
        }
    }

    private mutating func heading(
        id: ElementID, number: String?, mark: String?, _ level: Int?, to html: inout Markup,
        content: (inout UnitRedlineWriter, inout Markup) -> Void
    ) {
        html(level.map { .heading($0) } ?? .p, .class(isFormer ? "numbered former" : "numbered"), address(id)) { html in
            if number != nil, isFormer { html(.span, .class("unseen"), text: "Formerly ") }
            if let number { html(.span, .class("number"), text: "\(number) ") }
            html(.span, .class("words")) { content(&self, &$0) }
            if let mark { html(.span, .class("flag"), text: words(for: mark, of: id)) }
        }
    }

    private mutating func block(
        id: ElementID?, number: String?, mark: String?, to html: inout Markup,
        content: (inout UnitRedlineWriter, inout Markup) -> Void
    ) {
        let marked = mark == nil ? "" : " marked"
        html(.div, .class("paragraph\(marked)\(isFormer ? " former" : "")"), id.flatMap { address($0) }) { html in
            html(.p, .class("number")) { html in
                html(.span, .class("unseen"), text: isFormer ? "Former paragraph " : "Paragraph ")
                if let id, site.outline.standing(of: id)?.chapter == chapter, isOnSite(id) {
                    html(.a, .href(standpoint.address(of: .chapter(chapter), at: id.text)), text: number ?? "¶")
                } else {
                    html.text(number ?? "¶")
                }
            }
            if let mark { html(.p, .class("mark"), text: words(for: mark, of: id)) }
            content(&self, &html)
        }
    }

    private func words(for mark: String, of id: ElementID?) -> String {
        id.flatMap(remark).map { "\(mark), \($0)" } ?? mark
    }

    private mutating func address(_ id: ElementID) -> Attribute? {
        guard let anchor = anchor(id), addressed.insert(id).inserted else { return nil }
        return .id(anchor)
    }

    private func oldNumber(of id: ElementID) -> String? {
        site.edition.previous?.standing(of: id)?.number
    }

    private func newNumber(of id: ElementID) -> String {
        redline.text.links.reference(to: id.text)?.words ?? "elsewhere"
    }
}
