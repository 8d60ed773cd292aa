public import Editorial
public import Manuals

/// A proposal that was approved as exactly a subject, with the text it was given to.
public struct Approval: Sendable {
    public let proposal: Proposal
    public let mandate: Mandate
    public let subject: Subject
    /// The revision's text, in which every proposed element of the subject stands.
    public let text: ElementTable

    /// Nil unless the ballot is closed and approved this very proposal.
    public init?(proposal: Proposal, ballot: Ballot, text: ElementTable) {
        guard ballot.decision?.decision.outcome == .approved, ballot.subject.proposal == proposal.id else { return nil }
        self.proposal = proposal
        mandate = .ballot(ballot.id)
        subject = ballot.subject
        self.text = text
    }

    /// Nil unless the chair and a second member approved the proposal urgently, and it has not lapsed: beside a ballot
    /// there is no other way to make one.
    public init?(urgent proposal: Proposal, text: ElementTable) {
        guard let urgent = proposal.urgent, urgent.second != nil, urgent.lapse == nil,
            let mandate = proposal.state.mandate, case .chairsAction = mandate
        else { return nil }
        self.proposal = proposal
        self.mandate = mandate
        subject = urgent.subject
        self.text = text
    }
}
