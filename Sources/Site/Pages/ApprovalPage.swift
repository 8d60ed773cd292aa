import Editorial
import HTML
import Manuals
import Releases

/// How this manual is approved, and what was decided for this release.
struct ApprovalPage {
    let site: SiteContext
    let standpoint: Standpoint

    init(_ site: SiteContext) {
        self.site = site
        standpoint = site.standpoint(.approval)
    }

    func bytes() -> [UInt8] {
        PageFrame(site: site, standpoint: standpoint, title: "How this manual is approved").page { html in
            Trail(site: site, standpoint: standpoint).write(to: &html)
            html(.h1, text: "How this manual is approved")
            html(.p, .class("lead")) { html in
                html.text(
                    "Every change is decided by an editorial board of the agencies that use the manual. Text that no decision approved, as exactly that text, cannot be released.")
            }
            html(.ol, .class("way")) { html in
                for (what, how) in Self.way {
                    html(.li) { html in
                        html(.strong, text: what)
                        html.text(" \(how)")
                    }
                }
            }
            writeRelease(to: &html)
        }
    }

    private static let way = [
        ("A proposal is made.", "It holds the new words, why they are needed, and what the public will be told."),
        ("The board is asked.", "A ballot binds to the letter of the text: when a word changes afterwards, the approval no longer holds for it."),
        ("Members take positions.", "They approve, have no objection, raise a concern, abstain or are recused. Nobody approves their own proposal, every agency affected must take part, silence is not consent, and an open concern stops the change."),
        ("The release is put together.", "It holds the release before it and the approved changes, and nothing else. This is computed and compared, paragraph by paragraph."),
        ("It is certified and published.", "Somebody entitled signs that the text is what was approved. Every act stands in a record that anybody can check."),
    ]

    private func writeRelease(to html: inout Markup) {
        html(.h2, text: "This release")
        guard let facts = site.edition.facts else {
            html(.p, text: "This is text as its author keeps it. It is no release, and no approval is claimed for it.")
            return
        }
        html(.p) { html in
            html.text("Release \(facts.name) was published on \(facts.publication.inWords) and is in force from \(facts.inForce.inWords).")
            if facts.kind == .adopted {
                html.text(" It is the text that was in force before the record began, adopted as it stood.")
            }
            if !facts.certifiedBy.isEmpty {
                html.text(" It was certified by \(facts.certifiedBy.map(\.text).joined(separator: ", ")).")
            }
            html.text(" Its text is commit ")
            html(.code, text: facts.commit.hex)
            html.text(" of the manual's repository.")
        }
        guard let page = site.changesPage, !site.edition.changes.isEmpty else { return }
        html(.h2, text: "What was decided")
        for change in site.edition.changes {
            html(.h3) { $0(.a, .href(standpoint.address(of: page, at: change.proposal.text)), text: change.title) }
            html(.p, text: "\(change.decisionInWords) \(change.arithmetic)")
        }
    }
}
