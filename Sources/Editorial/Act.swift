public import Digests
public import Manuals

/// What was done.
public enum Act: Hashable, Sendable {
    case found(Founding)
    case adopt(Adoption)
    case submit(Submission)
    case withdraw(Withdrawal)
    case openBallot(BallotOpening)
    case cast(PositionCast)
    case closeBallot(BallotClosing)
    case openRelease(ReleaseOpening)
    case schedule(Scheduling)
    case freeze(Freezing)
    case certify(Certification)
    case publish(Publication)
    case govern(GovernanceAct)
    case consult(ConsultationAct)

    /// The act's name in the record.
    public var kind: String {
        switch self {
        case .found: "board.founded"
        case .adopt: "edition.adopted"
        case .submit: "proposal.submitted"
        case .withdraw: "proposal.withdrawn"
        case .openBallot: "ballot.opened"
        case .cast: "ballot.cast"
        case .closeBallot: "ballot.closed"
        case .openRelease: "release.opened"
        case .schedule: "proposal.scheduled"
        case .freeze: "release.frozen"
        case .certify: "release.certified"
        case .publish: "release.published"
        case .govern(let act): act.kind
        case .consult(let act): act.kind
        }
    }

    /// The commit the act is about: the second parent of its commit in the record, so that a clone of the record
    /// reaches every text ever decided about.
    public var commit: Revision? {
        switch self {
        case .adopt(let act): act.commit
        case .submit(let act): act.revision
        case .openBallot(let act): act.subject.revision
        case .schedule(let act): act.composed
        case .freeze(let act): act.commit
        case .publish(let act): act.commit
        case .found, .withdraw, .cast, .closeBallot, .openRelease, .certify, .govern, .consult: nil
        }
    }
}

/// The board constitutes itself.
public struct Founding: Hashable, Sendable, Codable {
    public var board: Board
    public var rules: Rules
    /// The public key the server signs receipts and releases with.
    public var server: String

    public init(board: Board, rules: Rules, server: String) {
        self.board = board
        self.rules = rules
        self.server = server
    }
}

/// The text that was in force before Rubric is adopted as the first edition.
public struct Adoption: Hashable, Sendable, Codable {
    public var release: ReleaseName
    public var commit: Revision
    public var inForce: CalendarDay
    /// Why, as public text.
    public var reason: String

    public init(release: ReleaseName, commit: Revision, inForce: CalendarDay, reason: String) {
        self.release = release
        self.commit = commit
        self.inForce = inForce
        self.reason = reason
    }
}

/// A proposal, or a new revision of one, is put before the board.
public struct Submission: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    public var title: String
    /// What the public will be told.
    public var note: String
    public var impact: Impact
    /// Why: references of the manual.
    public var drivers: [ReferenceID]
    public var base: Revision
    public var revision: Revision

    public init(
        proposal: ProposalID, title: String, note: String, impact: Impact, drivers: [ReferenceID], base: Revision,
        revision: Revision
    ) {
        self.proposal = proposal
        self.title = title
        self.note = note
        self.impact = impact
        self.drivers = drivers
        self.base = base
        self.revision = revision
    }
}

/// Its author or the coordinator takes a proposal back.
public struct Withdrawal: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    public var reason: String

    public init(proposal: ProposalID, reason: String) {
        self.proposal = proposal
        self.reason = reason
    }
}

/// The board is asked.
public struct BallotOpening: Hashable, Sendable, Codable {
    public var ballot: BallotID
    public var subject: Subject
    /// The last day on which positions are taken.
    public var closes: CalendarDay

    public init(ballot: BallotID, subject: Subject, closes: CalendarDay) {
        self.ballot = ballot
        self.subject = subject
        self.closes = closes
    }
}

/// A member's position on exactly a subject. This is the statement the member signs.
public struct PositionCast: Hashable, Sendable, Codable {
    public var ballot: BallotID
    /// The subject's digest.
    public var subject: Digest
    public var member: MemberID
    public var position: Position
    /// Salted digest of the member's words, which are private; a concern has some.
    public var words: Digest?
    /// Whether this position stands in place of the member's earlier one on the same ballot.
    public var replaces: Bool

    public init(ballot: BallotID, subject: Digest, member: MemberID, position: Position, words: Digest?, replaces: Bool) {
        self.ballot = ballot
        self.subject = subject
        self.member = member
        self.position = position
        self.words = words
        self.replaces = replaces
    }
}

/// What a member says to a proposal.
public enum Position: String, Hashable, Sendable, Codable, CaseIterable {
    case approve
    case noObjection = "no-objection"
    case concern
    case abstain
    case recuse

    /// The position as a sentence uses it.
    public var words: String {
        switch self {
        case .approve: "approve"
        case .noObjection: "no objection"
        case .concern: "concern"
        case .abstain: "abstain"
        case .recuse: "recused"
        }
    }
}

/// The ballot ends; what it decided follows from the rule and the positions.
public struct BallotClosing: Hashable, Sendable, Codable {
    public var ballot: BallotID
    public var decision: Decision

    public init(ballot: BallotID, decision: Decision) {
        self.ballot = ballot
        self.decision = decision
    }
}

/// A release is announced, and proposals can be scheduled for it.
public struct ReleaseOpening: Hashable, Sendable, Codable {
    public var release: ReleaseName
    public var kind: Release.Kind
    /// The day it is published.
    public var publication: CalendarDay
    /// The day its text comes into force.
    public var inForce: CalendarDay

    public init(release: ReleaseName, kind: Release.Kind, publication: CalendarDay, inForce: CalendarDay) {
        self.release = release
        self.kind = kind
        self.publication = publication
        self.inForce = inForce
    }
}

/// An approved proposal is to come with a release.
public struct Scheduling: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    public var release: ReleaseName
    /// What `next/<release>` becomes: the text in force with every proposal scheduled so far.
    public var composed: Revision

    public init(proposal: ProposalID, release: ReleaseName, composed: Revision) {
        self.proposal = proposal
        self.release = release
        self.composed = composed
    }
}

/// A release's text is fixed for certification.
public struct Freezing: Hashable, Sendable, Codable {
    public var release: ReleaseName
    public var commit: Revision
    /// The edition it follows.
    public var predecessor: ReleaseName

    public init(release: ReleaseName, commit: Revision, predecessor: ReleaseName) {
        self.release = release
        self.commit = commit
        self.predecessor = predecessor
    }
}

/// Somebody entitled says that the frozen text is what was approved. This is the statement they sign.
public struct Certification: Hashable, Sendable, Codable {
    public var release: ReleaseName
    public var commit: Revision
    public var member: MemberID

    public init(release: ReleaseName, commit: Revision, member: MemberID) {
        self.release = release
        self.commit = commit
        self.member = member
    }
}

/// The release is out, and in force from its day.
public struct Publication: Hashable, Sendable, Codable {
    public var release: ReleaseName
    public var commit: Revision
    /// The annotated tag, signed by the server.
    public var tag: Revision

    public init(release: ReleaseName, commit: Revision, tag: Revision) {
        self.release = release
        self.commit = commit
        self.tag = tag
    }
}
