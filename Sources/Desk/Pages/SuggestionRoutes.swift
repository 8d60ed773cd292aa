import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// The public's form for suggestions, what became of each, and the coordinator's list of those that wait.
enum SuggestionRoutes {
    static let all: [Route] = [
        .open(.get, "/suggest") { visit throws(OfficeError) in
            try SuggestionPage(visit: visit, about: visit.query["paragraph"]).response()
        },
        .open(.post, "/suggest", answer: receive),
        .open(.get, "/suggest/{suggestion}") { visit throws(OfficeError) in
            let id: SuggestionID = try visit.name("suggestion")
            guard let suggestion = try visit.office.proceedings().suggestions[id] else { throw .unreadable("There is no suggestion \(id).") }
            return outcome(of: suggestion, visit)
        },
        .open(.get, "/privacy") { visit in PrivacyPage.response(visit) },
        .closed(.get, "/desk/suggestions", for: .acting) { visit, person throws(OfficeError) in
            try SuggestionQueue(person: person, visit: visit).response()
        },
        .closed(.post, "/desk/suggestions/{suggestion}/decline", for: .steering) { visit, person throws(OfficeError) in
            let id: SuggestionID = try visit.name("suggestion")
            _ = try SettleSuggestion(suggestion: id, as: .declined(try visit.words("reason", "why")), actor: person.member)
                .perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/suggestions")
        },
        .closed(.post, "/desk/suggestions/{suggestion}/adopt", for: .acting) { visit, person throws(OfficeError) in
            let id: SuggestionID = try visit.name("suggestion")
            _ = try SettleSuggestion(suggestion: id, as: .adopted(try visit.chosen("proposal", "the proposal")), actor: person.member)
                .perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/suggestions")
        },
    ]

    /// The most characters a suggestion may have.
    static let longest = 5_000

    private static func receive(_ visit: Visit) throws(OfficeError) -> Answer {
        let written = visit.form["words"]
        let about = visit.form["paragraph"]
        do throws(OfficeError) {
            guard !written.isEmpty else {
                throw .refusal(Refusal("no-words", "The form is empty.", remedy: "Say what should be otherwise, in a sentence or two."), details: [])
            }
            guard written.count <= longest else {
                throw .refusal(
                    Refusal("too-long", "That is \(written.count) characters; the form takes \(longest).", remedy: "Say the most important first, or send two."), details: [])
            }
            let key = try visit.key()
            if try !visit.office.proceedings().keys.contains(key) { try visit.countPublicWords() }
            let id = try ReceiveSuggestion(words: written, about: ElementID(about), source: .anybody, actor: try visit.office.coordinator())
                .perform(in: visit.office, key: key)
            return visit.seeOther("/suggest/\(id)")
        } catch {
            guard case .refusal(let refusal, _) = error else { throw error }
            return try SuggestionPage(visit: visit, about: about, words: written, refusal: refusal).response()
        }
    }

    private static func outcome(of suggestion: Suggestion, _ visit: Visit) -> Answer {
        visit.page("Suggestion \(suggestion.id)") { html in
            html(.h1, text: "Suggestion \(suggestion.id)")
            switch suggestion.state {
            case .open:
                html(.div, .class("done")) { html in
                    html(.p) { $0(.strong, text: "Your suggestion has arrived. Thank you.") }
                    html(.p, text: "The coordinator of the editorial board reads every one. Keep the address of this page: it will say what became of yours.")
                    let page = "/suggest/\(suggestion.id)"
                    html(.p) { $0(.a, .href(Address(path: page)), text: visit.settings.address + page) }
                }
            case .declined(let reason):
                html(.p, .class("lead"), text: "It was not taken up.")
                html(.p, text: reason)
            case .adopted(let proposal):
                html(.p, .class("lead"), text: "It was taken up, with proposal \(proposal).")
                let state = (try? visit.office.proceedings())?.proposals[proposal]?.state
                if let state { html(.p, text: "The proposal is \(state.words).") }
            }
            html(.p, .class("when"), text: "Received on \(suggestion.at.day.inWords). What was written is private and is not shown here.")
            html(.p) { $0(.a, .href(Address(path: "/")), text: "Back to the manual") }
        }
    }
}

extension Visit {
    /// Holds the public to how often it may send something; who has signed in is held to nothing.
    func countPublicWords() throws(OfficeError) {
        guard person == nil else { return }
        let now = office.surroundings.now().seconds
        try slow(limits.sender.refuses(address, at: now))
        try slow(limits.everybody.refuses("everybody", at: now))
    }
}
