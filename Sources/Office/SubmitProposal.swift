public import Editorial
import Git
public import Manuals
import Record

/// Puts a change before the board: a new proposal, or a new revision of one.
public struct SubmitProposal: Sendable {
    private let proposal: ProposalID?
    private let title: String
    private let note: String
    private let impact: Impact
    private let drivers: [ReferenceID]
    private let chapters: [ChapterID]?
    private let suggestions: [SuggestionID]
    private let actor: MemberID
    private let draft: Draft?

    /// Without a draft the working copy's changes are submitted; without a proposal a new one is made. `chapters` are those
    /// it may change; without them it may change any, or those its earlier revision declared.
    public init(
        proposal: ProposalID? = nil, title: String, note: String, impact: Impact, drivers: [ReferenceID] = [],
        chapters: [ChapterID]? = nil, suggestions: [SuggestionID] = [], actor: MemberID, draft: Draft? = nil
    ) {
        self.proposal = proposal
        self.title = title
        self.note = note
        self.impact = impact
        self.drivers = drivers
        self.chapters = chapters
        self.suggestions = suggestions
        self.actor = actor
        self.draft = draft
    }

    /// Returns the proposal's id. A working copy that was submitted is put back to the text in force: the change is
    /// in the proposal now, and `EditProposal` fetches it.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> ProposalID {
        let key = key ?? office.surroundings.freshKey()
        let before = try office.proceedings()
        let base = try office.inForce().commit
        let baseTree = try office.treeInForce()
        if before.keys.contains(key), let known = try submitted(under: key, office) {
            try finish(known, over: baseTree, office)
            return known.proposal
        }
        let draft = try recorded { () throws(RecordFault) in
            if let draft = self.draft { return draft }
            return try Draft(workingCopyOf: office.repository, against: baseTree)
        }
        let (used, own) = try recorded { () throws(RecordFault) in
            (try office.idsEverUsed(before), try idsOfOwnRevisions(before, office))
        }
        let text = try Manuscript(draft, over: baseTree, used: used, own: own, in: office)
        guard text.tree != baseTree else {
            throw .refused(
                "no-change", "There is nothing to propose: the text is what is in force.", remedy: "Edit a chapter and submit again.")
        }
        let declared = chapters ?? proposal.flatMap { before.proposals[$0]?.chapters }
        if let declared { try DeclaredScope(chapters: declared).check(from: baseTree, to: text.tree, in: office) }
        let unknown = drivers.filter { driver in !text.manual.references.contains { $0.id == driver } }
        guard unknown.isEmpty else {
            throw .refused(
                "unknown-driver", "The driver \(unknown.map(\.text).joined(separator: ", ")) is not among the manual's references.",
                remedy: "Add it to \(ManualPaths.references) in the same proposal.")
        }
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            guard let id = proposal ?? proceedings.nextProposal else { throw .git(.invalid(what: "proposal id")) }
            let now = office.surroundings.now()
            let who = Stamp(name: actor.text, email: "\(actor)@members.invalid", seconds: now.seconds, offsetMinutes: 0)
            let revision = try inGit { () throws(GitError) in
                try office.repository.writeCommit(
                    tree: text.tree, parents: [base], author: who, committer: who, message: "\(id): \(title)\n")
            }
            return Event(
                key: key, at: now, actor: actor,
                act: .submit(
                    Submission(
                        proposal: id, title: title, note: note, impact: impact, drivers: drivers, base: try Revision(base),
                        revision: try Revision(revision),
                        chapters: declared, suggestions: suggestions.isEmpty ? nil : suggestions)))
        }
        if self.draft == nil { try office.settleWorkingCopy(taken: draft, over: baseTree, to: baseTree) }
        guard case .submit(let submission) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return submission.proposal
    }

    /// Puts a working copy back that a submission was taken from before the process died.
    private func finish(_ submission: Submission, over baseTree: ObjectID, _ office: Secretariat) throws(OfficeError) {
        guard draft == nil else { return }
        try office.takeBack(submission.revision, over: baseTree)
    }

    private func submitted(under key: String, _ office: Secretariat) throws(OfficeError) -> Submission? {
        let entries = try recorded { () throws(RecordFault) in try office.ledger.entries() }
        guard case .submit(let submission)? = entries.last(where: { $0.event.key == key })?.event.act else { return nil }
        return submission
    }

    private func idsOfOwnRevisions(_ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) -> Set<ElementID> {
        guard let proposal, let known = proceedings.proposals[proposal] else { return [] }
        var ids: Set<ElementID> = []
        for revision in known.revisions {
            ids.formUnion(try office.shelf.volume(at: try ObjectID(revision.revision)).manual.ids)
        }
        return ids
    }
}
