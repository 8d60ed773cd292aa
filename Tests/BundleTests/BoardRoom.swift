import Digests
import Editorial
import Manuals
import Testing

/// A board that adopts a glossary and releases changes to it, each by a ballot of its own.
struct BoardRoom {
    private(set) var proceedings = Proceedings()
    private(set) var terms: [String: String]
    /// The text of each release by name.
    private(set) var texts: [String: ElementTable] = [:]
    let adopted: ElementTable
    private var acts = 0

    var text: ElementTable {
        get throws { try Self.table(terms) }
    }

    init(adopting terms: [String: String]) throws {
        self.terms = terms
        adopted = try Self.table(terms)
        let always = TermOfOffice(from: try #require(CalendarDay("2020-01-01")))
        let members = try ["chair": Seat.chair, "police": .member, "health": .member].map { name, seat in
            Member(
                id: try #require(MemberID(name)), interest: try #require(Interest(name)), seat: seat, term: always, key: "ssh-ed25519 \(name)")
        }
        let author = Officer(id: try #require(MemberID("author")), office: .author, term: always, key: "ssh-ed25519 author")
        let board = Board(members: members.sorted { $0.id < $1.id }, officers: [author])
        try act("chair", .found(Founding(board: board, rules: .standard, server: "ssh-ed25519 server")))
        try act(
            "chair",
            .adopt(
                Adoption(
                    release: try #require(ReleaseName("2022-09")), commit: try revision(), inForce: try #require(CalendarDay("2022-09-30")),
                    reason: "as it stands")))
    }

    /// The text of a manual that is a glossary and nothing else.
    static func table(_ terms: [String: String]) throws -> ElementTable {
        try ElementTable(
            Manual(settings: ManualSettings(title: "Glossary"), glossary: terms.map { Manuals.Term(term: $0, meaning: $1) }))
    }

    /// Takes a release from its opening to its publication, one proposal for each set of changes; nil removes a term.
    mutating func release(_ name: String, changing changes: [[String: String?]]) throws {
        let release = try #require(ReleaseName(name))
        let predecessor = try #require(proceedings.editions.last)
        let day = try #require(CalendarDay("2023-01-01"))
        try act("chair", .openRelease(ReleaseOpening(release: release, kind: .scheduled, publication: day, inForce: day)))
        for change in changes {
            let proposal = try approve(change)
            try act("chair", .schedule(Scheduling(proposal: proposal, release: release, composed: try revision())))
        }
        let commit = try revision()
        try act("chair", .freeze(Freezing(release: release, commit: commit, predecessor: predecessor)))
        for member in ["chair", "police"] {
            let certificate = Certification(release: release, commit: commit, member: try #require(MemberID(member)))
            try act(member, .certify(certificate), signature: "signed")
        }
        try act("chair", .publish(Publication(release: release, commit: commit, tag: try revision())))
        texts[name] = try text
    }

    /// Puts a change to the vote and wins it.
    private mutating func approve(_ change: [String: String?]) throws -> ProposalID {
        let base = try text
        for (term, meaning) in change { terms[term] = meaning }
        let proposal = try #require(proceedings.nextProposal)
        let ballot = try #require(proceedings.nextBallot)
        let (old, new) = (try revision(), try revision())
        try act(
            "author",
            .submit(
                Submission(
                    proposal: proposal, title: "A change", note: "It is clearer.", impact: .editorial, drivers: [], base: old, revision: new)))
        let subject = Subject(
            proposal: proposal, revision: new, base: old, impact: .editorial, elements: base.changes(to: try text), dependencies: [],
            interests: [], stakes: [], board: try #require(proceedings.board).digest, rules: try #require(proceedings.rules).digest)
        try act(
            "chair", .openBallot(BallotOpening(ballot: ballot, subject: subject, closes: try #require(CalendarDay("2024-01-01")))))
        for member in ["chair", "police", "health"] {
            let cast = PositionCast(
                ballot: ballot, subject: subject.digest(), member: try #require(MemberID(member)), position: .approve, words: nil,
                replaces: false)
            try act(member, .cast(cast), signature: "signed")
        }
        let standing = try #require(proceedings.ballots[ballot])
        let day = try #require(CalendarDay("2023-11-14"))
        let decision = try #require(proceedings.decision(on: standing, day: day))
        try act("chair", .closeBallot(BallotClosing(ballot: ballot, decision: decision)))
        return proposal
    }

    private mutating func act(_ actor: String, _ act: Act, signature: String? = nil) throws {
        acts += 1
        let at = Moment(seconds: 1_700_000_000 + Int64(acts))
        try proceedings.take(
            Event(key: "act-\(acts)", at: at, actor: try #require(MemberID(actor)), act: act, signature: signature))
    }

    /// A commit nobody made.
    private func revision() throws -> Revision {
        let digits = String(acts + 1, radix: 16)
        return try #require(Revision(String(repeating: "0", count: 40 - digits.count) + digits))
    }
}
