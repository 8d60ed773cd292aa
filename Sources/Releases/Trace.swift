public import Editorial
public import Manuals

/// Everything that made a section, paragraph or chapter what it is: each edition that changed it, with the proposals and
/// decisions behind the change, back through moves, splits and joins to the edition it began with.
public struct Trace: Sendable {
    public let target: TraceTarget
    /// How it is called: `paragraph 4.1.22 of CP4 Child protection conferences (k3f9tw)`, as it stands or stood last.
    public let title: String
    /// Where its words are now, as a sentence.
    public let standing: String
    /// What its words were called: itself first, then what was joined into it and what it was split from.
    public let strands: [Strand]
    /// What made it, the newest edition first.
    public let steps: [TraceStep]
    /// Proposals that would change it or would have, in no edition; the newest first.
    public let unpublished: [TracedProposal]

    /// One id under which words of the target stood.
    public struct Strand: Hashable, Sendable {
        public let id: String
        /// The edition in which its words came to stand under another id; nil for the target itself.
        public let until: ReleaseName?
    }

    /// Traces a target through editions, which are the whole line from the first to the one in force, each with its redline
    /// against the one before. `elements` are what a proposal that stands in no edition changes.
    ///
    /// Nil when it never stood in an edition.
    public init?<Failure: Error>(
        _ target: TraceTarget, through editions: [Edition], _ lineage: Lineage, _ proceedings: Proceedings,
        elements: (Proposal) throws(Failure) -> [ElementKey]
    ) throws(Failure) {
        guard let thread = TraceThread(target, through: editions, lineage) else { return nil }
        self.target = target
        title = thread.title
        standing = thread.standing
        strands = thread.strands
        steps = editions.indices.reversed().compactMap { TraceStep(thread, editions, at: $0, proceedings) }

        let now = thread.extent(at: editions.count - 1)
        var unpublished: [TracedProposal] = []
        for proposal in proceedings.proposals.values.sorted(by: { $0.id.ordinal > $1.id.ordinal }) where proposal.publishedIn == nil {
            if try elements(proposal).contains(where: now.contains) {
                unpublished.append(TracedProposal(proposal, in: proceedings, editions.last?.outline))
            }
        }
        self.unpublished = unpublished
    }
}
