import Catalog
public import Digests
public import Editorial
import Git
public import Manuals
import Markdown
import Record

/// Reads where a draft meets text in force that has changed since it was begun.
public struct ReadCrossings: Sendable {
    private let draft: DraftID

    public init(draft: DraftID) {
        self.draft = draft
    }

    /// Refuses a draft with chapters that cannot be read: what they change is not known.
    public func perform(in office: Secretariat) throws(OfficeError) -> DraftCrossings {
        let known = try office.knownDraft(draft)
        let unreadable = known.chapters.flatMap { DraftText(path: $0.path, $0.text).diagnostics }.filter { $0.severity == .error }
        guard unreadable.isEmpty else { throw .diagnostics(unreadable) }
        let now = try office.inForce().commit
        return try recorded { () throws(RecordFault) in
            let (begun, standing) = (try office.shelf.volume(at: try ObjectID(known.base)), try office.shelf.volume(at: now).manual)
            let own = try Manuscript.read(Draft(files: known.proposed), over: begun.tree, office).value
            return DraftCrossings(known, inForce: try Revision(now), try Meeting(base: begun.manual, own: own, inForce: standing))
        }
    }
}

/// A draft beside the text in force that has moved on under it.
public struct DraftCrossings: Sendable {
    public let draft: DraftID
    /// What somebody looked at who settles the crossings: the text in force and every chapter's version.
    public let seen: Digest
    public let meeting: MeetingReading
    /// What else is otherwise in force now in the draft's chapters, and is taken over as it is.
    public let taken: [Taken]
    let known: KeptDraft
    let revision: Revision
    let texts: Meeting

    init(_ known: KeptDraft, inForce revision: Revision, _ texts: Meeting) {
        draft = known.id
        (self.known, self.revision, self.texts) = (known, revision, texts)
        let versions = known.chapters.map { "\($0.path) \($0.version)" } + known.files.map { "\($0.path) \(Digest(of: $0.bytes).hex)" }
        seen = Digest(of: ([known.base.hex, revision.hex] + versions).joined(separator: "\n"))
        meeting = MeetingReading(texts)
        let crossed = Set(texts.crossings.compactMap(\.key.unit))
        taken = known.chapters.compactMap { texts.base.chapters[$0.path] }.compactMap { was in
            let now = texts.inForce.chapters.values.first { $0.id == was.id }
            let units = Set(was.body).symmetricDifference(now?.body ?? []).map(\.id)
            let taken = Set(units).subtracting(crossed)
            return taken.isEmpty ? nil : Taken(chapter: was.id, title: (now ?? was).title, units: taken)
        }
    }

    /// Sections and paragraphs of one chapter that come from the text in force.
    public struct Taken: Sendable {
        public let chapter: ChapterID
        public let title: String
        public let units: Set<ElementID>
    }
}

extension ElementKey {
    /// The section or paragraph it is the words of; nil for anything else.
    public var unit: ElementID? {
        switch self {
        case .section(let id), .paragraph(let id): id
        case .place, .field, .settings, .term, .reference, .file: nil
        }
    }
}

extension Element {
    /// A section or paragraph as somebody edits it: Markdown without ids; nil for anything else.
    public var source: String? {
        if case .unit(let unit) = content { String(decoding: CanonicalText.content(of: unit), as: UTF8.self) } else { nil }
    }
}
