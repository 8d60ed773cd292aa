/// The rules say no: what is refused, and what to do about it.
public struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    /// The rule's permanent name: `not-a-member`.
    public let rule: String
    /// What is refused and why, naming the thing; one sentence.
    public let message: String
    /// What to do; one sentence.
    public let remedy: String

    public init(_ rule: String, _ message: String, remedy: String) {
        self.rule = rule
        self.message = message
        self.remedy = remedy
    }

    public var description: String { "\(message) \(remedy)" }
}
