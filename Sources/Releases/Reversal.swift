public import Editorial
public import Manuals

/// An urgent change that lapsed, taken back: the inverse of what was approved.
public struct Reversal: Sendable {
    public let proposal: ProposalID
    /// From the text the change made to the text it was made to.
    public let changes: [ElementChange]
    /// The text the change was made to.
    public let text: ElementTable
    /// What later decisions changed: none of it can be taken back.
    public let changedSince: Set<ElementKey>

    /// Nil unless the proposal's urgent change has lapsed; `base` is the text its subject names as its base.
    public init?(_ proposal: Proposal, base: ElementTable, changedSince: Set<ElementKey>) {
        guard let urgent = proposal.urgent, urgent.lapse != nil else { return nil }
        self.proposal = proposal.id
        changes = urgent.subject.elements.map { ElementChange(key: $0.key, base: $0.proposed, proposed: $0.base) }
        text = base
        self.changedSince = changedSince
    }
}
