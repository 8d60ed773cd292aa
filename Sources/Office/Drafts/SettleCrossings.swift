import Catalog
public import Digests
public import Editorial
public import Manuals
import Record
import Releases

/// Brings a draft up to the text in force: what only that changed is taken over, what only the draft changes stays, and of
/// what both changed stands what somebody said.
public struct SettleCrossings: Sendable {
    private let draft: DraftID
    private let seen: Digest
    private let settlements: [ElementKey: Settlement]
    private let actor: MemberID

    /// What is to stand of an element both sides changed.
    public enum Settlement: Hashable, Sendable {
        case inForce, own
        /// Other words for a section or paragraph; what an empty line sets apart is new.
        case words(String)
    }

    /// What became of it.
    public enum Outcome: Sendable {
        case settled
        /// The text in force or the draft changed again after it was looked at; nothing is changed.
        case overtaken
    }

    public init(draft: DraftID, seen: Digest, settling settlements: [ElementKey: Settlement], actor: MemberID) {
        self.draft = draft
        self.seen = seen
        self.settlements = settlements
        self.actor = actor
    }

    /// Refuses while a crossing is not settled, naming each; throws the mistakes of words that cannot be read.
    public func perform(in office: Secretariat) throws(OfficeError) -> Outcome {
        let read = try ReadCrossings(draft: draft).perform(in: office)
        guard read.known.base != read.revision else { return .settled }
        guard read.seen == seen else { return .overtaken }
        let open = read.meeting.crossings.filter { settlements[$0.key] == nil }
        guard open.isEmpty else {
            throw .refused(
                "unsettled", "You have not said what is to stand of \(open.count == 1 ? "one place" : "\(open.count) places").",
                remedy: "Choose for each of them.", details: open.map(\.name))
        }
        let manual = try settled(read)
        let now = office.surroundings.now()
        let renewed = read.renewed(as: manual, by: actor, at: now)
        let isSaved = try kept { () throws(StoreError) in try office.words.renewDraft(renewed, over: read.known) }
        return isSaved ? .settled : .overtaken
    }

    private func settled(_ read: DraftCrossings) throws(OfficeError) -> Manual {
        let sides = settlements.mapValues { settlement -> Merge.Side in settlement == .inForce ? .inForce : .own }
        var manual = try recorded { () throws(RecordFault) in try read.texts.manual(settling: sides) }
        for (key, settlement) in settlements {
            guard case .words(let words) = settlement, let unit = key.unit else { continue }
            guard let (path, chapter) = manual.chapters.first(where: { $0.value.body.contains { $0.id == unit } }),
                let place = chapter.body.firstIndex(where: { $0.id == unit }),
                let edited = chapter.applying(.replace(place..<(place + 1), with: try WrittenUnits(words, in: chapter.id, of: path, at: 0).units))
            else { throw .refused("no-such-place", "There is no place for those words.", remedy: "Choose one of the two texts.") }
            manual.chapters[path] = edited
        }
        return manual
    }
}

extension DraftCrossings {
    /// The draft on the text in force, with every chapter that differs from it, and those the draft has already.
    fileprivate func renewed(as manual: Manual, by member: MemberID, at moment: Moment) -> KeptDraft {
        let versions = Dictionary(known.chapters.map { (texts.own.chapters[$0.path]?.id, $0) }, uniquingKeysWith: { first, _ in first })
        let chapters = manual.chapters.sorted { $0.key < $1.key }.compactMap { path, chapter -> KeptDraft.Chapter? in
            let text = String(decoding: CanonicalText.chapter(chapter), as: UTF8.self)
            guard let before = versions[chapter.id] else {
                guard texts.inForce.chapters[path] != chapter else { return nil }
                return KeptDraft.Chapter(path: path, text: text, version: 1, savedBy: member, savedAt: moment)
            }
            return KeptDraft.Chapter(path: path, text: text, version: before.version + 1, savedBy: member, savedAt: moment)
        }
        let lists = Dictionary(manual.canonicalFiles.map { ($0.0, $0.1) }, uniquingKeysWith: { first, _ in first })
        let files = known.files.compactMap { file -> KeptDraft.File? in
            guard manual.differs(from: texts.inForce, at: file.path) else { return nil }
            return KeptDraft.File(path: file.path, bytes: ManualPaths.lists.contains(file.path) ? lists[file.path] ?? file.bytes : file.bytes, savedBy: file.savedBy, savedAt: file.savedAt)
        }
        return KeptDraft(id: known.id, owner: known.owner, proposal: known.proposal, base: revision, chapters: chapters, files: files)
    }
}
