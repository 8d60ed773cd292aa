public import Editorial
import Git
public import Manuals
import Record

/// Puts a proposal's latest revision to the board; for a published urgent change, asks the board to ratify it.
public struct OpenBallot: Sendable {
    private let proposal: ProposalID
    private let closes: CalendarDay
    private let actor: MemberID

    public init(proposal: ProposalID, closes: CalendarDay, actor: MemberID) {
        self.proposal = proposal
        self.closes = closes
        self.actor = actor
    }

    /// Returns the ballot's id.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> BallotID {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard let ballot = proceedings.nextBallot else { throw .git(.invalid(what: "ballot id")) }
            return Event(
                key: key, at: office.surroundings.now(), actor: actor,
                act: .openBallot(
                    BallotOpening(ballot: ballot, subject: try Subject(onBallot: known, proceedings, office.shelf), closes: closes)))
        }
        guard case .openBallot(let opening) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return opening.ballot
    }
}
