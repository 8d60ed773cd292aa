import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// What the board did between two days, for those it answers to; made to be printed.
struct ProgressPage {
    let progress: ReportProgress.Progress
    let from: CalendarDay
    let until: CalendarDay
    let visit: Visit

    func response() -> Answer {
        visit.page("Progress", at: .records) { html in
            html(.h1, text: "Progress from \(from.inWords) to \(until.inWords)")
            html(.p, .class("lead"), text: summary)
            html(.form, .get, .action(Address(path: "/desk/report")), .class("form")) { html in
                html.field("from", "From", kind: .date, value: from.description, class: "short")
                html.field("until", "Until", kind: .date, value: until.description, class: "short")
                html.submit("Show these days", class: "second")
            }
            html(.h2, text: "Published")
            for release in progress.published { write(release, to: &html) }
            if progress.published.isEmpty { html(.p, text: "No release was published.") }
            html(.h2, text: "What drove it")
            list(progress.drivers, "Nothing that was published names a driver.", to: &html) { report, html in
                html(.p, .class("what"), text: report.title.isEmpty ? report.driver.description : report.title)
                html(.p, .class("when"), text: report.changed.isEmpty ? "It has changed nothing yet." : "It changed \(report.changed.joined(separator: "; ")).")
            }
            html(.h2, text: "Decided")
            list(progress.decided, "No ballot was closed.", to: &html) { ballot, html in
                html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/ballots/\(ballot.id)")), text: title(ballot.subject.proposal)) }
                html(.p, .class("when"), text: ballot.decision.map { "\($0.decision.outcome.rawValue.capitalisingFirst). \($0.decision.arithmetic)" } ?? "")
            }
            html(.h2, text: "Put forward")
            list(progress.submitted, "Nothing was put forward.", to: &html) { proposal, html in
                html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/proposals/\(proposal.id)")), text: proposal.title) }
                html(.p, .class("when"), text: "\(proposal.id), \(proposal.impact.rawValue). Now \(proposal.state.words).")
            }
            html(.h2, text: "Consulted on")
            list(progress.consulted, "No consultation ended.", to: &html) { consultation, html in
                html(.p, .class("what")) { $0(.a, .href(Address(path: "/consultations/\(consultation.id)")), text: title(consultation.proposal)) }
                html(.p, .class("when"), text: "\(count(consultation.responses.count, "response")), \(consultation.answer == nil ? "not answered yet" : "answered").")
            }
        }
    }

    private var summary: String {
        let answered = progress.suggestions.count { $0.state != .open }
        return [
            count(progress.published.count, "release") + " published", count(progress.decided.count, "ballot") + " closed",
            count(progress.submitted.count, "proposal") + " put forward", count(progress.consulted.count, "consultation") + " ended",
            count(progress.suggestions.count, "suggestion") + " received, \(answered) of them answered",
        ].joined(separator: ", ") + "."
    }

    private func write(_ release: Release, to html: inout Markup) {
        html(.h3, text: "Release \(release.name), in force from \(release.inForce.inWords)")
        list(release.proposals.compactMap { progress.proposals[$0] }, "It took over text that stood.", to: &html) { proposal, html in
            html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/proposals/\(proposal.id)")), text: proposal.title) }
            html(.p, .class("when"), text: proposal.note)
        }
    }

    private func title(_ proposal: ProposalID) -> String { progress.proposals[proposal]?.title ?? proposal.text }

    private func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }

    private func list<Line>(_ lines: [Line], _ none: String, to html: inout Markup, write: (Line, inout Markup) -> Void) {
        guard !lines.isEmpty else { return html(.p, text: none) }
        html(.ul, .class("rows")) { html in
            for line in lines { html(.li) { write(line, &$0) } }
        }
    }
}
