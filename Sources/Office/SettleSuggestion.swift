public import Editorial
public import Record

/// Says what becomes of a suggestion: it is declined with a reason, or adopted with a proposal.
public struct SettleSuggestion: Sendable {
    private let suggestion: SuggestionID
    private let outcome: Outcome
    private let actor: MemberID

    public enum Outcome: Sendable {
        /// With the reason, as public text.
        case declined(String)
        case adopted(ProposalID)
    }

    public init(suggestion: SuggestionID, as outcome: Outcome, actor: MemberID) {
        self.suggestion = suggestion
        self.outcome = outcome
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let act: Act =
            switch outcome {
            case .declined(let reason): .decline(SuggestionRefusal(suggestion: suggestion, reason: reason))
            case .adopted(let proposal): .adoptSuggestion(SuggestionAdoption(suggestion: suggestion, proposal: proposal))
            }
        return try office.record(key: key) { _ in Event(key: key, at: office.surroundings.now(), actor: actor, act: act) }
    }
}
