import Digests
import Manuals

/// How a catalog keeps the proceedings, so that the next reader need not replay the record: what is looked at in every act,
/// then every proposal, ballot, suggestion and response in its own bytes, then the digests of the acts' keys.
extension Proceedings {
    /// The number of this spelling; one that is kept under another is not read. It changes whenever a type below does.
    public static let keptForm = 2

    /// The proceedings as bytes, which only this build reads.
    ///
    /// Throws what the encoding of a value throws.
    public func kept() throws -> [UInt8] {
        var writer = KeptWriter()
        writer.write(try CanonicalJSON.bytes(of: KeptStanding(self)))
        writer.write(try proposals.spelled(CanonicalJSON.bytes(of:)))
        writer.write(try ballots.spelled { try CanonicalJSON.bytes(of: KeptBallot($0)) })
        writer.write(try suggestions.spelled(CanonicalJSON.bytes(of:)))
        writer.write(try responses.spelled(CanonicalJSON.bytes(of:)))
        writer.write(keys.spelled())
        return writer.bytes
    }

    /// Reads what ``kept()`` wrote; nil for bytes that are not of that form.
    public init?(kept bytes: [UInt8]) {
        var reader = KeptReader(bytes)
        guard let first = reader.read(), let standing = try? CanonicalJSON.value(KeptStanding.self, from: first) else { return nil }
        let (boards, rulebooks) = (standing.boardsByDigest, standing.rulebooksByDigest)
        guard let proposals = reader.values(of: ProposalID.self, as: { try? CanonicalJSON.value(Proposal.self, from: $0) }),
            let ballots = reader.values(
                of: BallotID.self,
                as: { (try? CanonicalJSON.value(KeptBallot.self, from: $0)).flatMap { Ballot($0, boards: boards, rulebooks: rulebooks) } }),
            let suggestions = reader.values(of: SuggestionID.self, as: { try? CanonicalJSON.value(Suggestion.self, from: $0) }),
            let responses = reader.values(of: ResponseID.self, as: { try? CanonicalJSON.value(Response.self, from: $0) }),
            let digests = reader.read(), let keys = ActKeys(kept: digests), reader.isAtEnd
        else { return nil }
        self.init(standing, proposals: proposals, ballots: ballots, suggestions: suggestions, responses: responses, keys: keys)
    }

    private init(
        _ standing: KeptStanding, proposals: KeptValues<ProposalID, Proposal>, ballots: KeptValues<BallotID, Ballot>,
        suggestions: KeptValues<SuggestionID, Suggestion>, responses: KeptValues<ResponseID, Response>, keys: ActKeys
    ) {
        self.init()
        board = standing.board
        rules = standing.rules
        server = standing.server
        releases = standing.releases
        editions = standing.editions
        notices = standing.notices
        standingLapses = standing.standingLapses
        latest = standing.latest
        consultations = standing.consultations
        motions = standing.motions
        calendar = standing.calendar
        localities = standing.localities
        signingKeys = standing.signingKeys
        boards = standing.boardsByDigest
        rulebooks = standing.rulebooksByDigest
        self.proposals = Register(proposals)
        self.ballots = Register(ballots)
        self.suggestions = Register(suggestions)
        self.responses = Register(responses)
        self.keys = keys
    }
}

/// What is read whole.
struct KeptStanding: Codable {
    let board: Board?
    let rules: Rules?
    let server: String?
    let releases: [ReleaseName: Release]
    let editions: [ReleaseName]
    let notices: [NoticeID: Notice]
    let standingLapses: [ProposalID]
    let latest: Moment?
    let consultations: [ConsultationID: Consultation]
    let motions: [MotionID: MotionCourse]
    let calendar: [BoardDay]
    let localities: [Locality]
    let signingKeys: [SigningKey]
    private let boards: [Board]
    private let rulebooks: [Rules]

    init(_ proceedings: Proceedings) {
        board = proceedings.board
        rules = proceedings.rules
        server = proceedings.server
        releases = proceedings.releases
        editions = proceedings.editions
        notices = proceedings.notices
        standingLapses = proceedings.standingLapses
        latest = proceedings.latest
        consultations = proceedings.consultations
        motions = proceedings.motions
        calendar = proceedings.calendar
        localities = proceedings.localities
        signingKeys = proceedings.signingKeys
        boards = Array(proceedings.boards.values)
        rulebooks = Array(proceedings.rulebooks.values)
    }

    var boardsByDigest: [Digest: Board] { Dictionary(boards.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first }) }
    var rulebooksByDigest: [Digest: Rules] { Dictionary(rulebooks.map { ($0.digest, $0) }, uniquingKeysWith: { first, _ in first }) }
}

/// A ballot without the board and rules it was opened under, which its subject names by their digests.
struct KeptBallot: Codable {
    let id: BallotID
    let subject: Subject
    let subjectDigest: Digest
    let opened: Moment
    let closes: CalendarDay
    let positions: [MemberID: Ballot.Held]
    let decision: Ballot.Decided?

    init(_ ballot: Ballot) {
        id = ballot.id
        subject = ballot.subject
        subjectDigest = ballot.subjectDigest
        opened = ballot.opened
        closes = ballot.closes
        positions = ballot.positions
        decision = ballot.decision
    }
}

extension Ballot {
    init?(_ kept: KeptBallot, boards: [Digest: Board], rulebooks: [Digest: Rules]) {
        guard let board = boards[kept.subject.board], let rules = rulebooks[kept.subject.rules] else { return nil }
        self.init(
            id: kept.id, subject: kept.subject, subjectDigest: kept.subjectDigest, board: board, rules: rules, opened: kept.opened,
            closes: kept.closes, positions: kept.positions, decision: kept.decision)
    }
}
