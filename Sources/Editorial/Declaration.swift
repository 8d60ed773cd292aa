/// What a member declares, with their position, of an interest of their own in a change: something that they, their family or
/// a business of theirs stands to gain or lose. To speak for one's agency is none.
public enum Declaration: String, Hashable, Sendable, Codable, CaseIterable {
    case noInterest = "no-interest"
    /// Whoever has one takes no part in the decision. What it is can be said in the position's words, which are private.
    case interest

    /// The declaration as a sentence uses it.
    public var words: String {
        switch self {
        case .noInterest: "declares no interest"
        case .interest: "declares an interest"
        }
    }
}
