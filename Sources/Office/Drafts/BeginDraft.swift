import Catalog
public import Editorial
import Git
public import Manuals
import Record

/// Begins a private draft at the desk: of a chapter in force, of a new chapter, or of a proposal that is revised.
public struct BeginDraft: Sendable {
    private let source: Source
    private let actor: MemberID

    /// What is written on.
    public enum Source: Sendable {
        case chapter(ChapterID)
        case newChapter(ChapterID, title: String, part: PartID)
        /// The chapters its latest revision changes, as that revision has them.
        case proposal(ProposalID)
    }

    public init(_ source: Source, actor: MemberID) {
        self.source = source
        self.actor = actor
    }

    /// Returns the draft's id. Nothing of it stands in the record.
    public func perform(in office: Secretariat) throws(OfficeError) -> DraftID {
        let commit = try office.inForce().commit
        let base = try recorded { () throws(RecordFault) in try Revision(commit) }
        let random = ElementID { office.surroundings.random(below: $0) }
        guard let id = DraftID("d-\(random)") else { throw .fault("No id could be made for the draft.") }
        let chapters: [String: String]
        var proposal: ProposalID?
        switch source {
        case .chapter(let chapter): chapters = try office.text(of: chapter)
        case .newChapter(let chapter, let title, let part): chapters = try Self.text(of: chapter, title, part, office)
        case .proposal(let known):
            proposal = known
            chapters = try texts(of: known, office)
        }
        try kept { () throws(StoreError) in
            try office.words.addDraft(id, of: actor, revising: proposal, base: base, chapters: chapters, at: office.surroundings.now())
        }
        return id
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

    private func texts(of id: ProposalID, _ office: Secretariat) throws(OfficeError) -> [String: String] {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(id) }
            guard known.author == actor else {
                throw .refused(Refusal("not-the-author", "Proposal \(id) is by \(known.author).", remedy: "Its author can revise it."))
            }
            guard let latest = known.revisions.last, let commit = proceedings.inForce?.commit else { return [:] }
            let standing = try office.shelf.volume(at: try ObjectID(commit))
            let revised = try office.shelf.volume(inTree: try office.tree(of: latest, over: standing.tree)).manual
            let inForce = standing.manual
            guard revised.references == inForce.references, revised.glossary == inForce.glossary, revised.settings == inForce.settings,
                revised.files == inForce.files
            else {
                throw .refused(
                    Refusal(
                        "beyond-chapters", "Proposal \(id) changes more than chapters: references, terms, settings or attachments.",
                        remedy: "It is revised in a working copy (rubric proposal edit \(id))."))
            }
            return revised.chapters.filter { inForce.chapters[$0.key] != $0.value }.mapValues {
                String(decoding: CanonicalText.chapter($0), as: UTF8.self)
            }
        }
    }
}

extension Secretariat {
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
