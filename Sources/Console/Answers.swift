import Digests
import Editorial
import Manuals
import Office

/// A proposal as `--format json` prints it.
struct ProposalAnswer: Encodable {
    let id: ProposalID
    let author: MemberID
    let title: String
    let note: String
    let impact: Impact
    /// What the note said before it was corrected, oldest first.
    let correctedNotes: [CorrectedNote]
    let drivers: [ReferenceID]
    let suggestions: [SuggestionID]
    /// Missing unless declared.
    let chapters: [ChapterID]?
    let state: String
    /// Why it was last returned, deferred, withdrawn, superseded or lapsed; missing where it was not.
    let reason: String?
    /// Missing unless the chair acted on it outside a ballot.
    let urgent: Urgent?
    /// Commits, oldest first.
    let revisions: [Revision]
    let ballots: [BallotID]
    /// The ballot that is open to reconfirm it; missing otherwise.
    let reconfirmation: BallotID?
    /// What it cites that is not what the board saw; missing in lists.
    let reconfirm: [DependencyAnswer]?

    struct Urgent: Encodable {
        let subjectDigest: Digest
        let reason: String
        let signedBy: [MemberID]
    }

    init(_ proposal: Proposal, reconfirm differences: [DependencyDifference]? = nil) {
        id = proposal.id
        author = proposal.author
        title = proposal.title
        note = proposal.note
        impact = proposal.impact
        correctedNotes = proposal.correctedNotes
        drivers = proposal.drivers
        suggestions = proposal.suggestions
        chapters = proposal.chapters
        state = proposal.state.words
        reason = proposal.reason
        urgent = proposal.urgent.map {
            Urgent(subjectDigest: $0.subjectDigest, reason: $0.reason, signedBy: [$0.chair.member] + ($0.second.map { [$0.member] } ?? []))
        }
        revisions = proposal.revisions.map(\.revision)
        ballots = proposal.ballots
        reconfirmation = proposal.reconfirmation
        reconfirm = differences?.map(DependencyAnswer.init)
    }

    /// The answer to an act on a proposal: where it stands now.
    static func say(_ id: ProposalID, _ office: Secretariat, _ format: FormatOption.Format) throws {
        let proposal = try office.proceedings().knownProposal(id)
        switch format {
        case .json: try Terminal.say(json: ProposalAnswer(proposal))
        case .text: Terminal.say("\(id) is \(proposal.state.words).")
        }
    }
}

/// A ballot as `--format json` prints it.
struct BallotAnswer: Encodable {
    let id: BallotID
    let subject: Subject
    let subjectDigest: Digest
    let closes: CalendarDay
    let positions: [Held]
    /// Missing while the ballot is open.
    let decision: Decision?

    struct Held: Encodable {
        let member: MemberID
        let position: Position
        let at: Moment
        let carried: Bool
        /// Missing where the member was not asked.
        let declaration: Declaration?
    }

    init(_ ballot: Ballot) {
        id = ballot.id
        subject = ballot.subject
        subjectDigest = ballot.subjectDigest
        closes = ballot.closes
        positions = ballot.positions.sorted { $0.key < $1.key }
            .map { member, held in
                Held(member: member, position: held.position, at: held.at, carried: held.isCarried, declaration: held.declaration)
            }
        decision = ballot.decision?.decision
    }
}

/// A release as `--format json` prints it.
struct ReleaseAnswer: Encodable {
    let name: ReleaseName
    let kind: Release.Kind
    let state: String
    let inForce: Bool
    let publication: CalendarDay
    let inForceFrom: CalendarDay
    let proposals: [ProposalID]
    /// Proposals that were scheduled and need a new decision first.
    let awaited: [ProposalID]
    /// Lapsed urgent changes whose text it takes back.
    let undoes: [ProposalID]
    let certifiedBy: [MemberID]
    /// Notices that stand over the text in force today, or will; empty for any other release.
    let notices: [NoticeID]
    let commit: Revision?
    /// The release board; missing in lists.
    let board: Board?

    struct Board: Encodable {
        /// Proposals that wait for this release and are not in it yet.
        let deferred: [ProposalID]
        let inBallot: [ProposalID]
        let obstacles: [Obstacle]
        /// What checking the text as it is to be finds.
        let checks: [String]
    }

    struct Obstacle: Encodable {
        let rule: String
        let message: String
        let remedy: String
    }

    init(_ release: Release, isInForce: Bool, notices: [Notice] = [], board: ReleaseBoard? = nil) {
        self.board = board.map {
            Board(
                deferred: $0.deferred, inBallot: $0.inBallot,
                obstacles: $0.obstacles.map { Obstacle(rule: $0.rule, message: $0.message, remedy: $0.remedy) },
                checks: $0.checks.map(\.description))
        }
        self.notices = notices.map(\.id)
        name = release.name
        kind = release.kind
        state = release.state.words
        inForce = isInForce
        publication = release.publication
        inForceFrom = release.inForce
        proposals = release.proposals
        awaited = release.awaited
        undoes = release.undoes
        certifiedBy = release.certifiedBy
        commit = release.state.commit
    }
}

extension Proceedings {
    func knownProposal(_ id: ProposalID) throws(OfficeError) -> Proposal {
        guard let proposal = proposals[id] else {
            throw .unreadable("There is no proposal \(id): rubric proposal list names those there are.")
        }
        return proposal
    }

    func knownRelease(_ name: ReleaseName) throws(OfficeError) -> Release {
        guard let release = releases[name] else {
            throw .unreadable("There is no release \(name): rubric release list names those there are.")
        }
        return release
    }

    func knownNotice(_ id: NoticeID) throws(OfficeError) -> Notice {
        guard let notice = notices[id] else {
            throw .unreadable("There is no notice \(id): rubric notice list names those there are.")
        }
        return notice
    }

    func knownSuggestion(_ id: SuggestionID) throws(OfficeError) -> Suggestion {
        guard let suggestion = suggestions[id] else {
            throw .unreadable("There is no suggestion \(id): rubric suggestion list names those there are.")
        }
        return suggestion
    }

    func knownBallot(_ id: BallotID) throws(OfficeError) -> Ballot {
        guard let ballot = ballots[id] else {
            throw .unreadable("There is no ballot \(id): rubric ballot list names those there are.")
        }
        return ballot
    }
}

extension ReleaseAnswer {
    /// What an act on a release answers with `--format json`.
    static func say(_ name: ReleaseName, _ office: Secretariat) throws {
        let proceedings = try office.proceedings()
        try Terminal.say(json: ReleaseAnswer(try proceedings.knownRelease(name), isInForce: proceedings.inForce?.release.name == name))
    }
}
