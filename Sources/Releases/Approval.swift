public import Editorial
public import Manuals

/// A proposal the board approved, with the text it approved.
public struct Approval: Sendable {
    public let proposal: Proposal
    public let ballot: Ballot
    /// The revision's text, in which every proposed element of the subject stands.
    public let text: ElementTable

    /// Nil unless the ballot is closed and approved this very proposal: there is no other way to make one.
    public init?(proposal: Proposal, ballot: Ballot, text: ElementTable) {
        guard ballot.decision?.decision.outcome == .approved, ballot.subject.proposal == proposal.id else { return nil }
        self.proposal = proposal
        self.ballot = ballot
        self.text = text
    }
}
