import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Every release, the next ones first; and for who steers, a form that opens another.
struct ReleaseList {
    let proceedings: Proceedings
    let person: Person
    let visit: Visit

    func response() -> Answer {
        let ahead = proceedings.releases.values.filter { !$0.isPublished }.sorted { ($0.publication, $0.name) < ($1.publication, $1.name) }
        let published = proceedings.editions.reversed().compactMap { proceedings.releases[$0] }
        return visit.page("Releases", at: .releases) { html in
            html(.h1, text: "Releases")
            html(.h2, text: "Ahead")
            if ahead.isEmpty { html(.p, text: "No release is open.") } else { write(ahead, to: &html) }
            if person.steers { writeForm(to: &html) }
            html(.h2, text: "Published")
            write(published, to: &html)
        }
    }

    private func write(_ releases: [Release], to html: inout Markup) {
        html(.ul, .class("rows")) { html in
            for release in releases {
                html(.li) { html in
                    html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/releases/\(release.name)")), text: "Release \(release.name)") }
                    html(.p, .class("when"), text: "\(release.state.words.capitalisingFirst). Publication \(release.publication.inWords), in force from \(release.inForce.inWords).")
                }
            }
        }
    }

    private func writeForm(to html: inout Markup) {
        html(.details) { html in
            html(.summary, text: "Open a release")
            html.form(to: "/desk/releases", visit) { html in
                html.field("release", "Name", hint: "Such as 2027-03.", class: "short")
                html.field("publication", "Day of publication", kind: .date, class: "short")
                html.field("in-force", "Day its text comes into force", kind: .date, class: "short")
                html(.fieldset) { html in
                    html(.legend, text: "Kind")
                    html.choice("kind", "scheduled", "Scheduled", hint: "Paragraphs are numbered anew.", isChosen: true)
                    html.choice("kind", "off-cycle", "Off-cycle", hint: "Every number stays as it is.")
                }
                html.submit("Open the release")
            }
        }
    }
}
