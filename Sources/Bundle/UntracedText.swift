/// Text that no decision accounts for.
public struct UntracedText: Error, Hashable, Sendable {
    /// One for every element, in the order of their keys; never empty.
    public let flaws: [BundleFlaw]
}
