import Catalog
public import Editorial
import Git
public import Manuals
import Markdown
import Record
public import Releases

/// Reads a draft: its chapters paragraph by paragraph, what checking finds beside them, and what it changes in force.
public struct ReadDraft: Sendable {
    private let draft: DraftID

    public init(draft: DraftID) {
        self.draft = draft
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> DraftReading {
        let known = try office.knownDraft(draft)
        let (base, tree) = (try office.manualInForce(), try office.treeInForce())
        let files = Dictionary(known.chapters.map { ($0.path, Optional(Array($0.text.utf8))) }, uniquingKeysWith: { first, _ in first })
        let reading = try recorded { () throws(RecordFault) in try Manuscript.read(Draft(files: files), over: tree, office) }
        let edition = EditionReading.unreleased(reading.value, since: base)
        let begun = try recorded { () throws(RecordFault) in try office.shelf.volume(at: try ObjectID(known.base)).manual }
        let chapters = known.chapters.map { chapter in
            DraftReading.Chapter(chapter, numbered: edition.outline, found: reading.diagnostics.filter { $0.file == chapter.path })
        }
        let overtaken = known.chapters.filter { begun.chapters[$0.path] != base.chapters[$0.path] }.map(\.path)
        return DraftReading(
            id: known.id, owner: known.owner, proposal: known.proposal, chapters: chapters, edition: edition,
            diagnostics: reading.diagnostics, overtaken: overtaken)
    }
}

/// A draft as it is read.
public struct DraftReading: Sendable {
    public let id: DraftID
    public let owner: MemberID
    public let proposal: ProposalID?
    public let chapters: [Chapter]
    /// The text as it would be, with a redline against the edition in force.
    public let edition: Edition
    public let diagnostics: [Diagnostic]
    /// The files whose text in force has changed since the draft was begun.
    public let overtaken: [String]

    /// A chapter of it.
    public struct Chapter: Sendable {
        public let path: String
        /// Nil where the text cannot be read.
        public let chapter: Manuals.Chapter?
        public let text: String
        public let version: Int
        public let savedBy: MemberID
        public let savedAt: Moment
        public let places: [Place]
        public let diagnostics: [Diagnostic]

        /// What it is addressed by, also while it cannot be read.
        public var id: ChapterID? { chapter?.id ?? ChapterID(path.split(separator: "/").last?.dropLast(3) ?? "") }

        init(_ kept: KeptDraft.Chapter, numbered outline: Outline, found: [Diagnostic]) {
            let read = DraftText(path: kept.path, kept.text)
            (path, chapter, text, version, savedBy, savedAt) = (kept.path, read.chapter, kept.text, kept.version, kept.savedBy, kept.savedAt)
            diagnostics = found
            let lines = read.lines
            places = (read.chapter?.body ?? []).enumerated().map { index, unit in
                let start = lines.indices.contains(index) ? lines[index] : 0
                let end = lines.indices.contains(index + 1) ? lines[index + 1] : Int.max
                return Place(
                    index: index, unit: unit, number: outline.standing(of: unit.id)?.number,
                    source: String(decoding: CanonicalText.content(of: unit), as: UTF8.self),
                    diagnostics: found.filter { start <= $0.line && $0.line < end })
            }
        }
    }

    /// A section or paragraph where it stands.
    public struct Place: Sendable {
        /// From 0.
        public let index: Int
        public let unit: Unit
        public let number: String?
        /// As somebody edits it: Markdown without ids.
        public let source: String
        public let diagnostics: [Diagnostic]
    }
}
