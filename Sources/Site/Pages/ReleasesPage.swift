import Editorial
import HTML
import Manuals
import Releases

/// Every release, newest first, with the days it was in force.
struct ReleasesPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.releases)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: "Releases").page { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "Releases")
            html(.p, .class("lead"), text: "The first in the list is the release this site shows. A release is in force until the next one is.")
            if ReleaseFeed(site) != nil {
                html(.p) { html in
                    html.text("To be told of new releases, follow the ")
                    html(.a, .href(standpoint.address(ofFile: ReleaseFeed.path)), text: "Atom feed")
                    html.text(".")
                }
            }
            html(.div, .class("table"), .role("region"), .label("Releases of this manual"), .focusable) { html in
                html(.table) { html in
                    html(.caption, text: "Releases of this manual")
                    html(.thead) { html in
                        html(.tr) { html in
                            for words in ["Release", "In force", "Published", "Changed since", "Certified by", "Commit"] {
                                html(.th, .scope(.col), text: words)
                            }
                        }
                    }
                    html(.tbody) { html in
                        var next: CalendarDay?
                        for facts in releases {
                            write(facts, until: next, to: &html)
                            next = facts.inForce
                        }
                    }
                }
            }
        }
    }

    private var releases: [EditionFacts] {
        (site.edition.facts.map { [$0] } ?? []) + site.edition.earlier.map(\.facts)
    }

    private func write(_ facts: EditionFacts, until next: CalendarDay?, to html: inout Markup) {
        html(.tr) { html in
            html(.th, .scope(.row)) { html in
                if let page = site.changesPage(of: facts.name) {
                    html(.a, .href(standpoint.address(of: page)), text: facts.name.text)
                } else {
                    html.text(facts.name.text)
                }
                if let words = facts.kind.words { html(.span, .class("flag"), text: words) }
            }
            html(.td, text: "from \(facts.inForce.inWords)" + (next.map { " until \($0.inWords)" } ?? ""))
            html(.td, text: facts.publication.inWords)
            html(.td) { html in
                guard let page = site.sincePage(facts.name) else { return }
                html(.a, .href(standpoint.address(of: page))) { html in
                    html.text("Compare")
                    html(.span, .class("unseen"), text: " with release \(facts.name)")
                }
            }
            html(.td, text: facts.certifiedBy.map(\.text).joined(separator: ", "))
            html(.td) { $0(.code, .title(facts.commit.hex), text: facts.commit.short) }
        }
    }
}

extension Release.Kind {
    /// What sets a release apart; nil for a scheduled one.
    var words: String? {
        switch self {
        case .adopted: "Adopted"
        case .scheduled: nil
        case .offCycle: "Off-cycle"
        }
    }
}
