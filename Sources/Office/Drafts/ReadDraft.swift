import Catalog
public import Digests
public import Editorial
import Git
public import Manuals
import Markdown
import Record
public import Releases

/// Reads a draft: its chapters paragraph by paragraph, what checking finds beside them, and what it changes in force.
public struct ReadDraft: Sendable {
    private let draft: DraftID
    private let tried: [String: String]

    public init(draft: DraftID) {
        self.init(draft: draft, trying: [:])
    }

    /// With other text for some of its chapters, by path, than is kept.
    init(draft: DraftID, trying tried: [String: String]) {
        self.draft = draft
        self.tried = tried
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> DraftReading {
        let known = try office.knownDraft(draft).trying(tried)
        let standing = try office.manualInForce()
        let begun = try recorded { () throws(RecordFault) in try office.shelf.volume(at: try ObjectID(known.base)) }
        let files = known.proposed
        let overtaken = files.keys.filter { begun.manual.differs(from: standing, at: $0) }.sorted()
        // A draft whose text has moved on is shown on the text it was begun from: on the new one it would seem to undo that.
        let (base, tree) = overtaken.isEmpty ? (standing, try office.treeInForce()) : (begun.manual, begun.tree)
        let reading = try recorded { () throws(RecordFault) in try Manuscript.read(Draft(files: files), over: tree, office) }
        let edition = EditionReading.unreleased(reading.value, since: base)
        let chapters = known.chapters.map { chapter in
            DraftReading.Chapter(chapter, office.draftTexts.read(chapter.text, at: chapter.path), numbered: edition.outline, found: reading.diagnostics.filter { $0.file == chapter.path })
        }
        return DraftReading(
            id: known.id, owner: known.owner, proposal: known.proposal, chapters: chapters, edition: edition,
            names: try kept { () throws(StoreError) in try office.words.names() },
            files: known.files.map { DraftReading.File(path: $0.path, size: $0.bytes.count, savedBy: $0.savedBy) }, diagnostics: reading.diagnostics,
            overtaken: overtaken)
    }
}

/// A draft as it is read.
public struct DraftReading: Sendable {
    public let id: DraftID
    public let owner: MemberID
    public let proposal: ProposalID?
    public let chapters: [Chapter]
    /// The text as it would be, with a redline against the edition in force; against the text the draft was begun from, where
    /// it is overtaken.
    public let edition: Edition
    private let names: [MemberID: String]
    /// Attachments and references it adds or changes.
    public let files: [File]
    public let diagnostics: [Diagnostic]
    /// The files whose text in force has changed since the draft was begun: `ReadCrossings` tells what.
    public let overtaken: [String]

    init(
        id: DraftID, owner: MemberID, proposal: ProposalID?, chapters: [Chapter], edition: Edition, names: [MemberID: String], files: [File],
        diagnostics: [Diagnostic], overtaken: [String]
    ) {
        (self.id, self.owner, self.proposal, self.chapters, self.edition) = (id, owner, proposal, chapters, edition)
        (self.names, self.files, self.diagnostics, self.overtaken) = (names, files, diagnostics, overtaken)
    }

    /// Somebody, by the name they agreed to.
    public func name(of member: MemberID) -> String { names[member] ?? member.text }

    public var isOvertaken: Bool { !overtaken.isEmpty }

    /// A file of it that is no chapter.
    public struct File: Sendable {
        public let path: String
        /// In bytes.
        public let size: Int
        public let savedBy: MemberID

        /// How a chapter links to it.
        public var link: String { "../\(path.dropFirst(ManualPaths.folder.count + 1))" }
    }

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

        /// The digest of what stands at places in a row, by which a change to them says what its writer saw.
        public func digest(of places: Range<Int>) -> Digest? { chapter?.digest(of: places) }

        /// What is found that stands beside no place of it.
        public var general: [Diagnostic] { diagnostics.filter { found in !places.contains { $0.found.contains(found) } } }

        /// What it is addressed by, also while it cannot be read.
        public var id: ChapterID? { chapter?.id ?? ChapterID(path.split(separator: "/").last?.dropLast(3) ?? "") }

        init(_ kept: KeptDraft.Chapter, _ read: DraftText, numbered outline: Outline, found: [Diagnostic]) {
            (path, chapter, text, version, savedBy, savedAt) = (kept.path, read.chapter, kept.text, kept.version, kept.savedBy, kept.savedAt)
            diagnostics = found
            let (lines, advice) = (read.lines, ReadingAdvice(read.chapter, outline.glossary))
            places = (read.chapter?.body ?? []).enumerated().map { index, unit in
                let start = lines.indices.contains(index) ? lines[index] : 0
                let end = lines.indices.contains(index + 1) ? lines[index + 1] : Int.max
                let source = String(decoding: CanonicalText.content(of: unit), as: UTF8.self)
                return Place(
                    index: index, line: start, unit: unit, number: outline.standing(of: unit.id)?.number, source: source, path: kept.path,
                    found: found.filter { start <= $0.line && $0.line < end }, advice: advice)
            }
        }
    }

    /// A section or paragraph where it stands.
    public struct Place: Sendable {
        /// From 0.
        public let index: Int
        /// The line of the file it starts on, from 1.
        public let line: Int
        public let unit: Unit
        public let number: String?
        /// As somebody edits it: Markdown without ids.
        public let source: String
        fileprivate let path: String
        fileprivate let found: [Diagnostic]
        fileprivate let advice: ReadingAdvice

        /// What checking finds there, and what would make it easier to read: looked for only where it is shown.
        public var diagnostics: [Diagnostic] { found + advice.diagnostics(for: source, from: line, of: path) }
    }
}

extension KeptDraft {
    /// Every file it adds or changes, as it is put forward.
    var proposed: [String: [UInt8]?] {
        let texts = chapters.map { ($0.path, Optional(Array($0.text.utf8))) } + files.map { ($0.path, Optional($0.bytes)) }
        return Dictionary(texts, uniquingKeysWith: { first, _ in first })
    }

    /// The draft with other text for some of its chapters, by path.
    fileprivate func trying(_ texts: [String: String]) -> KeptDraft {
        var draft = self
        for index in draft.chapters.indices {
            if let text = texts[draft.chapters[index].path] { draft.chapters[index].text = text }
        }
        return draft
    }
}
