public import Manuals

/// Something that waits for one person: what, why, and since when.
public struct Turn: Hashable, Sendable {
    public let matter: Matter
    /// What is asked, as a sentence.
    public let reason: String
    /// Since when it waits; nil where the record does not say.
    public let since: Moment?
    /// The last day for it; nil where there is none.
    public let due: CalendarDay?

    /// What waits.
    public enum Matter: Hashable, Sendable {
        case ballot(BallotID)
        case proposal(ProposalID)
        case consultation(ConsultationID)
        case suggestion(SuggestionID)
        case release(ReleaseName)
        case notice(NoticeID)
        case motion(MotionID)
    }
}
