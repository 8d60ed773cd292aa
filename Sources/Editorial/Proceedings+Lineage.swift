public import Manuals

extension Proceedings {
    /// The elements that decisions published after a proposal changed, up to an edition and that included; urgent changes
    /// that were taken back, or are to be, count as if they had never been.
    ///
    /// Digests alone would not tell: a later decision may bring back the very words of an earlier one.
    public func elementsChanged(after id: ProposalID, upTo edition: ReleaseName, undoing lapses: [ProposalID]) -> Set<ElementKey> {
        guard let published = proposals[id]?.publishedIn, let first = editions.firstIndex(of: published),
            let last = editions.firstIndex(of: edition), first < last
        else { return [] }
        let undone = Set(editions[...last].flatMap { releases[$0]?.undoes ?? [] } + lapses)
        let later = editions[(first + 1)...last].flatMap { releases[$0]?.proposals ?? [] }.filter { !undone.contains($0) }
        return Set(later.compactMap { proposals[$0].flatMap(decidedSubject) }.flatMap { $0.elements.map(\.key) })
    }

    /// What was decided of a published proposal, whether or not it has lapsed since.
    private func decidedSubject(of proposal: Proposal) -> Subject? { approvedSubject(of: proposal) ?? proposal.urgent?.subject }
}
