public import Manuals

/// A release, from its announcement to the edition it becomes.
public struct Release: Hashable, Sendable, Codable {
    public let name: ReleaseName
    public let kind: Kind
    public let publication: CalendarDay
    public let inForce: CalendarDay
    public internal(set) var state: State
    /// Proposals scheduled, in the order of their scheduling.
    public internal(set) var proposals: [ProposalID] = []
    /// What `next/<release>` has been while the release is open, oldest first.
    public internal(set) var compositions: [Revision] = []
    /// What the last of them was composed on; nil while there is none.
    public internal(set) var footing: Footing?
    /// Proposals that were scheduled here and need a new decision first.
    public internal(set) var awaited: [ProposalID] = []
    /// Lapsed urgent changes whose text the frozen release takes back, the last published first.
    public internal(set) var undoes: [ProposalID] = []
    /// The edition it follows; nil until it is frozen, and for the adopted one.
    public internal(set) var predecessor: ReleaseName?
    /// Who certified the frozen text, in order.
    public internal(set) var certifiedBy: [MemberID] = []

    public enum Kind: String, Hashable, Sendable, Codable {
        /// The text in force before Rubric.
        case adopted
        /// Renumbers.
        case scheduled
        /// Keeps every number.
        case offCycle = "off-cycle"
    }

    public enum State: Hashable, Sendable, Codable {
        case open
        case frozen(Revision)
        case certified(Revision)
        case published(Revision, tag: Revision?, at: Moment)

        /// The frozen, certified or published commit.
        public var commit: Revision? {
            switch self {
            case .open: nil
            case .frozen(let commit), .certified(let commit), .published(let commit, _, _): commit
            }
        }

        /// The state as people say it.
        public var words: String {
            switch self {
            case .open: "open"
            case .frozen: "frozen"
            case .certified: "certified"
            case .published: "published"
            }
        }
    }

    public var isPublished: Bool { if case .published = state { true } else { false } }
}
