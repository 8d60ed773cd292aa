import Editorial
import Manuals
import Office

/// What meets changed text in force, as `--format json` prints it.
struct CrossingAnswer: Encodable {
    /// `paragraph:k3f9tw`
    let element: String
    let name: String
    /// What the proposal makes of the text it was made from: deletions in `[-…-]`, additions in `{+…+}`.
    let proposed: String
    /// What the text in force has become since.
    let inForce: String

    init(_ crossing: Crossing) {
        element = crossing.key.description
        name = crossing.name
        proposed = crossing.proposed
        inForce = crossing.standing
    }
}

/// A proposal fetched into the working copy, as `--format json` prints it.
struct EditAnswer: Encodable {
    let proposal: ProposalID
    let leftAlone: [String]
    let crossings: [CrossingAnswer]

    init(_ proposal: ProposalID, _ outcome: EditProposal.Outcome) {
        self.proposal = proposal
        leftAlone = outcome.leftAlone
        crossings = outcome.crossings.map(CrossingAnswer.init)
    }
}

extension Terminal {
    /// Each meeting as a paragraph: what the proposal says, and what is in force now.
    static func say(_ crossings: [Crossing]) {
        for crossing in crossings {
            say("The text in force has changed \(crossing.name) as well:")
            guard !crossing.proposed.isEmpty || !crossing.standing.isEmpty else { continue }
            say("  proposed: \(crossing.proposed)")
            say("  in force: \(crossing.standing)")
        }
        if !crossings.isEmpty { say("The proposal's words stand there until its author changes them.") }
    }
}
