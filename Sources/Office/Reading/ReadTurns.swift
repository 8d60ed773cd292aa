public import Editorial
public import Manuals
import Record

/// What waits for somebody now, and since when.
public struct ReadTurns: Sendable {
    private let person: MemberID

    public init(person: MemberID) {
        self.person = person
    }

    /// The longest waiting first.
    public func perform(in office: Secretariat) throws(OfficeError) -> [Turn] {
        let (day, moved) = (office.surroundings.now().day, try office.lastMoves())
        return try office.proceedings().turns(of: person, on: day, moved: moved)
    }
}

extension Secretariat {
    /// When the record last moved each matter.
    public func lastMoves() throws(OfficeError) -> [Turn.Matter: Moment] {
        let ballots = try proceedings().ballots
        var moved: [Turn.Matter: Moment] = [:]
        for entry in try recorded({ () throws(RecordFault) in try ledger.entries() }) {
            for matter in entry.event.act.matters(ballots) { moved[matter] = entry.event.at }
        }
        return moved
    }
}

extension Act {
    /// What the act moves. A position moves nothing: it is one of several.
    func matters(_ ballots: Register<BallotID, Ballot>) -> [Turn.Matter] {
        switch self {
        case .submit(let act): [.proposal(act.proposal)]
        case .withdraw(let act): [.proposal(act.proposal)]
        case .sendBack(let act): [.proposal(act.proposal)]
        case .postpone(let act): [.proposal(act.proposal)]
        case .supersede(let act): [.proposal(act.proposal)]
        case .approveUrgently(let act): [.proposal(act.subject.proposal)]
        case .lapse(let act): [.proposal(act.proposal)]
        case .openBallot(let act): [.proposal(act.subject.proposal), .ballot(act.ballot)]
        case .closeBallot(let act): [.ballot(act.ballot)] + (ballots[act.ballot].map { [.proposal($0.subject.proposal)] } ?? [])
        case .schedule(let act): [.proposal(act.proposal)]
        case .openRelease(let act): [.release(act.release)]
        case .freeze(let act): [.release(act.release)]
        case .certify(let act): [.release(act.release)]
        case .publish(let act): [.release(act.release)]
        case .receive(let act): [.suggestion(act.suggestion)]
        case .decline(let act): [.suggestion(act.suggestion)]
        case .adoptSuggestion(let act): [.suggestion(act.suggestion)]
        case .consult(.open(let act)): [.consultation(act.consultation), .proposal(act.proposal)]
        case .consult(.close(let act)): [.consultation(act.consultation)]
        case .consult(.respond(let act)): [.consultation(act.consultation)]
        case .proposeNotice(let act): [.notice(act.notice)]
        case .govern(.move(let act)): [.motion(act.motion)]
        case .consult, .cast, .found, .adopt, .recompose, .correct, .approveNotice, .endNotice, .govern: []
        }
    }
}
