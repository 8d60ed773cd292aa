public import Manuals

/// A proposal goes back to its author, without a ballot or after one.
public struct Return: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    /// Why, as public text.
    public var reason: String

    public init(proposal: ProposalID, reason: String) {
        self.proposal = proposal
        self.reason = reason
    }
}
