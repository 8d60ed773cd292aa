public import Digests
public import Manuals

/// What was done.
public enum Act: Hashable, Sendable {
    case found(Founding)
    case adopt(Adoption)
    case submit(Submission)
    case withdraw(Withdrawal)
    case sendBack(Return)
    case postpone(Deferral)
    case supersede(Replacement)
    case approveUrgently(UrgentApproval)
    case lapse(Lapse)
    case openBallot(BallotOpening)
    case cast(PositionCast)
    case closeBallot(BallotClosing)
    case openRelease(ReleaseOpening)
    case schedule(Scheduling)
    case freeze(Freezing)
    case certify(Certification)
    case publish(Publication)
    case recompose(Recomposition)
    case correct(NoteCorrection)
    case proposeNotice(NoticeProposal)
    case approveNotice(NoticeApproval)
    case endNotice(NoticeEnding)
    case receive(SuggestionReceipt)
    case decline(SuggestionRefusal)
    case adoptSuggestion(SuggestionAdoption)
    case govern(GovernanceAct)
    case consult(ConsultationAct)

    /// The act's name in the record.
    public var kind: String {
        switch self {
        case .found: "board.founded"
        case .adopt: "edition.adopted"
        case .submit: "proposal.submitted"
        case .withdraw: "proposal.withdrawn"
        case .sendBack: "proposal.returned"
        case .postpone: "proposal.deferred"
        case .supersede: "proposal.superseded"
        case .approveUrgently: "urgent.approved"
        case .lapse: "proposal.lapsed"
        case .openBallot: "ballot.opened"
        case .cast: "ballot.cast"
        case .closeBallot: "ballot.closed"
        case .openRelease: "release.opened"
        case .schedule: "proposal.scheduled"
        case .freeze: "release.frozen"
        case .certify: "release.certified"
        case .publish: "release.published"
        case .recompose: "release.recomposed"
        case .correct: "release.corrected"
        case .proposeNotice: "notice.proposed"
        case .approveNotice: "notice.approved"
        case .endNotice: "notice.ended"
        case .receive: "suggestion.received"
        case .decline: "suggestion.declined"
        case .adoptSuggestion: "suggestion.adopted"
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
        case .withdraw(let act): act.composed
        case .postpone(let act): act.composed
        case .supersede(let act): act.composed
        case .approveUrgently(let act): act.subject.revision
        case .lapse(let act): act.composed
        case .openBallot(let act): act.subject.revision
        case .schedule(let act): act.composed
        case .freeze(let act): act.commit
        case .publish(let act): act.commit
        case .closeBallot(let act): act.composed
        case .recompose(let act): act.composed
        case .found, .sendBack, .cast, .openRelease, .certify, .correct, .proposeNotice, .approveNotice, .endNotice, .receive, .decline,
            .adoptSuggestion, .govern, .consult: nil
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
    /// The chapters it says it changes, and no others; nil when it does not say.
    public var chapters: [ChapterID]?
    /// Suggestions it is made for; nil when there are none.
    public var suggestions: [SuggestionID]?

    public init(
        proposal: ProposalID, title: String, note: String, impact: Impact, drivers: [ReferenceID], base: Revision,
        revision: Revision, chapters: [ChapterID]? = nil, suggestions: [SuggestionID]? = nil
    ) {
        self.proposal = proposal
        self.title = title
        self.note = note
        self.impact = impact
        self.drivers = drivers
        self.base = base
        self.revision = revision
        self.chapters = chapters
        self.suggestions = suggestions
    }
}

/// Its author or the coordinator takes a proposal back.
public struct Withdrawal: Hashable, Sendable, Codable {
    public var proposal: ProposalID
    /// Why, as public text.
    public var reason: String
    /// What `next/…` of the release it leaves becomes; only for a scheduled proposal.
    public var composed: Revision?

    public init(proposal: ProposalID, reason: String, composed: Revision? = nil) {
        self.proposal = proposal
        self.reason = reason
        self.composed = composed
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
    /// Whether the member has an interest of their own in the change; nil where they were not asked.
    public var declaration: Declaration?

    public init(
        ballot: BallotID, subject: Digest, member: MemberID, position: Position, words: Digest?, replaces: Bool, declaration: Declaration? = nil
    ) {
        self.ballot = ballot
        self.subject = subject
        self.member = member
        self.position = position
        self.words = words
        self.replaces = replaces
        self.declaration = declaration
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
    /// What `next/…` of the release it leaves becomes; only for a scheduled proposal that is not reconfirmed.
    public var composed: Revision?

    public init(ballot: BallotID, decision: Decision, composed: Revision? = nil) {
        self.ballot = ballot
        self.decision = decision
        self.composed = composed
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
