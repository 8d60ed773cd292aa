import Editorial
import HTML
import Hummingbird
import Manuals
import Office
import Site

/// One consultation: what is proposed, with a form under each paragraph while it is open; then what became of what
/// was said.
struct ConsultationPage {
    let visit: Visit
    let consultation: ConsultationID
    /// What somebody wrote that was refused, and why.
    var written = ""
    var refusal: Refusal?

    func response() throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        guard proceedings.consultations[consultation] != nil else { throw .unreadable("There is no consultation \(consultation).") }
        let reading = try ReadConsultation(consultation: consultation).perform(in: visit.office)
        let about = ProposalSheet(try ReadProposal(proposal: reading.proposal.id).perform(in: visit.office), isPublic: true)
        let known = reading.consultation
        let isOpen = known.isOpen(on: visit.office.surroundings.now().day)
        return visit.page("Consultation: \(reading.proposal.title)", status: refusal == nil ? .ok : .unprocessableContent) { html in
            html(.p, .class("when"), text: "Consultation \(known.id)")
            html(.h1, text: reading.proposal.title)
            writeOutcome(to: &html)
            html(.p, .class("lead"), text: isOpen
                ? "The editorial board asks \(known.networks.map(\.inWords).joinedInWords) until \(known.until.inWords). Write under the paragraph you mean."
                : "This consultation was open until \((known.closed?.day ?? known.until).inWords).")
            writeAnswer(reading, to: &html)
            about.writeReasons(to: &html)
            about.writeChanges(to: &html)
            about.changes.writeRedline(to: &html) { id, html in
                guard isOpen else { return }
                writeForm(about: id, known, to: &html)
            }
            writeResponses(reading, about, isOpen: isOpen, to: &html)
        }
    }

    private func writeOutcome(to html: inout Markup) {
        if let refusal {
            html.refusal(.refusal(refusal, details: []))
            if !written.isEmpty {
                html(.p, text: "You wrote:")
                html(.pre, text: written)
            }
        } else if let received = ResponseID(visit.query["received"]) {
            html(.div, .class("done"), .role("status")) { html in
                html(.p) { $0(.strong, text: "Your response has arrived as \(received). Thank you.") }
                html(.p, text: "Keep that number. When the consultation is over, this page says what became of every response.")
            }
        }
    }

    private func writeAnswer(_ reading: ConsultationReading, to html: inout Markup) {
        guard let answer = reading.consultation.answer else { return }
        html(.section, .class("panel"), .labelledBy("~answer")) { html in
            html(.h2, .id("~answer"), text: "You said, we did")
            html(.p, text: answer.text)
            for heard in reading.responses {
                html(.div, .class("unit")) { html in
                    guard let outcome = heard.response.outcome else {
                        return html(.p, text: "A response of \(heard.response.network.inWords) was erased.")
                    }
                    html(.p) { html in
                        html(.strong, text: "You said")
                        html.text(" (\(heard.response.network.inWords), \(heard.response.id)): \(outcome.said ?? "a response to this paragraph")")
                    }
                    html(.p) { html in
                        html(.strong, text: "We did")
                        html.text(" (\(outcome.disposition.rawValue)): \(outcome.answer)")
                    }
                }
            }
        }
    }

    private func writeForm(about id: ElementID, _ known: Consultation, to html: inout Markup) {
        html(.details, .class("act")) { html in
            html(.summary, text: "Respond to this paragraph")
            html.form(to: "/consultations/\(known.id)", visit) { html in
                html.hidden("paragraph", id.text)
                html(.div, .class("field")) { html in
                    html(.label, .for("network-\(id)"), text: "You answer for")
                    html(.select, .id("network-\(id)"), .name("network")) { html in
                        for network in known.networks { html(.option, .value(network.text), text: network.inWords) }
                    }
                }
                html.quotation(in: "response-\(id)")
                html(.div, .class("field")) { html in
                    html(.label, .for("words-\(id)"), text: "What do you think of it?")
                    html(.p, .class("hint"), .id("words-\(id)-hint"), text: "Name no child, family or colleague. Your words are kept privately; what becomes of them is published.")
                    html.textArea([.id("words-\(id)"), .name("words"), .rows(5), .required, .describedBy("words-\(id)-hint")], text: "")
                }
                html.submit("Send the response")
            }
        }
    }

    /// For people of the board: every response with its words, and the forms that answer them.
    private func writeResponses(_ reading: ConsultationReading, _ sheet: ProposalSheet, isOpen: Bool, to html: inout Markup) {
        guard let person = visit.person, person.acts else { return }
        let mayAnswer = person.steers || person.member == reading.proposal.author
        html(.h2, text: "Responses (for the board)")
        if reading.responses.isEmpty { html(.p, text: "There are none.") }
        for heard in reading.responses {
            html(.section, .class("unit"), .id(heard.response.id.text), .label("Response \(heard.response.id)")) { html in
                html(.p, .class("when"), text: "\(heard.response.id), \(heard.response.network.inWords), \(heard.response.at.inWords), \(sheet.words(for: heard.place))")
                html(.blockquote, .class("said")) { $0(.p, text: heard.words ?? "These words were erased.") }
                if let outcome = heard.response.outcome { html(.p, text: "\(outcome.disposition.rawValue.capitalisingFirst): \(outcome.answer)") }
                if mayAnswer, reading.consultation.answer == nil, heard.response.erased == nil { writeDisposing(heard.response, to: &html) }
                if person.office == .coordinator, heard.response.erased == nil { writeErasing(heard.response, to: &html) }
            }
        }
        guard person.steers, reading.consultation.answer == nil else { return }
        if isOpen {
            html.form(to: "/desk/consultations/\(consultation)/close", visit) { $0.submit("Close the consultation now", class: "second") }
        } else {
            html.form(to: "/desk/consultations/\(consultation)/answer", visit) { html in
                html.area("text", "The public answer", hint: "It stands over what became of each response. Every response is answered first.")
                html.submit("Publish “you said, we did”")
            }
        }
    }

    private func writeDisposing(_ response: Editorial.Response, to html: inout Markup) {
        html(.details) { html in
            html(.summary, text: response.outcome == nil ? "Answer \(response.id)" : "Change the answer to \(response.id)")
            html.form(to: "/desk/responses/\(response.id)/dispose", visit) { html in
                html(.div, .class("field")) { html in
                    html(.label, .for("\(response.id)-disposition"), text: "What became of it")
                    html(.select, .id("\(response.id)-disposition"), .name("disposition")) { html in
                        for disposition in Disposition.allCases {
                            html(.option, .value(disposition.rawValue), disposition == response.outcome?.disposition ? .selected : nil, text: disposition.rawValue.capitalisingFirst)
                        }
                    }
                }
                field("\(response.id)-said", "said", "What was said, as the public is told", response.outcome?.said ?? "", isRequired: false, to: &html)
                field("\(response.id)-answer", "answer", "What we did, and why", response.outcome?.answer ?? "", isRequired: true, to: &html)
                html.submit("Record the answer", class: "second")
            }
        }
    }

    private func writeErasing(_ response: Editorial.Response, to html: inout Markup) {
        html(.details) { html in
            html(.summary, text: "Erase the words of \(response.id)")
            html.form(to: "/desk/responses/\(response.id)/erase", visit) { html in
                html(
                    .p,
                    text: "Where a person asks for it, or has named somebody: the words leave the server for good and cannot be had back. That there was a response, and what "
                        + "became of it, stays.")
                field("\(response.id)-why", "reason", "Why, as public text that holds nothing personal", "", isRequired: true, to: &html)
                html.field("passphrase", "Your passphrase", kind: .password, remember: "current-password", in: "\(response.id)-erase")
                html.submit("Erase the words for good", class: "second")
            }
        }
    }

    private func field(_ id: String, _ name: String, _ label: String, _ value: String, isRequired: Bool, to html: inout Markup) {
        html(.div, .class("field")) { html in
            html(.label, .for(id), text: label)
            html.textArea([.id(id), .name(name), .rows(3), isRequired ? .required : nil], text: value)
        }
    }
}
