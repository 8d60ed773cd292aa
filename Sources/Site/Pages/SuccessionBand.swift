import Editorial
import HTML
import Manuals
import Releases

/// At the head of every page of a past edition: that it is not in force, and which edition is.
struct SuccessionBand {
    let site: SiteContext
    let standpoint: Standpoint

    func write(to html: inout Markup) {
        guard let facts = site.edition.facts, let succession = site.edition.succession else { return }
        let inForce = succession.inForce
        html(.section, .class("notices"), .label("Not in force")) { html in
            html(.div, .class("note warning"), .id("~not-in-force")) { html in
                html(.p, .class("note-kind"), text: "This edition is not in force")
                html(.p) { html in
                    html.text(
                        "Release \(facts.name) was in force from \(facts.inForce.inWords) until \(succession.next.inForce.inWords). In its place, ")
                    let words = "release \(inForce.name)"
                    if let address { html(.a, .href(address), text: words) } else { html.text(words) }
                    html.text(" is in force from \(inForce.inForce.inWords).")
                }
            }
        }
    }

    /// Where the edition in force stands: on the same site where this is only a page of its past, else at the manual's
    /// public address.
    private var address: Address? {
        switch site.compared {
        case .release: standpoint.address(of: .front)
        case .own, .since: site.publicAddress(of: "")
        }
    }
}
