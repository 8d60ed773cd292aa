import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// One release: what it holds, what keeps it from its next step, and that step.
struct ReleasePage {
    let board: ReleaseBoard
    let proceedings: Proceedings
    let person: Person
    let visit: Visit

    private var release: Release { board.release }

    func response() -> Answer {
        visit.page("Release \(release.name)", at: .releases) { html in
            html(.h1, text: "Release \(release.name)")
            html(.p, .class("lead"), text: "\(release.state.words.capitalisingFirst). Publication \(release.publication.inWords), in force from \(release.inForce.inWords).")
            writeObstacles(to: &html)
            writeStep(to: &html)
            writeContents(to: &html)
            writeChecks(to: &html)
        }
    }

    private func writeObstacles(to html: inout Markup) {
        guard !release.isPublished else { return }
        html(.h2, text: "What blocks the next step")
        guard !board.obstacles.isEmpty else { return html(.p, text: "Nothing.") }
        ObstacleList(obstacles: board.obstacles).write(to: &html)
    }

    private func writeStep(to html: inout Markup) {
        let path = "/desk/releases/\(release.name)"
        switch release.state {
        case .open where person.steers:
            step("Freeze the text", "The text is composed anew from the edition in force and the decisions, and fixed for certification.", to: &html) { html in
                html.form(to: "\(path)/freeze", visit) { $0.submit("Freeze release \(release.name)") }
            }
        case .frozen where person.isOnBoard && !release.certifiedBy.contains(person.member):
            let words =
                "You certify, as \(person.standing), that the frozen text is what the board approved. It is computed once more before "
                + "your certificate is written."
            step("Certify the text", words, to: &html) { html in
                html.form(to: "\(path)/certify", visit) { html in
                    html.passphrase("The server then signs the certificate with the key it holds for you.")
                    html.submit("Certify release \(release.name)")
                }
            }
        case .certified where person.steers:
            let words =
                "From that moment this is the edition in force: the site changes, and the bundle is written. It cannot be taken back, "
                + "only followed by another release. Its documents are set first, and the next page waits for them: a minute or two."
            step("Publish", words, to: &html) { html in
                html.form(to: "\(path)/publish", visit) { html in
                    html.passphrase("Publication is asked for twice.")
                    html.submit("Publish release \(release.name)")
                }
            }
        default: break
        }
    }

    private func step(_ title: String, _ words: String, to html: inout Markup, content: (inout Markup) -> Void) {
        html(.section, .class("panel"), .labelledBy("~step")) { html in
            html(.h2, .id("~step"), text: title)
            html(.p, text: words)
            content(&html)
        }
    }

    private func writeContents(to html: inout Markup) {
        html(.h2, text: "What it holds")
        if release.proposals.isEmpty { html(.p, text: "Nothing is scheduled for it.") } else { write(release.proposals, to: &html) }
        for (title, proposals) in [("Waiting for it", board.deferred), ("Before the board", board.inBallot), ("To be decided again", release.awaited)]
        where !proposals.isEmpty && !release.isPublished {
            html(.h2, text: title)
            write(proposals, to: &html)
        }
        if !release.certifiedBy.isEmpty { html(.p, text: "Certified by \(release.certifiedBy.map(\.text).joined(separator: ", ")).") }
    }

    private func write(_ proposals: [ProposalID], to html: inout Markup) {
        html(.ul, .class("rows")) { html in
            for proposal in proposals.compactMap({ proceedings.proposals[$0] }) {
                html(.li) { html in
                    html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/proposals/\(proposal.id)")), text: proposal.title) }
                    html(.p, .class("when"), text: "\(proposal.id), \(proposal.impact.rawValue). \(proposal.state.words.capitalisingFirst).")
                    writeNote(of: proposal, to: &html)
                }
            }
        }
    }

    /// What readers are told of a proposal that was published, and the way to correct it.
    private func writeNote(of proposal: Proposal, to html: inout Markup) {
        guard release.isPublished, release.proposals.contains(proposal.id) else { return }
        html(.p, text: proposal.note)
        if let last = proposal.correctedNotes.last { html(.p, .class("when"), text: "Corrected on \(last.on.inWords); it was: \(last.was)") }
        guard person.steers else { return }
        html(.p) { html in
            html(.a, .href(Address(path: "/desk/releases/\(release.name)/notes/\(proposal.id)"))) { html in
                html.text("Correct the note")
                html(.span, .class("unseen"), text: " of \(proposal.id)")
            }
        }
    }

    private func writeChecks(to html: inout Markup) {
        guard !board.checks.isEmpty else { return }
        html(.h2, text: "What checking the text finds")
        html(.ul, .class("checks")) { html in
            for check in board.checks { html(.li, text: "\(check.file)\(check.line > 0 ? ", line \(check.line)" : ""): \(check.message) \(check.remedy)") }
        }
    }
}
