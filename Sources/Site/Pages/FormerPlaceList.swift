import HTML
import Manuals

/// What stood on a page before, each under its old address: the tombstones of earlier releases.
struct FormerPlaceList {
    let site: SiteContext
    let standpoint: Standpoint

    func write(_ places: [FormerPlace], to html: inout Markup) {
        guard !places.isEmpty else { return }
        html(.section, .class("sources former"), .labelledBy("~former")) { html in
            html(.h2, .id("~former"), text: "What stood here before")
            html(.ul) { html in
                for place in places {
                    html(.li, .id(place.id.text)) { write(place, to: &$0) }
                }
            }
        }
    }

    private func write(_ place: FormerPlace, to html: inout Markup) {
        let until = place.until.map { " until release \($0)" } ?? " before"
        let links = LinkResolver(site: site, standpoint: standpoint, chapter: nil)
        html.text("\(place.name) stood here\(until). ")
        if let heir = place.heir, let (words, address) = links.reference(to: heir.text) {
            html.text(heir == place.id ? "It now stands at " : "Its words now stand in ")
            html(.a, .href(address), text: words)
            html.text(".")
        } else {
            html.text("It was removed.")
        }
    }
}
