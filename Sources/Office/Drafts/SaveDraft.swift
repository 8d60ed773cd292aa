import Catalog
public import Editorial
public import Manuals
import Markdown

/// Saves a change to one chapter of a draft, over the version its writer has seen.
public struct SaveDraft: Sendable {
    private let draft: DraftID
    private let chapter: ChapterID
    private let version: Int
    private let change: Change
    private let actor: MemberID

    /// What is changed.
    public enum Change: Sendable {
        /// The whole file, as somebody wrote it.
        case text(String)
        /// Other text for the section or paragraph at a place; what an empty line sets apart is new.
        case replace(Int, with: String)
        /// New text before a place.
        case insert(String, at: Int)
        case remove(Int)
        case move(Int, to: Int)
        case join(Int)
    }

    public init(draft: DraftID, chapter: ChapterID, version: Int, _ change: Change, actor: MemberID) {
        self.draft = draft
        self.chapter = chapter
        self.version = version
        self.change = change
        self.actor = actor
    }

    /// Returns the version it has now; nil, with nothing changed, when somebody else saved meanwhile.
    public func perform(in office: Secretariat) throws(OfficeError) -> Int? {
        let known = try office.knownDraft(draft)
        guard let standing = known.chapters.first(where: { DraftText(path: $0.path, $0.text).chapter?.id == chapter || $0.path.hasSuffix("/\(chapter).md") })
        else { throw .unreadable("Draft \(draft) has no chapter “\(chapter)”.") }
        guard standing.version == version else { return nil }
        let text = try changed(DraftText(path: standing.path, standing.text))
        return try kept { () throws(StoreError) in
            try office.words.saveChapter(standing.path, text, of: draft, over: version, by: actor, at: office.surroundings.now())
        }
    }

    private func changed(_ text: DraftText) throws(OfficeError) -> String {
        let edit: UnitEdit
        switch change {
        case .text(let written): return Self.spelled(written, path: text.path)
        case .replace(let place, let words): edit = .replace(place, with: try units(words, path: text.path))
        case .insert(let words, let place): edit = .insert(try units(words, path: text.path), at: place)
        case .remove(let place): edit = .remove(place)
        case .move(let place, let target): edit = .move(place, to: target)
        case .join(let place): edit = .join(place)
        }
        guard let chapter = text.chapter else {
            throw .refused("unreadable-draft", "The draft cannot be read paragraph by paragraph.", remedy: "Mend it as whole text first.")
        }
        guard let edited = chapter.applying(edit) else {
            throw .refused("no-such-place", "That cannot be done there.", remedy: "Look at the draft again: only two paragraphs in a row can be joined.")
        }
        return String(decoding: CanonicalText.chapter(edited), as: UTF8.self)
    }

    /// What can be read is kept in its one spelling; what cannot is kept to the letter, so that no word is lost.
    private static func spelled(_ written: String, path: String) -> String {
        let reading = DraftText(path: path, written)
        guard let chapter = reading.chapter, reading.diagnostics.allSatisfy({ $0.severity < .error }) else { return written }
        return String(decoding: CanonicalText.chapter(chapter), as: UTF8.self)
    }

    /// What somebody wrote for one place, as sections and paragraphs. Ids in it are left out: the tool gives them.
    private func units(_ words: String, path: String) throws(OfficeError) -> [Unit] {
        let head = "---\nid: \(chapter)\ntitle: \(chapter)\n---\n"
        let reading = DraftText(path: path, head + words)
        let mistakes = reading.diagnostics.filter { $0.severity == .error }
        guard mistakes.isEmpty, let read = reading.chapter else { throw .diagnostics(mistakes) }
        guard !read.body.isEmpty else {
            throw .refused("no-words", "There are no words in it.", remedy: "Write some, or take the paragraph out of the draft.")
        }
        return read.body.enumerated().map { place, unit in
            var unit = unit
            unit.id = ElementID(provisionalFor: UInt64(truncatingIfNeeded: place), ordinal: version)
            return unit
        }
    }
}
