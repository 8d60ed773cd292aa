public import Editorial
import Git
public import Manuals
import Record
import Releases

/// Compares what an approved proposal cites with what the board saw when it decided: where it differs, the proposal asks
/// for reconfirmation, by a ballot in which the positions of everybody it does not concern are carried over.
public struct CompareDependencies: Sendable {
    private let proposal: ProposalID

    public init(proposal: ProposalID) {
        self.proposal = proposal
    }

    /// One difference for each element that changed; empty for a proposal that asks for nothing.
    public func perform(in office: Secretariat) throws(OfficeError) -> [DependencyDifference] {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard let (seen, now) = try subjects(of: known, proceedings, office) else { return [] }
            let new = Dictionary(now.dependencies.map { ($0.key, $0.digest) }, uniquingKeysWith: { first, _ in first })
            let changed = seen.dependencies.filter { new[$0.key] != $0.digest }
            guard !changed.isEmpty else { return [] }
            let texts = try texts(citedBy: known, proceedings, office)
            let naming = ElementNaming(texts)
            return changed.map { dependency in
                let before = texts.lazy.compactMap { $0[dependency.key] }.first { $0.digest == dependency.digest }
                let after = new[dependency.key].flatMap { digest in
                    texts.lazy.compactMap { $0[dependency.key] }.first { $0.digest == digest }
                }
                return DependencyDifference(key: dependency.key, name: naming.words(for: dependency.key), old: before, new: after)
            }
        }
    }

    /// The subject the board decided on and the one that stands in its place now; nil when there is no such pair.
    private func subjects(
        of proposal: Proposal, _ proceedings: Proceedings, _ office: Secretariat
    ) throws(RecordFault) -> (seen: Subject, now: Subject)? {
        switch proposal.state {
        case .approved, .deferred, .scheduled: break
        default: return nil
        }
        guard let seen = proceedings.approvedSubject(of: proposal) else { return nil }
        if let open = proposal.reconfirmation.flatMap({ proceedings.ballots[$0] }) { return (seen, open.subject) }
        do { return (seen, try Subject(proposal, proceedings, office.shelf)) } catch {
            // Text it changes has changed, too: it needs a new decision, not a reconfirmation.
            if case .refused(let refusal) = error, refusal.rule == "stale-base" { return nil }
            throw error
        }
    }

    /// Every text the record holds in which something cited may have stood, the newest first.
    private func texts(
        citedBy proposal: Proposal, _ proceedings: Proceedings, _ office: Secretariat
    ) throws(RecordFault) -> [ElementTable] {
        let composed = proceedings.releases.values.filter { $0.proposals.contains(proposal.id) }.flatMap { $0.compositions.reversed() }
        let published = proceedings.editions.reversed().compactMap { proceedings.releases[$0]?.state.commit }
        let revisions = proposal.revisions.reversed().map(\.revision)
        return try (composed + published + revisions).map { revision throws(RecordFault) in
            try office.shelf.table(at: try ObjectID(revision))
        }
    }
}

/// Something a proposal cites, as the board saw it and as it is.
public struct DependencyDifference: Sendable {
    public let key: ElementKey
    /// “paragraph 4.1.22 of …”
    public let name: String
    /// Its words as a redline: deletions in `[-…-]`, additions in `{+…+}`.
    public let redline: String

    init(key: ElementKey, name: String, old: Element?, new: Element?) {
        self.key = key
        self.name = name
        redline = ElementWords.redline(old, new)
    }
}
