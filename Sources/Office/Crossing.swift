public import Manuals

/// An element that somebody changes and that has come to be something else in the text in force meanwhile.
public struct Crossing: Sendable {
    public let key: ElementKey
    /// “paragraph 4.1.22 of …”
    public let name: String
    /// As it was in the text their change was made from; nil where it was not there, as on the sides.
    public let was: Element?
    public let own: Element?
    public let inForce: Element?

    /// What they make of the text it was, as a redline: deletions in `[-…-]`, additions in `{+…+}`.
    public var proposed: String { hasWords ? ElementWords.redline(was, own) : "" }
    /// What the text in force has become since, as a redline of the same text.
    public var standing: String { hasWords ? ElementWords.redline(was, inForce) : "" }

    /// Where something stands is said by its name.
    private var hasWords: Bool { if case .place = key { false } else { true } }
}
