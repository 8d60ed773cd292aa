/// How a list is set.
public struct ListStyle: Hashable, Sendable {
    /// The first number of a numbered list; nil for bullets.
    public var start: Int?
    /// Whether items are set apart by blank lines.
    public var isLoose: Bool
}
