public import Manuals

/// A proposal waits for a later release.
public struct Deferral: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    /// The release it waits for.
    public var release: ReleaseName
    /// Why, as public text.
    public var reason: String
    /// What `next/…` of the release it leaves becomes; only for a scheduled proposal.
    public var composed: Revision?

    public init(proposal: ProposalID, release: ReleaseName, reason: String, composed: Revision?) {
        self.proposal = proposal
        self.release = release
        self.reason = reason
        self.composed = composed
    }
}
