import HTML
import Manuals

/// The glossary, each term under an id of its own.
struct GlossaryPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.glossary)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: "Glossary").page(reserving: 32 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "Glossary")
            html(.p, .class("lead"), text: "What words mean in this manual. Where a chapter uses one, its first use in a paragraph leads here.")
            html(.dl, .class("glossary")) { html in
                for index in order {
                    let term = site.outline.glossary[index]
                    html(.div, .id(site.termIDs[index]), .class("entry")) { html in
                        html(.dt) { html in
                            html.text(term.term)
                            if !term.also.isEmpty { html(.span, .class("also"), text: "also \(term.also.joined(separator: ", "))") }
                        }
                        html(.dd, text: term.meaning)
                    }
                }
                for (id, term, release) in site.formerTerms {
                    html(.div, .id(id), .class("entry")) { html in
                        html(.dt, text: term.term)
                        html(.dd, text: "No longer in the glossary; last in release \(release).")
                    }
                }
            }
        }
    }

    /// The terms by their words, capitals aside; by their place in the glossary where the words are equal.
    private var order: [Int] {
        let keys = site.outline.glossary.map { $0.term.lowercased() }
        return keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
    }
}
