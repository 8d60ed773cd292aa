public import Editorial
public import Manuals
import Record

/// Records that an urgent change lapsed: the next ballot day passed and nothing ratified it. Open releases are composed
/// anew without it.
public struct LapseProposal: Sendable {
    private let proposal: ProposalID
    private let ballotDay: CalendarDay
    private let reason: String
    private let actor: MemberID

    public init(proposal: ProposalID, ballotDay: CalendarDay, reason: String, actor: MemberID) {
        self.proposal = proposal
        self.ballotDay = ballotDay
        self.reason = reason
        self.actor = actor
    }

    /// Returns a sentence for each scheduled proposal that needs a new decision because of it.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> [String] {
        let key = key ?? office.surroundings.freshKey()
        try office.record(key: key) { proceedings throws(RecordFault) in
            let now = office.surroundings.now()
            let composed = try office.composeWithout(proposal, in: proceedings, by: actor, at: now)
            return Event(
                key: key, at: now, actor: actor,
                act: .lapse(Lapse(proposal: proposal, ballotDay: ballotDay, reason: reason, composed: composed)))
        }
        return try office.recomposeStaleReleases(after: key, by: actor)
    }
}
