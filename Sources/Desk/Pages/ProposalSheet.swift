import Editorial
import HTML
import Manuals
import Office
import Releases
import Site

/// What the pages of a proposal and of its ballot share: what, why, the redline, what was said.
struct ProposalSheet {
    let reading: ProposalReading
    let changes: ChangesExcerpt
    private let isPublic: Bool

    /// `isPublic` where anybody may see it: then names of people and private words stay out.
    init(_ reading: ProposalReading, isPublic: Bool = false) {
        (self.reading, self.isPublic) = (reading, isPublic)
        changes = ChangesExcerpt(reading.edition, ids: "~now-")
    }

    private var proposal: Proposal { reading.proposal }

    /// Somebody, by the name they agreed to.
    func name(of member: MemberID) -> String { (isPublic ? nil : reading.names[member]) ?? member.text }

    func writeReasons(to html: inout Markup) {
        html(.h2, text: "Why")
        html(.p, text: proposal.note)
        html(.dl, .class("facts")) { html in
            html.fact("Proposed by", name(of: proposal.author))
            html.fact("Impact", "\(proposal.impact.rawValue.capitalisingFirst). \(proposal.impact.meaning)")
            html.fact("Drivers") { html in
                guard !reading.drivers.isEmpty else { return html(.p, text: "None named") }
                html(.ul) { html in
                    for driver in reading.drivers {
                        html(.li) { html in
                            if let address = Address(driver.address), !address.isWithinSite {
                                html(.a, .href(address), .rel("noreferrer"), text: driver.title)
                            } else {
                                html.text(driver.title)
                            }
                            if !driver.publisher.isEmpty { html.text(", \(driver.publisher)") }
                        }
                    }
                }
            }
            if !isPublic, !reading.suggestions.isEmpty {
                html.fact("Suggested") { html in
                    for asked in reading.suggestions {
                        html(.blockquote, .class("said")) { $0(.p, text: asked.words ?? "The words were erased.") }
                    }
                }
            }
        }
    }

    /// What changed since the reader last looked, what people must do differently, and the change list.
    func writeChanges(to html: inout Markup) {
        if let since = reading.since { writeNews(since, to: &html) }
        html(.h2, .id("~changes"), text: "What would change")
        html(.p, text: changes.summary)
        changes.writeDuties(to: &html)
        changes.writeList(to: &html, besidesDuties: true)
    }

    /// The redline, laid out as the visitor chose, with what is said about each paragraph beneath it; on the page of an address.
    func writeRedline(_ comments: CommentSheet, on page: String, to html: inout Markup) {
        var shown: Set<ElementID> = []
        let layout = comments.visit.layout
        if !changes.isEmpty { write(layout, on: Address(path: page), to: &html) }
        changes.writeRedline(as: layout, to: &html) { id, html in
            shown.insert(id)
            comments.write(under: id, to: &html)
        }
        comments.writeRest(besides: shown, to: &html)
    }

    /// The choice between the layouts, where the page is wide enough for both.
    private func write(_ layout: RedlineLayout, on page: Address, to html: inout Markup) {
        html(.nav, .class("layouts"), .id("~redline"), .label("How the redline is laid out")) { html in
            html(.ul) { html in
                for (choice, words) in [(RedlineLayout.inline, "In one text"), (.sides, "Before and now side by side")] {
                    html(.li) { html in
                        guard choice != layout else { return html(.strong, .current("true"), text: words) }
                        let query = choice == .inline ? [] : [(name: "layout", value: choice.rawValue)]
                        html(.a, .href(page.adding(query: query, fragment: "~redline")), text: words)
                    }
                }
            }
        }
    }

    private func writeNews(_ since: ProposalReading.LastLook, to html: inout Markup) {
        let news = ChangesExcerpt(since.edition, ids: "~since-")
        html(.section, .class("panel"), .labelledBy("~news")) { html in
            html(.h2, .id("~news"), text: "Since you last looked")
            guard !news.isEmpty else {
                return html(.p, text: "A new revision came in, and its text is the one you saw on \(since.at.day.inWords).")
            }
            html(.p, text: "You looked on \(since.at.day.inWords). These places are otherwise now:")
            news.writeList(to: &html, besidesDuties: false)
            html(.details) { html in
                html(.summary, text: "Show only what changed since then, as a redline")
                news.writeRedline(to: &html)
            }
        }
    }

    /// What networks and others answered, with what became of it.
    func writeConsultations(to html: inout Markup) {
        guard !reading.consultations.isEmpty else { return }
        html(.h2, text: "What was said in consultation")
        for consultation in reading.consultations {
            let known = consultation.consultation
            html(.p) { html in
                html(.a, .href(Address(path: "/consultations/\(known.id)")), text: "Consultation \(known.id)")
                html.text(" of \(known.networks.map(\.inWords).joinedInWords), until \((known.closed?.day ?? known.until).inWords): ")
                html.text(consultation.responses.isEmpty ? "nobody responded." : "\(consultation.responses.count == 1 ? "one response" : "\(consultation.responses.count) responses").")
            }
            for heard in consultation.responses { write(heard, to: &html) }
        }
    }

    private func write(_ heard: ConsultationReading.Heard, to html: inout Markup) {
        html(.div, .class("unit")) { html in
            html(.p, .class("when"), text: "\(heard.response.network.inWords), \(heard.response.at.day.inWords), \(words(for: heard.place))")
            html(.blockquote, .class("said")) { $0(.p, text: heard.words ?? "These words were erased.") }
            if let outcome = heard.response.outcome {
                html(.p) { html in
                    html(.strong, text: "\(outcome.disposition.rawValue.capitalisingFirst): ")
                    html.text(outcome.answer)
                }
            } else if heard.response.erased == nil {
                html(.p, .class("when"), text: "Not answered yet.")
            }
        }
    }

    /// What a response is about, by the number the proposal's text prints.
    func words(for place: ResponsePlace) -> String {
        func number(_ id: ElementID) -> String { reading.edition.outline.standing(of: id)?.number ?? id.text }
        switch place {
        case .paragraph(let id): return "about \(number(id))"
        case .words(let id, let now, nil): return "about “\(now)” in \(number(id))"
        case .words(let id, let now, let was?): return "about “\(now)” in \(number(id)), where it was “\(was)”"
        case .gone(let was): return was.isEmpty ? "about text that is gone" : "about text that is gone: “\(was)”"
        }
    }

    func writeHistory(to html: inout Markup) {
        html(.h2, text: "History")
        html(.ul, .class("rows")) { html in
            for happening in reading.history {
                html(.li) { html in
                    html(.p, text: happening.sentence)
                    html(.p, .class("when"), text: happening.at.inWords)
                }
            }
        }
    }
}

extension Markup {
    mutating func fact(_ term: String, _ words: String) {
        fact(term) { $0(.p, text: words) }
    }

    mutating func fact(_ term: String, content: (inout Markup) -> Void) {
        self(.div) { html in
            html(.dt, text: term)
            html(.dd, content: content)
        }
    }
}

extension Impact {
    /// What the impact means.
    var meaning: String {
        switch self {
        case .editorial: "Spelling, layout, a working link: no duty changes."
        case .substantive: "What people do changes."
        case .safetyCritical: "A child's safety hangs on it: the chair and every affected interest must approve."
        }
    }
}

extension Moment {
    /// `12 September 2023, 10:05 UTC`.
    var inWords: String { "\(day.inWords), \(description.dropFirst(11).prefix(5)) UTC" }
}

extension [String] {
    /// “one, two and three”.
    var joinedInWords: String {
        guard count > 1, let last else { return first ?? "" }
        return "\(dropLast().joined(separator: ", ")) and \(last)"
    }
}

extension String {
    var capitalisingFirst: String { prefix(1).uppercased() + dropFirst() }
}
