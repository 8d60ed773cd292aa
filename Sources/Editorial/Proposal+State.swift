public import Manuals

extension Proposal {
    /// Where a proposal stands.
    public enum State: Hashable, Sendable, Codable {
        case review
        case ballot(BallotID)
        /// The chair has signed an urgent change; a second member has not.
        case awaitingSecond
        case approved(Mandate)
        /// Back with its author.
        case returned
        /// Waits for a later release, with what approved it, if anything did.
        case deferred(ReleaseName, Mandate?)
        case scheduled(ReleaseName, Mandate)
        /// Approved once; the text in force has since changed where it matters, and a new decision is needed.
        case overtaken([ElementKey])
        case published(ReleaseName, Mandate)
        case withdrawn
        case superseded(by: ProposalID)
        /// An urgent change that nothing ratified, and the release that had published it.
        case lapsed(ReleaseName?)

        /// What approved the text; nil when nothing did.
        public var mandate: Mandate? {
            switch self {
            case .approved(let mandate), .scheduled(_, let mandate), .published(_, let mandate): mandate
            case .deferred(_, let mandate): mandate
            case .review, .ballot, .awaitingSecond, .returned, .overtaken, .withdrawn, .superseded, .lapsed: nil
            }
        }

        /// The state as people say it.
        public var words: String {
            switch self {
            case .review: "in review"
            case .ballot(let ballot): "in ballot \(ballot)"
            case .awaitingSecond: "awaiting a second signature"
            case .approved(.ballot): "approved"
            case .approved(.chairsAction): "approved urgently"
            case .returned: "returned"
            case .deferred(let release, let mandate): mandate == nil ? "deferred to \(release)" : "approved, deferred to \(release)"
            case .scheduled(let release, _): "scheduled for \(release)"
            case .overtaken: "overtaken, needs a new decision"
            case .published(let release, .chairsAction(nil)): "published in \(release), to be ratified"
            case .published(let release, _): "published in \(release)"
            case .withdrawn: "withdrawn"
            case .superseded(let other): "superseded by \(other)"
            case .lapsed: "lapsed"
            }
        }

        /// Whether it can still come into force.
        public var isOnItsWay: Bool {
            switch self {
            case .review, .ballot, .awaitingSecond, .approved, .returned, .deferred, .scheduled, .overtaken: true
            case .published, .withdrawn, .superseded, .lapsed: false
            }
        }

        /// Whether the proposal is on its way and nobody is being asked about it: it can be withdrawn, deferred or replaced.
        var isMovable: Bool {
            switch self {
            case .review, .awaitingSecond, .approved, .returned, .deferred, .scheduled, .overtaken: true
            case .ballot, .published, .withdrawn, .superseded, .lapsed: false
            }
        }

        /// Whether its author can still work on it: a new revision, or a new ballot.
        public var isOpenToRevision: Bool {
            switch self {
            case .review, .returned, .overtaken, .deferred(_, nil): true
            case .ballot, .awaitingSecond, .approved, .deferred, .scheduled, .published, .withdrawn, .superseded, .lapsed: false
            }
        }

        /// Where a new revision puts it: what waits for a later release goes on waiting.
        var afterRevision: State {
            if case .deferred(let release, nil) = self { .deferred(release, nil) } else { .review }
        }
    }
}
