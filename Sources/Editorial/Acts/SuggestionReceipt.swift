public import Digests
public import Manuals

/// A suggestion is received.
public struct SuggestionReceipt: Hashable, Sendable, Codable {
    public var suggestion: SuggestionID
    public var source: Suggestion.Source
    /// The section or paragraph it is about; nil when it is about the manual.
    public var about: ElementID?
    /// Salted digest of its words, which are private.
    public var words: Digest

    public init(suggestion: SuggestionID, source: Suggestion.Source, about: ElementID?, words: Digest) {
        self.suggestion = suggestion
        self.source = source
        self.about = about
        self.words = words
    }
}
