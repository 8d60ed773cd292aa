public import Manuals

/// An urgent change lapses: the next ballot day passed and nothing ratified it.
public struct Lapse: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    /// The ballot day that passed.
    public var ballotDay: CalendarDay
    /// Why it was not ratified, as public text.
    public var reason: String
    /// What `next/…` of the release it leaves becomes; only for a scheduled proposal.
    public var composed: Revision?

    public init(proposal: ProposalID, ballotDay: CalendarDay, reason: String, composed: Revision?) {
        self.proposal = proposal
        self.ballotDay = ballotDay
        self.reason = reason
        self.composed = composed
    }
}
