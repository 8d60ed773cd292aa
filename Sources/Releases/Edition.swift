public import Editorial
public import Manuals
public import Redlines

/// A text as its readers meet it: an edition in force or in preparation, or any revision being looked at.
public struct Edition: Sendable {
    /// The release this is; nil for a build of text that is no release.
    public let facts: EditionFacts?
    public let outline: Outline
    /// The text of a chapter; nil when the edition has none of that id.
    public let chapter: @Sendable (ChapterID) -> Chapter?
    /// What came with this release, in the order of scheduling.
    public let changes: [EditionChange]
    /// Against the edition before; nil for the first.
    public let redline: ManualRedline?
    /// The edition before, under its numbers; nil for the first.
    public let previous: Outline?
    /// Earlier editions, newest first.
    public let earlier: [EarlierEdition]
    /// What came after it; nil for the edition in force and for text that is no release.
    public let succession: Succession?
    /// Notices that stand over the text when it is shown, or will.
    public let notices: [Notice]
    /// The localities that follow the manual, with whom to call there.
    public let localities: [Locality]
    /// What orders withdrew from everything published: no text at hand here has it.
    public let redactions: [Redaction]

    public init(
        facts: EditionFacts?, outline: Outline, chapter: @escaping @Sendable (ChapterID) -> Chapter?, changes: [EditionChange] = [],
        redline: ManualRedline? = nil, previous: Outline? = nil, earlier: [EarlierEdition] = [],
        succession: Succession? = nil, notices: [Notice] = [], localities: [Locality] = [], redactions: [Redaction] = []
    ) {
        self.facts = facts
        self.outline = outline
        self.chapter = chapter
        self.changes = changes
        self.redline = redline
        self.previous = previous
        self.earlier = earlier
        self.succession = succession
        self.notices = notices
        self.localities = localities
        self.redactions = redactions
    }
}

/// What is printed about an edition.
public struct EditionFacts: Hashable, Sendable, Codable {
    public var name: ReleaseName
    public var kind: Release.Kind
    public var publication: CalendarDay
    public var inForce: CalendarDay
    /// The commit of its text.
    public var commit: Revision
    /// The members who certified it.
    public var certifiedBy: [MemberID]

    public init(
        name: ReleaseName, kind: Release.Kind, publication: CalendarDay, inForce: CalendarDay, commit: Revision, certifiedBy: [MemberID]
    ) {
        self.name = name
        self.kind = kind
        self.publication = publication
        self.inForce = inForce
        self.commit = commit
        self.certifiedBy = certifiedBy
    }
}

/// One approved proposal as the public is told of it.
public struct EditionChange: Hashable, Sendable {
    public var proposal: ProposalID
    public var title: String
    /// The change note as it reads now.
    public var note: String
    /// What it said before it was corrected, oldest first.
    public var correctedNotes: [CorrectedNote]
    public var impact: Impact
    public var drivers: [ReferenceID]
    /// What approved it.
    public var mandate: Mandate
    /// The day it was approved.
    public var decided: CalendarDay
    /// The decision's arithmetic in words, or why the chair acted for the board.
    public var arithmetic: String
    /// What it changed.
    public var elements: [ElementKey]

    public init(
        proposal: ProposalID, title: String, note: String, correctedNotes: [CorrectedNote] = [], impact: Impact, drivers: [ReferenceID], mandate: Mandate,
        decided: CalendarDay, arithmetic: String, elements: [ElementKey]
    ) {
        self.proposal = proposal
        self.title = title
        self.note = note
        self.correctedNotes = correctedNotes
        self.impact = impact
        self.drivers = drivers
        self.mandate = mandate
        self.decided = decided
        self.arithmetic = arithmetic
        self.elements = elements
    }
}
