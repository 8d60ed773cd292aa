import Catalog
import Digests
public import Editorial
import Git
public import Manuals
import Record

/// Begins a private draft at the desk: of a chapter in force, of a new chapter, or of a proposal that is revised.
public struct BeginDraft: Sendable {
    private let source: Source
    private let key: String?
    private let actor: MemberID

    /// What is written on.
    public enum Source: Sendable {
        case chapter(ChapterID)
        case newChapter(ChapterID, title: String, part: PartID)
        /// The chapters its latest revision changes, as that revision has them.
        case proposal(ProposalID)
    }

    /// Begun again under a key that was used, it is the draft that was begun.
    public init(_ source: Source, key: String? = nil, actor: MemberID) {
        self.source = source
        self.key = key
        self.actor = actor
    }

    /// Returns the draft's id. Nothing of it stands in the record.
    public func perform(in office: Secretariat) throws(OfficeError) -> DraftID {
        let commit = try office.inForce().commit
        let base = try recorded { () throws(RecordFault) in try Revision(commit) }
        let id = try newID(office)
        if key != nil, let known = try kept({ () throws(StoreError) in try office.words.draft(id) }), known.owner == actor { return id }
        switch source {
        case .chapter(let chapter): try keep(id, on: base, try office.text(of: chapter), office)
        case .newChapter(let chapter, let title, let part): try keep(id, on: base, try Self.text(of: chapter, title, part, office), office)
        case .proposal(let proposal): try keep(id, revising: proposal, office)
        }
        return id
    }

    private func newID(_ office: Secretariat) throws(OfficeError) -> DraftID {
        var bytes = key.map { Digest(of: $0).bytes[...] }
        let characters = ElementID { below in bytes?.popFirst().map { Int($0) % below } ?? office.surroundings.random(below: below) }
        guard let id = DraftID("d-\(characters)") else { throw .fault("No id could be made for the draft.") }
        return id
    }

    private func keep(
        _ id: DraftID, revising proposal: ProposalID? = nil, on base: Revision, _ chapters: [String: String], files: [String: [UInt8]] = [:], _ office: Secretariat
    ) throws(OfficeError) {
        let now = office.surroundings.now()
        let draft = KeptDraft(
            id: id, owner: actor, proposal: proposal, base: base,
            chapters: chapters.sorted { $0.key < $1.key }.map { KeptDraft.Chapter(path: $0.key, text: $0.value, version: 1, savedBy: actor, savedAt: now) },
            files: files.sorted { $0.key < $1.key }.map { KeptDraft.File(path: $0.key, bytes: $0.value, savedBy: actor, savedAt: now) })
        try kept { () throws(StoreError) in try office.words.addDraft(draft) }
    }

    private static func text(of chapter: ChapterID, _ title: String, _ part: PartID, _ office: Secretariat) throws(OfficeError) -> [String: String] {
        let manual = try office.manualInForce()
        guard !title.isEmpty, manual.chapters.values.allSatisfy({ $0.id != chapter }) else {
            throw .refused(
                "chapter-there", "The manual has a chapter “\(chapter)” already, or the new one has no title.", remedy: "Give it another title.")
        }
        guard manual.settings.parts.contains(where: { $0.id == part }) else {
            throw .refused("unknown-part", "The manual has no part “\(part)”.", remedy: "Choose one of its parts.")
        }
        let empty = Chapter(frontMatter: FrontMatter(id: chapter, title: title, part: part), body: [])
        return [ManualPaths.chapter(chapter, in: part): String(decoding: CanonicalText.chapter(empty), as: UTF8.self)]
    }

    /// Keeps the latest revision as it was submitted, on the text it was made from: what has changed in force since is
    /// settled as in any other draft.
    private func keep(_ id: DraftID, revising proposal: ProposalID, _ office: Secretariat) throws(OfficeError) {
        let proceedings = try office.proceedings()
        let (base, chapters, files) = try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard known.author == actor else {
                throw .refused(Refusal("not-the-author", "Proposal \(proposal) is by \(known.author).", remedy: "Its author can revise it."))
            }
            guard let latest = known.revisions.last else { throw .refused(Refusal("no-revision", "Proposal \(proposal) has no text.", remedy: "Begin a draft of a chapter.")) }
            let (before, after) = (try office.files(at: latest.base), try office.files(at: latest.revision))
            guard before.keys.allSatisfy({ after[$0] != nil }) else {
                throw .refused(
                    Refusal(
                        "takes-away", "Proposal \(proposal) takes whole chapters or files away.",
                        remedy: "It is revised in a working copy (rubric proposal edit \(proposal))."))
            }
            let changed = after.filter { before[$0.key] != $0.value }
            var bytes: [String: [UInt8]] = [:]
            for (path, id) in changed { bytes[path] = try inGit { () throws(GitError) in try office.repository.blob(id) } }
            return (
                latest.base, bytes.filter { ManualPaths.isChapter($0.key) }.mapValues { String(decoding: $0, as: UTF8.self) },
                bytes.filter { !ManualPaths.isChapter($0.key) }
            )
        }
        try keep(id, revising: proposal, on: base, chapters, files: files, office)
    }
}

extension Secretariat {
    /// The files of a revision, by path.
    fileprivate func files(at revision: Revision) throws(RecordFault) -> [String: ObjectID] {
        let commit = try ObjectID(revision)
        let files = try inGit { () throws(GitError) in try repository.files(inTree: try repository.commit(commit).tree, under: ManualPaths.folder) }
        return Dictionary(files.map { ($0.path, $0.id) }, uniquingKeysWith: { first, _ in first })
    }

    /// The text in force as a manual.
    func manualInForce() throws(OfficeError) -> Manual {
        let commit = try inForce().commit
        return try recorded { () throws(RecordFault) in try shelf.volume(at: commit).manual }
    }

    /// A chapter in force, as its file has it.
    func text(of chapter: ChapterID) throws(OfficeError) -> [String: String] {
        guard let (path, known) = try manualInForce().chapters.first(where: { $0.value.id == chapter }) else {
            throw .unreadable("The manual in force has no chapter “\(chapter)”.")
        }
        return [path: String(decoding: CanonicalText.chapter(known), as: UTF8.self)]
    }

    /// The draft of an id, which must be there.
    func knownDraft(_ id: DraftID) throws(OfficeError) -> KeptDraft {
        guard let draft = try kept({ () throws(StoreError) in try words.draft(id) }) else {
            throw .unreadable("There is no draft \(id): it was submitted or thrown away.")
        }
        return draft
    }
}
