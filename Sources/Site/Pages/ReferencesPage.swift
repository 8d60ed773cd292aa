import HTML
import Manuals
import Releases

/// What the manual rests on: each law, guidance and review, with the paragraphs that cite it.
struct ReferencesPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.references)
    }

    func bytes() -> [UInt8] {
        let citing = paragraphsCiting()
        let links = LinkResolver(site: site, standpoint: standpoint, chapter: nil)
        return PageFrame(site: site, standpoint: standpoint, title: "References").page(reserving: 32 << 10) { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "References")
            html(.p, .class("lead"), text: "The law, guidance and reviews this manual rests on, and the paragraphs that cite them.")
            html(.ul, .class("references")) { html in
                for reference in order {
                    html(.li, .id(reference.id.text)) { html in
                        ReferenceEntry(reference).write(to: &html)
                        if let places = citing[reference.id] { write(places, links, to: &html) }
                    }
                }
            }
            writeFormer(to: &html)
        }
    }

    /// What earlier releases rested on and this one does not.
    private func writeFormer(to html: inout Markup) {
        let former = site.formerReferences
        guard !former.isEmpty else { return }
        html(.h2, text: "No longer listed")
        html(.ul, .class("references")) { html in
            for (reference, release) in former {
                html(.li, .id(reference.id.text)) { html in
                    ReferenceEntry(reference).write(to: &html)
                    html(.p, .class("cited-in"), text: "Last listed in release \(release).")
                }
            }
        }
    }

    private func write(_ places: [ElementID], _ links: LinkResolver, to html: inout Markup) {
        html(.p, .class("cited-in")) { html in
            html.text("Cited in ")
            var isFirst = true
            for place in places {
                guard let (words, address) = links.reference(to: place.text) else { continue }
                if !isFirst { html.text(", ") }
                isFirst = false
                html(.a, .href(address), text: words)
            }
            html.text(".")
        }
    }

    /// By title, capitals aside; by id where titles are equal.
    private var order: [Reference] {
        site.outline.references.values.map { (key: $0.title.lowercased(), reference: $0) }
            .sorted { ($0.key, $0.reference.id) < ($1.key, $1.reference.id) }
            .map(\.reference)
    }

    /// Reads every chapter once, one at a time; each paragraph is named once however often it cites.
    private func paragraphsCiting() -> [ReferenceID: [ElementID]] {
        var citing: [ReferenceID: [ElementID]] = [:]
        for outline in site.outline.chapters {
            guard let chapter = site.edition.chapter(outline.id) else { continue }
            for unit in chapter.body {
                for case .reference(let id) in unit.citations where citing[id]?.last != unit.id {
                    citing[id, default: []].append(unit.id)
                }
            }
        }
        return citing
    }
}
