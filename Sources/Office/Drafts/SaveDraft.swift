import Catalog
public import Digests
public import Editorial
public import Manuals
import Markdown

/// Saves a change to one chapter of a draft, over what its writer has seen.
///
/// Two people write in one chapter side by side: what one changes is saved over what the other saved meanwhile, as long as
/// the places it is about still have the text its writer saw. Sent again, a change is saved once.
public struct SaveDraft: Sendable {
    let draft: DraftID
    let chapter: ChapterID
    private let seen: Seen
    private let change: Change
    private let actor: MemberID

    /// What is changed.
    public enum Change: Sendable {
        /// The whole file, as somebody wrote it.
        case text(String)
        /// Other text for the sections and paragraphs at places in a row; what an empty line sets apart is new.
        case replace(Range<Int>, with: String)
        /// New text before a place.
        case insert(String, at: Int)
        case remove(Int)
        case move(Int, to: Int)
        case join(Int)
    }

    /// What the writer had before them.
    public struct Seen: Sendable {
        /// The chapter's version.
        public let version: Int
        /// The digest of the places the change is about (`DraftReading.Chapter.digest`); nil where it holds for that version
        /// alone.
        public let places: Digest?

        public init(version: Int, places: Digest? = nil) {
            self.version = version
            self.places = places
        }
    }

    /// What became of it.
    public enum Outcome: Sendable {
        /// It is saved, and this is what its writer has seen now. `places` are where what was written stands; nil where that is
        /// no places of its own, since it became part of the paragraph before.
        case saved(Seen, places: Range<Int>?)
        /// Somebody saved other text there meanwhile; nothing is changed.
        case overtaken
    }

    public init(draft: DraftID, chapter: ChapterID, seen: Seen, _ change: Change, actor: MemberID) {
        self.draft = draft
        self.chapter = chapter
        self.seen = seen
        self.change = change
        self.actor = actor
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> Outcome {
        while true {
            let standing = try standing(in: office)
            guard let edited = try edit(standing, office.draftTexts) else { return .overtaken }
            guard edited.text != standing.text else { return .saved(Seen(version: standing.version, places: edited.digest), places: edited.places) }
            let version = try kept { () throws(StoreError) in
                try office.words.saveChapter(
                    standing.path, edited.text, of: draft, over: standing.version, by: actor, at: office.surroundings.now())
            }
            // Nil when somebody saved between reading and writing: their text is looked at then.
            if let version { return .saved(Seen(version: version, places: edited.digest), places: edited.places) }
        }
    }

    /// The chapter as it is kept now.
    func standing(in office: Secretariat) throws(OfficeError) -> KeptDraft.Chapter {
        let known = try office.knownDraft(draft)
        guard let standing = known.chapters.first(where: { office.draftTexts.read($0.text, at: $0.path).chapter?.id == chapter || $0.path.hasSuffix("/\(chapter).md") })
        else { throw .unreadable("Draft \(draft) has no chapter “\(chapter)”.") }
        return standing
    }

    /// A chapter's text after the change, and what was written in it.
    struct Edited {
        let text: String
        /// Nil where what was written is no places of its own.
        var places: Range<Int>?
        var digest: Digest?
    }

    /// Nil when the writer has not seen what the change is about as it stands now.
    func edit(_ standing: KeptDraft.Chapter, _ texts: DraftTexts) throws(OfficeError) -> Edited? {
        if case .text(let written) = change {
            let text = Self.spelled(written, path: standing.path)
            return standing.version == seen.version || text == standing.text ? Edited(text: text) : nil
        }
        guard let chapter = texts.read(standing.text, at: standing.path).chapter else {
            throw .refused("unreadable-draft", "The draft cannot be read paragraph by paragraph.", remedy: "Mend it as whole text first.")
        }
        let isCurrent = standing.version == seen.version
        switch change {
        case .text: return nil
        case .replace(let places, let words):
            let units = try units(words, path: standing.path)
            if !isCurrent, chapter.holds(units, at: places.lowerBound) { return place(units, at: places.lowerBound, in: standing.text, of: standing.path, texts) }
            guard let places = isCurrent ? places : seen.places.flatMap({ chapter.places(of: $0, onceAt: places) }) else { return nil }
            return place(units, at: places.lowerBound, in: try spell(chapter, .replace(places, with: units)), of: standing.path, texts)
        case .insert(let words, let place):
            let units = try units(words, path: standing.path)
            // Sent again, it may stand further down by now.
            if !isCurrent, let there = chapter.body.indices.first(where: { chapter.holds(units, at: $0) }) {
                return self.place(units, at: there, in: standing.text, of: standing.path, texts)
            }
            let before = max(0, place - 1)..<max(0, place)
            guard let before = isCurrent ? before : seen.places.flatMap({ chapter.places(of: $0, onceAt: before) }) else { return nil }
            return self.place(units, at: before.upperBound, in: try spell(chapter, .insert(units, at: before.upperBound)), of: standing.path, texts)
        case .remove(let place): return isCurrent ? Edited(text: try spell(chapter, .remove(place))) : nil
        case .move(let place, let target): return isCurrent ? Edited(text: try spell(chapter, .move(place, to: target))) : nil
        case .join(let place): return isCurrent ? Edited(text: try spell(chapter, .join(place))) : nil
        }
    }

    private func spell(_ chapter: Chapter, _ edit: UnitEdit) throws(OfficeError) -> String {
        guard let edited = chapter.applying(edit) else {
            throw .refused("no-such-place", "That cannot be done there.", remedy: "Look at the draft again: only two paragraphs in a row can be joined.")
        }
        return String(decoding: CanonicalText.chapter(edited), as: UTF8.self)
    }

    /// Finds what was written in the text it was written into, read again: side by side, units may be read as one.
    private func place(_ units: [Unit], at place: Int, in text: String, of path: String, _ texts: DraftTexts) -> Edited {
        guard let chapter = texts.read(text, at: path).chapter, chapter.holds(units, at: place) else { return Edited(text: text) }
        let places = place..<(place + units.count)
        return Edited(text: text, places: places, digest: chapter.digest(of: places))
    }

    /// What can be read is kept in its one spelling; what cannot is kept to the letter, so that no word is lost.
    private static func spelled(_ written: String, path: String) -> String {
        let reading = DraftText(path: path, written)
        guard let chapter = reading.chapter, reading.diagnostics.allSatisfy({ $0.severity < .error }) else { return written }
        return String(decoding: CanonicalText.chapter(chapter), as: UTF8.self)
    }

    private func units(_ words: String, path: String) throws(OfficeError) -> [Unit] {
        try WrittenUnits(words, in: chapter, of: path, at: seen.version).units
    }
}
