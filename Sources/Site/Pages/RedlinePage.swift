import HTML
import Manuals
import Redlines
import Releases

/// A chapter with everything this edition changed in it marked; of a withdrawn chapter, its last words.
struct RedlinePage {
    let site: SiteContext
    let entry: ChapterEntry
    let standpoint: Standpoint
    /// The site the page belongs to, which knows the chapter's other redlines.
    private let whole: SiteContext

    /// `site` is that of the editions compared, `whole` the site the page belongs to; `page` is where it stands there.
    init(_ site: SiteContext, _ entry: ChapterEntry, on whole: SiteContext, at page: Page? = nil) {
        self.site = site
        self.entry = entry
        self.whole = whole
        standpoint = site.standpoint(page ?? site.redline(of: entry.frontMatter.id))
    }

    func bytes() -> [UInt8] {
        let chapter = entry.frontMatter
        return PageFrame(site: site, standpoint: standpoint, title: title).page(reserving: 64 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: title)
            html(.p, .class("lead"), text: lead)
            RedlineKey.write(to: &html)
            if case .changed(_, let redline) = entry {
                FieldChanges(site: site).write(redline.frontMatter, to: &html)
                if let now = site.edition.chapter(chapter.id) {
                    PlaceList(standpoint: standpoint, page: standpoint.page).write(site.revisions.places(in: now), to: &html)
                }
            }
            html(.div, .class("text redline")) { html in
                var writer = UnitRedlineWriter(site, at: standpoint, chapter: chapter.id) { $0.text }
                var level = 1
                for unit in entry.units {
                    // Where something moved from stands a remark, and no heading.
                    if case .movedAway = unit {} else if case .section(let section)? = unit.accepted ?? unit.rejected { level = min(section.depth + 1, level + 1) }
                    writer.write(unit, level: level, to: &html)
                }
            }
            if case .redline(_, .own) = standpoint.page { writeEarlier(to: &html) }
        }
    }

    /// The chapter's earlier redlines, and the way from each address this page once had to the redline that holds it.
    private func writeEarlier(to html: inout Markup) {
        let chapter = entry.frontMatter.id
        let earlier = whole.redlines(of: chapter).filter { $0.edition.facts != site.edition.facts }
        guard !earlier.isEmpty else { return }
        var shown = entry.addresses
        html(.section, .class("sources former"), .labelledBy("~earlier")) { html in
            html(.h2, .id("~earlier"), text: "Earlier changes")
            html(.ul) { html in
                for earlier in earlier {
                    guard let release = earlier.edition.facts?.name else { continue }
                    let page = Page.redline(chapter, .release(release))
                    html(.li) { $0(.a, .href(standpoint.address(of: page)), text: "What release \(release) changed") }
                    for id in earlier.revisions.entry(for: chapter)?.orderedAddresses ?? [] where shown.insert(id).inserted {
                        html(.li, .id(id.text)) { html in
                            let number = earlier.outline.standing(of: id)?.number ?? earlier.edition.previous?.standing(of: id)?.number
                            html(.a, .href(standpoint.address(of: page, at: id.text)), text: "\(number ?? id.text) in release \(release)")
                        }
                    }
                }
            }
        }
    }

    private var title: String {
        let words = "Changes in \(entry.frontMatter.printedTitle)"
        return switch standpoint.page {
        case .redline(_, .release(let release)): "\(words) with release \(release)"
        case .redline(_, .since(let release)): "\(words) since release \(release)"
        default: words
        }
    }

    private var lead: String {
        let release = site.edition.facts.map { "release \($0.name)" } ?? "this text"
        if case .since(let earlier) = site.compared { return "Against release \(earlier), as \(release) has it." }
        return switch entry {
        case .unchanged: "Nothing changed in \(release)."
        case .changed: "Against the edition before, as \(release) has it."
        case .added: "The chapter is new in \(release)."
        case .removed: "The chapter was withdrawn with \(release). These were its last words."
        }
    }
}

extension ChapterEntry {
    /// The ids a redline of the chapter has on its page, in reading order. A unit that moved within the chapter has its
    /// id where it stands now.
    fileprivate var orderedAddresses: [ElementID] {
        units.compactMap { unit in
            if case .movedAway(let comparison, let place) = unit { return place.chapter == frontMatter.id && place.id == comparison.oldID ? nil : comparison.oldID }
            return (unit.accepted ?? unit.rejected)?.id
        }
    }

    fileprivate var addresses: Set<ElementID> { Set(orderedAddresses) }
}

/// How to read a redline, in two lines at its head.
enum RedlineKey {
    static func write(to html: inout Markup) {
        html(.p, .class("key")) { html in
            html(.ins, text: "Added words")
            html.text(" are doubly underlined, ")
            html(.del, text: "deleted words")
            html.text(" struck. A bar in the margin marks each paragraph that changed, and says how.")
        }
    }
}
