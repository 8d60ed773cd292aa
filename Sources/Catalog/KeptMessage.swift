public import Manuals

/// A message that waits to be sent.
public struct KeptMessage: Hashable, Sendable {
    /// What it is about, so that the same is never said twice.
    public let key: String
    public let address: String
    public let subject: String
    public let words: String
    public let at: Moment

    public init(key: String, address: String, subject: String, words: String, at: Moment) {
        self.key = key
        self.address = address
        self.subject = subject
        self.words = words
        self.at = at
    }
}
