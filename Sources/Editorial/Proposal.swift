public import Manuals

/// A change to one or more chapters on its way through the board.
public struct Proposal: Hashable, Sendable {
    public let id: ProposalID
    public let author: MemberID
    public internal(set) var title: String
    public internal(set) var note: String
    public internal(set) var impact: Impact
    public internal(set) var drivers: [ReferenceID]
    /// Every revision submitted, oldest first, with the text in force it was made against; never empty.
    public internal(set) var revisions: [Submitted]
    public internal(set) var state: State
    /// Ballots held on it, oldest first.
    public internal(set) var ballots: [BallotID] = []

    public struct Submitted: Hashable, Sendable {
        public let revision: Revision
        public let base: Revision
        public let at: Moment
    }

    public enum State: Hashable, Sendable {
        case review
        case ballot(BallotID)
        case approved(BallotID)
        /// Back with its author.
        case returned(BallotID)
        case scheduled(ReleaseName, BallotID)
        case published(ReleaseName, BallotID)
        case withdrawn

        /// The state as people say it.
        public var words: String {
            switch self {
            case .review: "in review"
            case .ballot(let ballot): "in ballot \(ballot)"
            case .approved: "approved"
            case .returned: "returned"
            case .scheduled(let release, _): "scheduled for \(release)"
            case .published(let release, _): "published in \(release)"
            case .withdrawn: "withdrawn"
            }
        }
    }
}
