public import Editorial
public import Git
public import Manuals
public import Releases

/// The gate over real trees: recomputes a release from its predecessor and the approvals, and holds a candidate
/// against it, first element by element, then path by path.
public struct Gatekeeper: Sendable {
    private let ledger: Ledger
    private let shelf: Shelf

    public init(_ ledger: Ledger, _ shelf: Shelf) {
        self.ledger = ledger
        self.shelf = shelf
    }

    /// The approvals behind a release's proposals, each with the text it was given to.
    ///
    /// Throws the refusal of a proposal that nothing approved, and of a signature that does not hold.
    public func approvals(for proposals: [ProposalID], in proceedings: Proceedings) throws(RecordFault) -> [Approval] {
        var approvals: [Approval] = []
        for id in proposals {
            let proposal: Proposal
            do { proposal = try proceedings.known(id) } catch { throw .refused(error) }
            guard let approval = try approval(of: proposal, in: proceedings) else {
                throw .refused(
                    Refusal(
                        "not-approved", "Proposal \(id) is \(proposal.state.words): no decision approved it.",
                        remedy: "Put it to a ballot before it is released."))
            }
            approvals.append(approval)
        }
        return approvals
    }

    private func approval(of proposal: Proposal, in proceedings: Proceedings) throws(RecordFault) -> Approval? {
        switch proposal.state.mandate {
        case .ballot(let id):
            guard let ballot = proceedings.ballots[id] else { return nil }
            // A position taken on an earlier ballot may count on this one, carried over.
            let first = proposal.ballots.compactMap { proceedings.ballots[$0]?.opened }.min() ?? ballot.opened
            try checkSignatures(since: first) { act in if case .cast(let cast) = act, proposal.ballots.contains(cast.ballot) { cast.member } else { nil } }
            return Approval(proposal: proposal, ballot: ballot, text: try text(of: ballot.subject, at: ballot.subject.revision))
        case .chairsAction:
            guard let urgent = proposal.urgent else { return nil }
            try checkSignatures(since: urgent.chair.at) { act in
                if case .approveUrgently(let act) = act, act.subject == urgent.subject { act.member } else { nil }
            }
            return Approval(urgent: proposal, text: try text(of: urgent.subject, at: urgent.subject.revision))
        case nil: return nil
        }
    }

    /// A text as far as a subject's elements go.
    private func text(of subject: Subject, at revision: Revision) throws(RecordFault) -> ElementTable {
        let tree = try tree(of: revision)
        var scope = ExcerptScope()
        scope.add(Set(subject.elements.map(\.key)), in: try shelf.volumeByChapter(inTree: tree).skeleton)
        return try shelf.excerpt(scope, ofTree: tree).table
    }

    /// The text an open release follows now: the edition in force, less the urgent changes in it that lapsed. Taken out of
    /// it is what the approvals change, and what they cite.
    public func predecessor(of approvals: [Approval], in proceedings: Proceedings) throws(RecordFault) -> Excerpt {
        guard let inForce = proceedings.inForce?.release.name else {
            throw .refused(Refusal("nothing-adopted", "No edition is in force.", remedy: "Adopt the text first (rubric release adopt)."))
        }
        return try text(of: inForce, undoing: proceedings.standingLapses, before: approvals, in: proceedings)
    }

    /// An edition's text, less lapsed urgent changes, the last published first. Taken out of it is what the approvals change,
    /// and what they cite.
    public func text(
        of edition: ReleaseName, undoing lapses: [ProposalID], before approvals: [Approval], in proceedings: Proceedings
    ) throws(RecordFault) -> Excerpt {
        guard let commit = proceedings.releases[edition]?.state.commit else {
            throw .refused(Refusal("unknown-release", "There is no edition \(edition).", remedy: "rubric release list names those there are."))
        }
        var scope = ExcerptScope()
        func add(_ keys: Set<ElementKey>, asIn revision: Revision) throws(RecordFault) {
            for tree in [try tree(of: revision), try tree(of: commit)] { scope.add(keys, in: try shelf.volumeByChapter(inTree: tree).skeleton) }
        }
        for approval in approvals {
            try add(Set(approval.subject.elements.map(\.key) + approval.subject.dependencies.map(\.key)), asIn: approval.subject.revision)
        }
        var reversals: [Reversal] = []
        for id in lapses {
            guard let proposal = proceedings.proposals[id], let subject = proposal.urgent?.subject,
                let reversal = Reversal(
                    proposal, base: try text(of: subject, at: subject.base),
                    changedSince: proceedings.elementsChanged(after: id, upTo: edition, undoing: lapses))
            else {
                throw .refused(Refusal("not-lapsed", "Proposal \(id) has not lapsed.", remedy: "Verify the record (rubric verify)."))
            }
            try add(Set(subject.elements.map(\.key)), asIn: subject.base)
            reversals.append(reversal)
        }
        let text = try shelf.excerpt(scope, ofTree: try tree(of: commit))
        let bases = lapses.compactMap { proceedings.proposals[$0]?.urgent?.subject.base }
        do {
            return text.with(try Composition.undo(reversals, in: text.table) { _ in naming(text, and: bases) })
        } catch { throw .refused(error) }
    }

    /// A text with the approved changes, whether or not what these cite is still the same.
    public func merge(from predecessor: Excerpt, _ approvals: [Approval]) throws(RecordFault) -> Excerpt {
        do {
            return predecessor.with(try Composition.merge(predecessor.table, approvals) { _ in naming(predecessor, and: approvals.map(\.subject.revision)) })
        } catch { throw .refused(error) }
    }

    /// The text a release must have, without what the release itself adds, such as its changelog.
    public func compose(from predecessor: Excerpt, _ approvals: [Approval]) throws(RecordFault) -> Excerpt {
        do {
            return predecessor.with(try Composition.compose(predecessor.table, approvals) { _ in naming(predecessor, and: approvals.map(\.subject.revision)) })
        } catch { throw .refused(error) }
    }

    /// Names elements by the whole of a text, not by what was taken out of it: a chapter's number may depend on which others
    /// there are. What it has not is named by the first of the other texts that has it.
    private func naming(_ text: Excerpt, and others: [Revision]) -> ElementNaming {
        let trees = [text.tree] + others.compactMap { try? tree(of: $0) }
        return ElementNaming(outlines: trees.compactMap { try? shelf.volumeByChapter(inTree: $0) }.map { Outline($0.skeleton) })
    }

    private func tree(of revision: Revision) throws(RecordFault) -> ObjectID {
        guard let id = ObjectID(hex: revision.hex) else { throw .git(.notFound(what: revision.hex)) }
        return try git { () throws(GitError) in try ledger.repository.commit(id).tree }
    }

    /// What a candidate commit holds that the expected tree does not, and what it lacks; over every path.
    public func findings(
        candidate: ObjectID, expected expectedTree: ObjectID, approvals: [Approval]
    ) throws(RecordFault) -> [GateFinding] {
        let candidateTree = try git { () throws(GitError) in try ledger.repository.commit(candidate).tree }
        if candidateTree == expectedTree { return [] }
        let volume = try shelf.volume(inTree: candidateTree)
        var findings = volume.irregular.map { path in
            GateFinding(key: .file(path), message: "The file \(path) is not a plain file, and no decision approved that.")
        }
        let naming = ElementNaming(outlines: [Outline(volume.manual), Outline(try shelf.volume(inTree: expectedTree).manual)])
        do {
            findings += Gate.findings(
                expected: try shelf.table(inTree: expectedTree), candidate: try shelf.table(inTree: candidateTree), approvals: approvals,
                naming: naming)
        } catch .composition(let failure) {
            findings.append(GateFinding(key: failure.key, message: failure.sentence))
        }
        return findings.isEmpty ? try spellingFindings(candidateTree, expectedTree) : findings
    }

    /// The trees say the same and differ all the same: somebody spelled it otherwise than the canonical form.
    private func spellingFindings(_ candidate: ObjectID, _ expected: ObjectID) throws(RecordFault) -> [GateFinding] {
        try git { () throws(GitError) in
            let expectedFiles = Set(try ledger.repository.files(inTree: expected))
            let candidateFiles = Set(try ledger.repository.files(inTree: candidate))
            let paths = Set(expectedFiles.symmetricDifference(candidateFiles).map(\.path))
            return paths.sorted().map { path in
                GateFinding(
                    key: .file(path),
                    message: "The file \(path) is not, byte for byte, the canonical form of the approved text, and no decision approved it.")
            }
        }
    }

    /// Holds every act from a moment on that `signatory` names a member of against that member's key.
    private func checkSignatures(since moment: Moment, of signatory: (Act) -> MemberID?) throws(RecordFault) {
        let proceedings = try ledger.proceedings()
        for entry in try ledger.entries(since: moment) {
            guard let member = signatory(entry.event.act) else { continue }
            if let flaw = Statements.flaw(in: entry.event, under: proceedings) {
                throw .damaged(commit: entry.commit.hex, reason: "the position of \(member) does not count: \(flaw).")
            }
        }
    }
}
