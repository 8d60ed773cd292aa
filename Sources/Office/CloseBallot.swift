public import Editorial
public import Manuals
import Record

/// Closes a ballot; its rule and its positions decide.
public struct CloseBallot: Sendable {
    private let ballot: BallotID
    private let actor: MemberID

    public init(ballot: BallotID, actor: MemberID) {
        self.ballot = ballot
        self.actor = actor
    }

    /// Returns the decision.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Decision {
        let key = key ?? office.surroundings.freshKey()
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let now = office.surroundings.now()
            let open = try ruled { () throws(Refusal) in try proceedings.openBallot(ballot) }
            guard let decision = proceedings.decision(on: open, day: now.day) else {
                throw .refused(Refusal("no-rules", "This board has no rules.", remedy: "Found the board first (rubric init)."))
            }
            let proposal = open.subject.proposal
            let leaves = decision.outcome == .returned && proceedings.proposals[proposal]?.reconfirmation == ballot
            let composed = leaves ? try office.composeWithout(proposal, in: proceedings, by: actor, at: now) : nil
            return Event(
                key: key, at: now, actor: actor, act: .closeBallot(BallotClosing(ballot: ballot, decision: decision, composed: composed)))
        }
        // A ballot that does not ratify an urgent change lets it lapse, and open releases follow another text then.
        _ = try office.recomposeStaleReleases(after: key, by: actor)
        guard case .closeBallot(let closing) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return closing.decision
    }
}
