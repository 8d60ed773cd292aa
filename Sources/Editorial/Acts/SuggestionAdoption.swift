public import Manuals

/// A suggestion is taken up: it is why a proposal is made.
public struct SuggestionAdoption: Hashable, Sendable, Codable {
    public var suggestion: SuggestionID
    public var proposal: ProposalID

    public init(suggestion: SuggestionID, proposal: ProposalID) {
        self.suggestion = suggestion
        self.proposal = proposal
    }
}
