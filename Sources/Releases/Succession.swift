/// Why an edition is not in force: what came after it.
public struct Succession: Hashable, Sendable {
    /// The edition that followed it.
    public let next: EditionFacts
    /// The edition in force.
    public let inForce: EditionFacts

    public init(next: EditionFacts, inForce: EditionFacts) {
        self.next = next
        self.inForce = inForce
    }
}
