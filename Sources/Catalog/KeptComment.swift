public import Editorial
public import Manuals

/// What a member or officer says about a paragraph of a proposal, as it is kept.
public struct KeptComment: Hashable, Sendable {
    /// Counts all comments.
    public let number: Int
    public let member: MemberID
    public let at: Moment
    /// The revision it was made about.
    public let revision: Revision
    public let about: ElementID
    /// The words of the paragraph it is about; nil for the whole.
    public let span: WordSpan?
    public let words: String
}
