import Editorial
import HTML
import Manuals
import Releases

/// Why a proposal was made and who approved it, in two short lines.
struct ChangeReasons {
    let site: SiteContext
    let standpoint: Standpoint

    func write(_ change: EditionChange, to html: inout Markup) {
        html(.p, .class("reasons")) { html in
            if !change.drivers.isEmpty {
                html.text("Why: ")
                writeDrivers(of: change, to: &html)
                html.text(". ")
            }
            html.text("Approved by ")
            html(.a, .href(standpoint.address(of: site.changesPage ?? .changes(site.edition.facts?.name), at: change.proposal.text)), text: change.mandate.words)
            html.text(" on \(change.decided.inWords).")
        }
    }

    /// The references that drove a change, by their titles; one the manual does not list by its key.
    func writeDrivers(of change: EditionChange, to html: inout Markup) {
        for (index, driver) in change.drivers.enumerated() {
            if index > 0 { html.text("; ") }
            if let title = site.shortTitles[driver] {
                html(.a, .href(standpoint.address(of: .references, at: driver.text)), text: title)
            } else {
                html.text(driver.text)
            }
        }
    }
}
