import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Suggestions that wait, the oldest first, each with its words; then those that were answered.
struct SuggestionQueue {
    let person: Person
    let visit: Visit

    func response() throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let suggestions = proceedings.suggestions.values.sorted { $0.id.ordinal < $1.id.ordinal }
        let open = try suggestions.filter { $0.state == .open }.map { suggestion throws(OfficeError) in
            (suggestion, try suggestion.about.flatMap { id throws(OfficeError) in try ReadPassage(id: id).perform(in: visit.office) })
        }
        let now = visit.office.surroundings.now()
        let mine = proceedings.proposals.values.filter { $0.author == person.member || person.steers }.sorted { $0.id.ordinal > $1.id.ordinal }
        return visit.page("Suggestions", at: .suggestions) { html in
            html(.h1, text: "Suggestions")
            if open.isEmpty { html(.p, .class("lead"), text: "None waits for an answer.") }
            for (suggestion, passage) in open { write(suggestion, passage, now, mine, to: &html) }
            let answered = suggestions.filter { $0.state != .open }
            guard !answered.isEmpty else { return }
            html(.h2, text: "Answered")
            html(.ul, .class("rows")) { html in
                for suggestion in answered.reversed() {
                    html(.li) { html in
                        html(.p, text: "\(suggestion.id): \(suggestion.state.words)")
                        if case .declined(let reason) = suggestion.state { html(.p, .class("when"), text: reason) }
                    }
                }
            }
        }
    }

    private func write(_ suggestion: Suggestion, _ passage: PassageReading?, _ now: Moment, _ proposals: [Proposal], to html: inout Markup) {
        html(.section, .class("unit"), .id(suggestion.id.text), .labelledBy("\(suggestion.id)-title")) { html in
            html(.h2, .id("\(suggestion.id)-title"), text: "\(suggestion.id): \(passage.map { "about \($0.name)" } ?? "about the manual")")
            let sender = suggestion.source == .anybody ? "From the public" : "From \(suggestion.by)"
            html(.p, .class("when"), text: "\(sender), \(suggestion.at.inWords); waiting \(Waiting.words(since: suggestion.at, now)).")
            html(.blockquote, .class("said")) { $0(.p, text: visit.office.privateWords(suggestion.words) ?? "The words were erased.") }
            if let passage {
                html(.details) { html in
                    html(.summary, text: "What \(passage.name) says")
                    html(.blockquote) { passage.write(to: &$0) }
                }
            }
            if person.steers {
                html(.details) { html in
                    html(.summary, text: "Decline \(suggestion.id)")
                    html.form(to: "/desk/suggestions/\(suggestion.id)/decline", visit) { html in
                        html(.div, .class("field")) { html in
                            html(.label, .for("\(suggestion.id)-reason"), text: "Why")
                            html(.p, .class("hint"), .id("\(suggestion.id)-reason-hint"), text: "Public text: whoever sent it reads it.")
                            html.textArea([.id("\(suggestion.id)-reason"), .name("reason"), .rows(3), .required, .describedBy("\(suggestion.id)-reason-hint")], text: "")
                        }
                        html.submit("Decline it", class: "second")
                    }
                }
            }
            guard !proposals.isEmpty else { return }
            html(.details) { html in
                html(.summary, text: "Taken up by a proposal")
                html.form(to: "/desk/suggestions/\(suggestion.id)/adopt", visit) { html in
                    html(.div, .class("field")) { html in
                        html(.label, .for("\(suggestion.id)-proposal"), text: "Proposal")
                        html(.select, .id("\(suggestion.id)-proposal"), .name("proposal")) { html in
                            for proposal in proposals { html(.option, .value(proposal.id.text), text: "\(proposal.id): \(proposal.title)") }
                        }
                    }
                    html.submit("It takes \(suggestion.id) up", class: "second")
                }
            }
        }
    }
}
