public import Digests
public import Manuals

/// A ballot on exactly one subject.
public struct Ballot: Hashable, Sendable, Codable {
    public let id: BallotID
    public let subject: Subject
    public let subjectDigest: Digest
    /// The board and the rules it was opened under, which decide it.
    public let board: Board
    public let rules: Rules
    public let opened: Moment
    /// The last day on which positions are taken.
    public let closes: CalendarDay
    /// The position each member holds now.
    public internal(set) var positions: [MemberID: Held]
    /// Set when the ballot is closed.
    public internal(set) var decision: Decided?

    /// A position, and whether it was carried over from an earlier ballot on the proposal.
    public struct Held: Hashable, Sendable, Codable {
        public let position: Position
        public let at: Moment
        public let words: Digest?
        public let isCarried: Bool
        /// Whether the member has an interest of their own; nil where they were not asked.
        public let declaration: Declaration?
    }

    public struct Decided: Hashable, Sendable, Codable {
        public let decision: Decision
        public let at: Moment
    }

    /// Who declared an interest of their own in the change.
    public var interested: Set<MemberID> { Set(positions.filter { $0.value.declaration == .interest }.keys) }
}
