import Digests
public import Manuals

/// Where everything stands: the fold of every event so far.
public struct Proceedings: Hashable, Sendable {
    public internal(set) var board: Board?
    public internal(set) var rules: Rules?
    /// The server's public key.
    public internal(set) var server: String?
    public internal(set) var proposals = Register<ProposalID, Proposal>()
    public internal(set) var ballots = Register<BallotID, Ballot>()
    public internal(set) var releases: [ReleaseName: Release] = [:]
    /// Published editions, oldest first.
    public internal(set) var editions: [ReleaseName] = []
    public internal(set) var notices: [NoticeID: Notice] = [:]
    public internal(set) var suggestions = Register<SuggestionID, Suggestion>()
    /// Lapsed urgent changes whose text still stands in the edition in force, the last published first.
    public internal(set) var standingLapses: [ProposalID] = []
    /// The keys of the acts recorded.
    public internal(set) var keys = ActKeys()
    public internal(set) var latest: Moment?
    public internal(set) var consultations: [ConsultationID: Consultation] = [:]
    public internal(set) var responses = Register<ResponseID, Response>()
    public internal(set) var motions: [MotionID: MotionCourse] = [:]
    public internal(set) var calendar: [BoardDay] = []
    public internal(set) var localities: [Locality] = []
    /// Every key that spoke for a member or officer, oldest first.
    public internal(set) var signingKeys: [SigningKey] = []

    /// Every board and every set of rules there has been, by the digests that subjects name them with.
    var boards: [Digest: Board] = [:]
    var rulebooks: [Digest: Rules] = [:]

    /// Before the first event.
    public init() {}

    /// The edition last published, and its commit.
    public var inForce: (release: Release, commit: Revision)? {
        guard let name = editions.last, let release = releases[name], let commit = release.state.commit else { return nil }
        return (release, commit)
    }

    /// What a release is composed on now; nil before the first edition.
    public var footing: Footing? { editions.last.map { Footing(edition: $0, undone: standingLapses) } }

    /// The next free id of each kind.
    public var nextProposal: ProposalID? { ProposalID("p-\(proposals.count + 1)") }
    public var nextBallot: BallotID? { BallotID("b-\(ballots.count + 1)") }

    /// The edition in force on a day; nil before the first. Of two with one in-force day the later published holds.
    public func edition(on day: CalendarDay) -> Release? {
        editions.reversed().lazy.compactMap { self.releases[$0] }.first { $0.inForce <= day }
    }

    /// The roster that decides on a day: members and deputies in office.
    public func roster(on day: CalendarDay) -> [Member] { board?.members(on: day) ?? [] }

    /// The decision a ballot would come to if it closed on a day, by the rules and the board it was opened under.
    public func decision(on ballot: Ballot, day: CalendarDay) -> Decision? {
        guard let proposal = proposals[ballot.subject.proposal] else { return nil }
        return Decision(
            rule: ballot.rules.rule(for: ballot.subject.impact), roster: ballot.board.members(on: day), author: proposal.author,
            interests: ballot.subject.interests, positions: ballot.positions.mapValues(\.position), interested: ballot.interested)
    }

    /// What was approved of a proposal: the subject of the ballot it won, or of the chair's action; nil when nothing was.
    public func approvedSubject(of proposal: Proposal) -> Subject? {
        switch proposal.state.mandate {
        case .ballot(let ballot): ballots[ballot]?.subject
        case .chairsAction: proposal.urgent?.subject
        case nil: nil
        }
    }

    /// Admits an event and folds it in.
    ///
    /// Throws the `Refusal` of the first rule that forbids it; nothing has changed then.
    public mutating func take(_ event: Event) throws(Refusal) {
        guard !keys.contains(event.key) else {
            throw Refusal("known-act", "The act “\(event.key)” is already in the record.", remedy: "Nothing needs to be done.")
        }
        if let latest, event.at < latest {
            throw Refusal(
                "clock-behind", "The clock says \(event.at), but the record's last act is of \(latest).",
                remedy: "Set the clock right and try again.")
        }
        try enact(event)
        keys.insert(event.key)
        latest = event.at
    }

    private mutating func enact(_ event: Event) throws(Refusal) {
        if case .found(let founding) = event.act {
            try found(founding, event)
            return
        }
        guard let board, board.knows(event.actor, on: event.at.day) else {
            throw Refusal(
                "stranger", "“\(event.actor)” holds no seat or office of this board on \(event.at.day).",
                remedy: "Act as a member or officer in office (rubric board show lists them).")
        }
        switch event.act {
        case .found: break
        case .adopt(let act): try adopt(act, event)
        case .submit(let act): try submit(act, event)
        case .withdraw(let act): try withdraw(act, event)
        case .sendBack(let act): try sendBack(act, event)
        case .postpone(let act): try postpone(act, event)
        case .supersede(let act): try supersede(act, event)
        case .approveUrgently(let act): try approveUrgently(act, event)
        case .lapse(let act): try lapse(act, event)
        case .openBallot(let act): try open(act, event)
        case .cast(let act): try cast(act, event)
        case .closeBallot(let act): try close(act, event)
        case .openRelease(let act): try open(act, event)
        case .schedule(let act): try schedule(act, event)
        case .freeze(let act): try freeze(act, event)
        case .certify(let act): try certify(act, event)
        case .publish(let act): try publish(act, event)
        case .recompose(let act): try recompose(act, event)
        case .correct(let act): try correct(act, event)
        case .proposeNotice(let act): try propose(act, event)
        case .approveNotice(let act): try approve(act, event)
        case .endNotice(let act): try end(act, event)
        case .receive(let act): try receive(act, event)
        case .decline(let act): try decline(act, event)
        case .adoptSuggestion(let act): try adopt(act, event)
        case .govern(let act): try govern(act, event)
        case .consult(let act): try consult(act, event)
        }
    }

    /// Whether somebody may steer: the chair or the coordinator.
    func requireSteering(_ event: Event, to what: String) throws(Refusal) {
        let day = event.at.day
        let isChair = roster(on: day).contains { $0.id == event.actor && $0.seat == .chair }
        let isCoordinator =
            board?.officers.contains { $0.id == event.actor && $0.office == .coordinator && $0.term.contains(day) } ?? false
        guard isChair || isCoordinator else {
            throw Refusal(
                "not-entitled", "“\(event.actor)” may not \(what): that is for the chair or the coordinator.",
                remedy: "Ask one of them.")
        }
    }
}
