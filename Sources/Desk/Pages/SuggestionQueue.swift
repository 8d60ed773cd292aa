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
        let chapters = try ReadOutline().perform(in: visit.office).chapters
        let now = visit.office.surroundings.now()
        let mine = proceedings.proposals.values.filter { $0.author == person.member || person.steers }.sorted { $0.id.ordinal > $1.id.ordinal }
        return visit.page("Suggestions", at: .suggestions) { html in
            html(.h1, text: "Suggestions")
            if open.isEmpty { html(.p, .class("lead"), text: "None waits for an answer.") }
            for (suggestion, passage) in open { write(suggestion, passage, now, mine, chapters, to: &html) }
            let answered = suggestions.filter { $0.state != .open }
            guard !answered.isEmpty else { return }
            html(.h2, text: "Answered")
            html(.ul, .class("rows")) { html in
                for suggestion in answered.reversed() { html(.li) { write(suggestion, in: proceedings, to: &$0) } }
            }
        }
    }

    /// What was asked, and what became of it.
    private func write(_ answered: Suggestion, in proceedings: Proceedings, to html: inout Markup) {
        let words = visit.office.privateWords(answered.words).map { "“\($0.beginning)”" } ?? "its words were erased."
        html(.p, text: "\(answered.id): \(words)")
        html(.p, .class("when")) { html in
            switch answered.state {
            case .open: break
            case .declined(let reason): html.text("Declined: \(reason)")
            case .adopted(let id):
                html.text("Taken up with ")
                html(.a, .href(Address(path: "/desk/proposals/\(id)")), text: proceedings.proposals[id]?.title ?? id.text)
                html.text(".")
            }
        }
    }

    private func write(
        _ suggestion: Suggestion, _ passage: PassageReading?, _ now: Moment, _ proposals: [Proposal], _ chapters: [Outline.ChapterOutline], to html: inout Markup
    ) {
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
            html(.details) { html in
                html(.summary, text: "Write a change for it")
                let path = "/desk/drafts"
                html.form(to: path, visit) { html in
                    html.hidden("source", "chapter")
                    if let passage {
                        html.hidden("chapter", passage.chapter.id.text)
                    } else {
                        html.options("chapter", "Chapter", chapters.map { (value: $0.id.text, words: $0.frontMatter.printed) }, in: suggestion.id.text)
                    }
                    html(.p, .class("hint"), text: "The draft is private until you submit it; then tick \(suggestion.id) among the suggestions it takes up.")
                    html.submit(passage.map { "Begin a draft of \($0.chapter.title)" } ?? "Begin a draft", class: "second")
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
