import Editorial
import HTML
import Manuals

/// What proposed rules would have decided in past ballots: how many would have ended otherwise, and each of those with its
/// arithmetic.
struct HindsightSheet {
    let past: [Hindsight]
    let proceedings: Proceedings

    func write(to html: inout Markup) {
        let other = past.filter(\.differs)
        html(.h2, text: "What they would have decided")
        guard !past.isEmpty else { return html(.p, text: "No ballot has been closed yet.") }
        let all = past.count == 1 ? "The one past ballot" : "Each of \(past.count) past ballots"
        guard !other.isEmpty else { return html(.p, text: "\(all) would have ended as it did.") }
        html(.p, text: "\(past.count == 1 ? all : "Of \(past.count) past ballots \(other.count)") would have ended otherwise.")
        html(.details, other.count > Self.most ? nil : .open) { html in
            html(.summary, text: other.count == 1 ? "That one, with its arithmetic" : "Each of the \(other.count), with its arithmetic")
            html(.ul, .class("rows")) { html in
                for ballot in other { html(.li) { write(ballot, to: &$0) } }
            }
        }
    }

    /// How many are shown without being asked for.
    private static let most = 5

    private func write(_ ballot: Hindsight, to html: inout Markup) {
        html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/ballots/\(ballot.ballot)")), text: title(of: ballot.ballot)) }
        html(.p, text: "It was \(ballot.decided.outcome.rawValue), and would have been \(ballot.instead.outcome.rawValue).")
        html(.p, .class("when"), text: ballot.instead.arithmetic)
    }

    private func title(of ballot: BallotID) -> String {
        let proposal = proceedings.ballots[ballot].flatMap { proceedings.proposals[$0.subject.proposal] }
        return "\(ballot)\(proposal.map { ": \($0.title)" } ?? "")"
    }
}
