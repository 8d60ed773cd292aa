public import Manuals

extension Proceedings {
    /// The next free id of a suggestion.
    public var nextSuggestion: SuggestionID? { SuggestionID("s-\(suggestions.count + 1)") }

    mutating func receive(_ act: SuggestionReceipt, _ event: Event) throws(Refusal) {
        if act.source == .anybody { try requireSteering(event, to: "record a suggestion on somebody's behalf") }
        guard act.suggestion == nextSuggestion else {
            throw Refusal("suggestion-id", "The next suggestion is not \(act.suggestion).", remedy: "Try again.")
        }
        suggestions[act.suggestion] = Suggestion(
            id: act.suggestion, by: event.actor, at: event.at, source: act.source, about: act.about, words: act.words)
    }

    mutating func decline(_ act: SuggestionRefusal, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "decline a suggestion")
        try requireReason(act.reason)
        let suggestion = try openSuggestion(act.suggestion)
        suggestions[suggestion.id]?.state = .declined(act.reason)
    }

    mutating func adopt(_ act: SuggestionAdoption, _ event: Event) throws(Refusal) {
        let proposal = try known(act.proposal)
        if proposal.author != event.actor { try requireSteering(event, to: "adopt a suggestion with somebody else's proposal") }
        let suggestion = try openSuggestion(act.suggestion)
        switch proposal.state {
        case .withdrawn, .superseded, .lapsed:
            throw Refusal(
                "dead-successor", "Proposal \(proposal.id) is \(proposal.state.words) and brings nothing.", remedy: "Name another proposal.")
        default: break
        }
        adopt([suggestion.id], with: proposal.id)
    }

    mutating func adopt(_ ids: [SuggestionID], with proposal: ProposalID) {
        for id in ids where proposals[proposal]?.suggestions.contains(id) == false {
            suggestions[id]?.state = .adopted(proposal)
            proposals[proposal]?.suggestions.append(id)
        }
    }

    func openSuggestion(_ id: SuggestionID) throws(Refusal) -> Suggestion {
        guard let suggestion = suggestions[id] else {
            throw Refusal("unknown-suggestion", "There is no suggestion \(id).", remedy: "rubric suggestion list names those there are.")
        }
        guard suggestion.state == .open else {
            throw Refusal(
                "not-open", "Suggestion \(id) is \(suggestion.state.words).", remedy: "rubric suggestion show \(id) tells what became of it.")
        }
        return suggestion
    }
}
