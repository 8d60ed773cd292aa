public import Editorial
public import Manuals

/// One edition that changed a traced thing.
public struct TraceStep: Sendable {
    public let facts: EditionFacts
    /// What it did to where the thing stands, a sentence each; empty where it changed its words alone.
    public let turns: [String]
    /// The proposals that changed its words or its place, what most hangs on first.
    public let proposals: [TracedProposal]

    /// Nil where the edition did nothing to the thing.
    init?(_ thread: TraceThread, _ editions: [Edition], at index: Int, _ proceedings: Proceedings) {
        let edition = editions[index]
        guard let facts = edition.facts else { return nil }
        let extent = thread.extent(at: index)
        turns = thread.sentences(at: index)
        let taken = proceedings.releases[facts.name]?.undoes ?? []
        proposals = edition.changes.compactMap { change in
            guard change.elements.contains(where: extent.contains), let proposal = proceedings.proposals[change.proposal] else { return nil }
            return TracedProposal(proposal, in: proceedings, edition.outline, isTakenBack: taken.contains(change.proposal))
        }
        guard !turns.isEmpty || !proposals.isEmpty else { return nil }
        self.facts = facts
    }
}

/// A proposal that changed a traced thing, with everything that was decided about it.
public struct TracedProposal: Sendable {
    public let proposal: Proposal
    /// Whether the edition took the change back, because nothing had ratified it.
    public let isTakenBack: Bool
    /// Every reference that drove it, with its title where the text knows it.
    public let drivers: [Driver]
    /// Every ballot on it, the newest first.
    public let ballots: [Ballot]
    /// Every consultation on it, the newest first.
    public let consultations: [Consultation]

    public struct Driver: Hashable, Sendable, Encodable {
        public let id: ReferenceID
        public let title: String?
    }

    init(_ proposal: Proposal, in proceedings: Proceedings, _ outline: Outline?, isTakenBack: Bool = false) {
        self.proposal = proposal
        self.isTakenBack = isTakenBack
        drivers = proposal.drivers.map { Driver(id: $0, title: outline?.references[$0]?.title) }
        ballots = proposal.ballots.reversed().compactMap { proceedings.ballots[$0] }
        consultations = proceedings.consultations.values.filter { $0.proposal == proposal.id }.sorted { $0.id.ordinal > $1.id.ordinal }
    }
}
