public import Manuals

/// A change to one or more chapters on its way through the board.
public struct Proposal: Hashable, Sendable, Codable {
    public let id: ProposalID
    public let author: MemberID
    public internal(set) var title: String
    public internal(set) var note: String
    public internal(set) var impact: Impact
    public internal(set) var drivers: [ReferenceID]
    /// The chapters its author declared it changes; nil when any.
    public internal(set) var chapters: [ChapterID]?
    /// Every revision submitted, oldest first, with the text in force it was made against; never empty.
    public internal(set) var revisions: [Submitted]
    public internal(set) var state: State
    /// Ballots held on it, oldest first.
    public internal(set) var ballots: [BallotID] = []
    /// Set while the chair's action on it stands, and after it was ratified or lapsed.
    public internal(set) var urgent: UrgentChange?
    /// The ballot that is to reconfirm what was approved, while it is open; the proposal stands where it stood meanwhile.
    public internal(set) var reconfirmation: BallotID?
    /// Suggestions it was made for.
    public internal(set) var suggestions: [SuggestionID] = []
    /// What its change note said before it was corrected after publication, oldest first.
    public internal(set) var correctedNotes: [CorrectedNote] = []
    /// Why it was last returned, deferred, withdrawn, superseded or lapsed, as public text.
    public internal(set) var reason: String?

    public struct Submitted: Hashable, Sendable, Codable {
        public let revision: Revision
        public let base: Revision
        public let at: Moment
    }
}
