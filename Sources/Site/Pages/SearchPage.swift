import HTML
import Manuals

/// Search; and under it the index of the manual by number and from A to Z, which needs no script.
struct SearchPage {
    let site: SiteContext
    let standpoint: Standpoint

    /// In a manual of more chapters the index names no sections: the page would be a burden to load.
    private static let mostChaptersWithSections = 200

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.search)
    }

    func bytes() -> [UInt8] {
        var frame = PageFrame(site: site, standpoint: standpoint, title: "Search and index")
        frame.scripts.append(SearchScript.path)
        return frame.page(reserving: 64 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "Search and index")
            html(.div, .class("asking"), .data("words", String(SearchExtent(site).wordPieces)), .data("pages", String(SearchExtent.pagesInPiece))) { html in
                SearchForm(site: site, standpoint: standpoint).write(to: &html)
                html(.p, .class("hint"), text: hint)
                html(.p, .class("found"), .hiddenFromSpeech, text: "")
                html(.p, .class("unseen"), .role("status"), text: "")
            }
            html(.h2, text: "By number")
            for part in site.outline.parts where !part.chapters.isEmpty { write(part, to: &html) }
            html(.h2, text: "From A to Z")
            AlphabeticIndex(site, standpoint, withSections: listsSections).write(to: &html)
        }
    }

    private var listsSections: Bool { site.outline.chapters.count <= Self.mostChaptersWithSections }

    /// What can be typed, with a number and a code of this very manual.
    private var hint: String {
        let chapter = site.outline.chapters.first { $0.frontMatter.code != nil && !$0.sections.isEmpty }
        let number = chapter.flatMap { outline in outline.sections.first.flatMap { outline.numbering[$0.id] } }
        let names = [number.map { "a number (\($0))" }, chapter?.frontMatter.code.map { "a code (\($0))" }].compactMap(\.self)
        let ways = names.isEmpty ? "" : ", \(names.joined(separator: " or "))"
        return "Type words or how they begin\(ways). Only what is in force is found. Where scripts are off, use the index below."
    }

    private func write(_ part: Outline.PartOutline, to html: inout Markup) {
        html(.h3, text: part.title)
        html(.ul, .class("index")) { html in
            for chapter in part.chapters {
                html(.li) { html in
                    html(.a, .href(standpoint.address(of: .chapter(chapter.id))), text: chapter.frontMatter.printedTitle)
                    guard listsSections else { return }
                    let numbering = chapter.numbering
                    let sections = chapter.sections.filter { $0.depth == 1 && numbering[$0.id] != nil }
                    guard !sections.isEmpty else { return }
                    html(.ul) { html in
                        for section in sections {
                            html(.li) { html in
                                html(.a, .href(standpoint.address(of: .chapter(chapter.id), at: section.id.text)), text: "\(numbering[section.id] ?? "") \(section.title.plainText)")
                            }
                        }
                    }
                }
            }
        }
    }
}
