public import Manuals

/// A suggestion is not taken up.
public struct SuggestionRefusal: Hashable, Sendable, Codable {
    public var suggestion: SuggestionID
    /// Why, as public text.
    public var reason: String

    public init(suggestion: SuggestionID, reason: String) {
        self.suggestion = suggestion
        self.reason = reason
    }
}
