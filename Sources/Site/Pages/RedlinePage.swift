import HTML
import Manuals
import Redlines
import Releases

/// A chapter with everything this edition changed in it marked; of a withdrawn chapter, its last words.
struct RedlinePage {
    let site: SiteContext
    let entry: ChapterEntry
    let standpoint: Standpoint

    init(_ site: SiteContext, _ entry: ChapterEntry) {
        self.site = site
        self.entry = entry
        standpoint = site.standpoint(.redline(entry.frontMatter.id))
    }

    func bytes() -> [UInt8] {
        let chapter = entry.frontMatter
        let title = "Changes in \(chapter.printedTitle)"
        return PageFrame(site: site, standpoint: standpoint, title: title).page(reserving: 64 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: title)
            html(.p, .class("lead"), text: lead)
            RedlineKey.write(to: &html)
            if case .changed(_, let redline) = entry {
                FieldChanges(site: site).write(redline.frontMatter, to: &html)
                if let now = site.edition.chapter(chapter.id) {
                    PlaceList(standpoint: standpoint, page: .redline(chapter.id)).write(site.revisions.places(in: now), to: &html)
                }
            }
            html(.div, .class("text redline")) { html in
                var writer = UnitRedlineWriter(site, at: standpoint, chapter: chapter.id) { $0.text }
                var level = 1
                for unit in entry.units {
                    if case .section(let section)? = unit.accepted ?? unit.rejected { level = min(section.depth + 1, level + 1) }
                    writer.write(unit, level: level, to: &html)
                }
            }
        }
    }

    private var lead: String {
        let release = site.edition.facts.map { "release \($0.name)" } ?? "this text"
        return switch entry {
        case .unchanged: "Nothing changed in \(release)."
        case .changed: "Against the edition before, as \(release) has it."
        case .added: "The chapter is new in \(release)."
        case .removed: "The chapter was withdrawn with \(release). These were its last words."
        }
    }
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
