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
    /// Throws the refusal of a proposal that no ballot approved, and of a position whose signature does not hold.
    public func approvals(for proposals: [ProposalID], in proceedings: Proceedings) throws(RecordFault) -> [Approval] {
        var approvals: [Approval] = []
        for id in proposals {
            let proposal: Proposal
            do { proposal = try proceedings.known(id) } catch { throw .refused(error) }
            guard let ballotID = proposal.state.approvedBy, let ballot = proceedings.ballots[ballotID],
                let revision = ObjectID(hex: ballot.subject.revision.hex)
            else {
                throw .refused(
                    Refusal(
                        "not-approved", "Proposal \(id) is \(proposal.state.words): no decision approved it.",
                        remedy: "Put it to a ballot before it is released."))
            }
            try checkSignatures(on: proposal)
            guard let approval = Approval(proposal: proposal, ballot: ballot, text: try shelf.table(at: revision)) else {
                throw .refused(
                    Refusal("not-approved", "Ballot \(ballotID) did not approve proposal \(id).", remedy: "Put it to a new ballot."))
            }
            approvals.append(approval)
        }
        return approvals
    }

    /// The text a release is to have so far, as a table, whether or not what its proposals cite is still the same.
    public func merge(
        from predecessor: Revision, _ approvals: [Approval]
    ) throws(RecordFault) -> ElementTable {
        let table = try shelf.table(at: try predecessor.objectID)
        do { return try Composition.merge(table, approvals) } catch { throw .refused(error) }
    }

    /// The text a release must have, as a table.
    public func compose(
        from predecessor: Revision, _ approvals: [Approval]
    ) throws(RecordFault) -> ElementTable {
        let table = try shelf.table(at: try predecessor.objectID)
        do { return try Composition.compose(table, approvals) } catch { throw .refused(error) }
    }

    /// The manual of a table, written as a tree.
    public func write(_ table: ElementTable) throws(RecordFault) -> (tree: ObjectID, manual: Manual) {
        let manual: Manual
        do { manual = try table.manual() } catch { throw .composition(error) }
        return (try shelf.write(manual), manual)
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

    /// Holds every position taken on a proposal to its signature: one may count on a later ballot, carried over.
    private func checkSignatures(on proposal: Proposal) throws(RecordFault) {
        let proceedings = try ledger.proceedings()
        for entry in try ledger.entries() {
            guard case .cast(let cast) = entry.event.act, proposal.ballots.contains(cast.ballot) else { continue }
            if let flaw = Statements.flaw(in: entry.event, under: proceedings) {
                throw .damaged(commit: entry.commit.hex, reason: "the position of \(cast.member) does not count: \(flaw).")
            }
        }
    }
}

extension Proposal.State {
    /// The ballot that approved the proposal; nil when none did.
    public var approvedBy: BallotID? {
        switch self {
        case .approved(let ballot), .scheduled(_, let ballot), .published(_, let ballot): ballot
        case .review, .ballot, .returned, .withdrawn: nil
        }
    }
}

extension Revision {
    fileprivate var objectID: ObjectID {
        get throws(RecordFault) {
            guard let id = ObjectID(hex: hex) else { throw .git(.notFound(what: hex)) }
            return id
        }
    }
}

extension CompositionFailure {
    var key: ElementKey {
        switch self {
        case .duplicate(let key), .missing(let key), .unmet(let key, _, _): key
        case .disordered(let chapter, _): .field(chapter, "path")
        }
    }
}
