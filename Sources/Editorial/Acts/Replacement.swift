public import Manuals

/// A proposal is set aside because another takes its place.
public struct Replacement: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    /// The proposal that takes its place.
    public var by: ProposalID
    /// Why, as public text.
    public var reason: String
    /// What `next/…` of the release it leaves becomes; only for a scheduled proposal.
    public var composed: Revision?

    public init(proposal: ProposalID, by: ProposalID, reason: String, composed: Revision?) {
        self.proposal = proposal
        self.by = by
        self.reason = reason
        self.composed = composed
    }
}
