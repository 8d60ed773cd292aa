import Digests
import Manuals
import Testing

@testable import Editorial

/// A board of five members, a deputy and two officers, with a record to act on.
struct Meeting {
    var proceedings = Proceedings()
    private var clock = Moment(seconds: 1_700_000_000)
    private var acts = 0

    static let chair = MemberID("chair-1")!
    static let health = MemberID("health-1")!
    static let police = MemberID("police-1")!
    static let police2 = MemberID("police-2")!
    static let deputy = MemberID("health-1-deputy")!
    static let education = MemberID("education-1")!
    static let author = MemberID("author-1")!
    static let coordinator = MemberID("coordinator-1")!

    static let start = CalendarDay("2020-01-01")!
    static let late = CalendarDay("2030-01-01")!

    static func member(_ id: MemberID, _ interest: String, _ seat: Seat = .member, until: CalendarDay? = nil) -> Member {
        Member(id: id, interest: Interest(interest)!, seat: seat, term: TermOfOffice(from: start, until: until), key: "ssh-ed25519 \(id)")
    }

    static let board = Board(
        members: [
            member(chair, "social-care", .chair), member(health, "health"), member(police, "police"), member(police2, "police"),
            member(education, "education"), member(deputy, "health", .deputy(of: health)),
        ],
        officers: [
            Officer(id: author, office: .author, term: TermOfOffice(from: start), key: "ssh-ed25519 a"),
            Officer(id: coordinator, office: .coordinator, term: TermOfOffice(from: start), key: "ssh-ed25519 c"),
        ])

    static func revision(_ number: Int) -> Revision {
        let digits = String(number, radix: 16)
        return Revision(String(repeating: "0", count: 40 - digits.count) + digits)!
    }

    /// Founded, and with an adopted edition.
    init() throws {
        try act(Meeting.chair, .found(Founding(board: Meeting.board, rules: .standard, server: "ssh-ed25519 s")))
        try act(
            Meeting.coordinator,
            .adopt(Adoption(release: ReleaseName("2017-03")!, commit: Meeting.revision(1), inForce: Meeting.start, reason: "as it stands")))
    }

    mutating func act(_ actor: MemberID, _ act: Act, key: String? = nil, signed: Bool = false) throws(Refusal) {
        acts += 1
        clock = Moment(seconds: clock.seconds + 60)
        try proceedings.take(Event(key: key ?? "act-\(acts)", at: clock, actor: actor, act: act, signature: signed ? "signature" : nil))
    }

    /// Days go by.
    mutating func pass(days: Int64) { clock = Moment(seconds: clock.seconds + days * 86_400) }

    var today: CalendarDay { clock.day }

    mutating func submit(by actor: MemberID = author, impact: Impact = .substantive, proposal: String? = nil, revision: Int = 2) throws(Refusal) {
        let id = proposal.flatMap { ProposalID($0) } ?? proceedings.nextProposal!
        try act(
            actor,
            .submit(
                Submission(
                    proposal: id, title: "May becomes must", note: "A duty is clearer.", impact: impact, drivers: [],
                    base: Meeting.revision(1), revision: Meeting.revision(revision))))
    }

    func subject(
        _ proposal: String = "p-1", revision: Int = 2, interests: [String] = ["health", "police"], stakes: [Stake] = [],
        dependencies: [Subject.Dependency] = []
    ) -> Subject {
        Subject(
            proposal: ProposalID(proposal)!, revision: Meeting.revision(revision), base: Meeting.revision(1),
            impact: proceedings.proposals[ProposalID(proposal)!]!.impact,
            elements: [ElementChange(key: .paragraph(ElementID("k3f9tw")!), base: Digest(of: [1]), proposed: Digest(of: [2]))],
            dependencies: dependencies, interests: interests.map { Interest($0)! }, stakes: stakes, board: proceedings.board!.digest, rules: proceedings.rules!.digest)
    }

    mutating func openBallot(
        _ proposal: String = "p-1", revision: Int = 2, interests: [String] = ["health", "police"], dependencies: [Subject.Dependency] = []
    ) throws(Refusal) {
        let subject = subject(proposal, revision: revision, interests: interests, dependencies: dependencies)
        try act(Meeting.coordinator, .openBallot(BallotOpening(ballot: proceedings.nextBallot!, subject: subject, closes: Meeting.late)))
    }

    mutating func cast(
        _ member: MemberID, _ position: Position, ballot: String = "b-1", replaces: Bool = false, on subject: Digest? = nil,
        declaring declaration: Declaration? = nil
    ) throws(Refusal) {
        let id = BallotID(ballot)!
        let digest = subject ?? proceedings.ballots[id]?.subjectDigest ?? Digest(of: [])
        let words = position == .concern ? Digest(of: [9]) : nil
        try act(
            member,
            .cast(
                PositionCast(
                    ballot: id, subject: digest, member: member, position: position, words: words, replaces: replaces, declaration: declaration)),
            signed: true)
    }

    mutating func close(_ ballot: String = "b-1", composed: Revision? = nil) throws(Refusal) -> Decision {
        let id = BallotID(ballot)!
        let decision = proceedings.decision(on: proceedings.ballots[id]!, day: clock.day)!
        try act(Meeting.coordinator, .closeBallot(BallotClosing(ballot: id, decision: decision, composed: composed)))
        return decision
    }
}

/// Runs an act that must be refused and gives the rule that refused it.
func refusal(_ work: () throws -> Void) -> String? {
    do {
        try work()
        return nil
    } catch let refusal as Refusal {
        return refusal.rule
    } catch {
        return "\(error)"
    }
}
