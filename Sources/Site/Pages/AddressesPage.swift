import Editorial
import HTML
import Manuals
import Releases

/// What leads where on this site, for those who cite it, link to it or read it with a program.
struct AddressesPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.addresses)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: "Addresses and data").page(reserving: 16 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "Addresses and data")
            html(.p, .class("lead"), text: "Every address below keeps its meaning. What is renumbered, renamed, moved or withdrawn leaves word of itself at its old address.")
            html(.h2, text: "To cite a paragraph")
            html(.p) { html in
                html.text("Name the manual, the chapter's code, the number and the release, since numbers change: ")
                html(.q, text: citation)
                html.text(" The address of a paragraph is its chapter's, a ")
                html(.code, text: "#")
                html.text(" and its permanent id, which its number is a link to. It goes on leading to the paragraph when the number has changed, and when the paragraph has moved.")
            }
            table("Pages", pages, to: &html)
            table("For programs", data, to: &html)
            html(.p, text: "All of it is static files in UTF-8 that ask no other host for anything. Programs may fetch it as often as they like; a feed is enough to know when something changed.")
        }
    }

    private func table(_ title: String, _ rows: [(path: String, what: String)], to html: inout Markup) {
        html(.h2, text: title)
        html(.div, .class("table"), .role("region"), .label(title), .focusable) { html in
            html(.table) { html in
                html(.caption, text: "Counted from \(site.publicAddress(of: "")?.text ?? "the site's root")")
                html(.thead) { html in
                    html(.tr) { html in
                        html(.th, .scope(.col), text: "Address")
                        html(.th, .scope(.col), text: "What stands there")
                    }
                }
                html(.tbody) { html in
                    for (path, what) in rows {
                        html(.tr) { html in
                            html(.th, .scope(.row)) { $0(.code, text: path) }
                            html(.td, text: what)
                        }
                    }
                }
            }
        }
    }

    private var citation: String {
        let chapter = site.outline.chapters.first { !$0.sections.isEmpty }
        let number = chapter.flatMap { outline in outline.sections.first.flatMap { outline.numbering[$0.id] } } ?? "1"
        let release = site.edition.facts.map { ", release \($0.name)" } ?? ""
        return "\(site.outline.settings.title), \(chapter?.frontMatter.code ?? chapter?.frontMatter.title ?? "") \(number)\(release)."
    }

    private var pages: [(path: String, what: String)] {
        var rows = [
            ("<chapter>/", "A chapter as it is in force, by its permanent id; a notice when it was withdrawn."),
            ("<chapter>/#<id>", "A section or paragraph; where it went, when it no longer stands there."),
            ("part-<part>.html", "A part of the manual."),
        ]
        if site.documents.document(.manual) != nil {
            rows.append(("documents/manual.pdf", "The manual as a document, where one was made; changes.pdf is what the release changed, chapters/<chapter>.pdf a chapter."))
        }
        guard site.edition.facts != nil else { return rows }
        rows += [
            ("<chapter>/history.html", "Every change of the chapter, release by release; #<id> is what became of a paragraph."),
            ("<chapter>/changes.html", "The chapter with its last changes marked."),
            ("<chapter>/changes-<release>.html", "The chapter with the changes of an earlier release marked."),
            ("<chapter>/since-<release>.html", "The chapter with everything marked that changed since a release."),
            ("release-<release>.html", "What a release changed; #<proposal> is one change with its reasons and its decision."),
            ("since-<release>.html", "What changed since a release."),
        ]
        return rows
    }

    private var data: [(path: String, what: String)] {
        var rows = [
            (ManualJSON.path, "The structure: parts, chapters, sections and paragraphs with ids, numbers and paths. Its “version” changes when a member changes its meaning; members may be added."),
        ]
        if site.changesPage != nil { rows.append(("release-<release>.json", "What a release changed, paragraph by paragraph, word by word.")) }
        if ReleaseFeed(site) != nil {
            rows.append((ReleaseFeed.path, "The releases, as an Atom feed."))
            rows.append(("<chapter>/feed.xml", "The releases that changed a chapter, as an Atom feed."))
            rows.append((SiteMap.path, "Every page's address, for search engines."))
        }
        return rows
    }
}
