import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Consultations in public: the redline with a form a paragraph while one is open, and “you said, we did” afterwards.
/// For the author and the coordinator, the same page is where responses are answered.
enum ConsultationRoutes {
    static let all: [Route] = [
        .open(.get, "/consultations") { visit throws(OfficeError) in try list(visit) },
        .open(.get, "/consultations/{consultation}") { visit throws(OfficeError) in
            try ConsultationPage(visit: visit, consultation: try visit.name("consultation")).response()
        },
        .open(.post, "/consultations/{consultation}", answer: respond),
        .closed(.post, "/desk/consultations/{consultation}/close", for: .steering) { visit, person throws(OfficeError) in
            let id: ConsultationID = try visit.name("consultation")
            _ = try CloseConsultation(consultation: id, actor: person.member).perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/consultations/\(id)")
        },
        .closed(.post, "/desk/consultations/{consultation}/answer", for: .steering) { visit, person throws(OfficeError) in
            let id: ConsultationID = try visit.name("consultation")
            _ = try AnswerConsultation(ConsultationAct.Answering(consultation: id, text: try visit.words("text", "the answer")), actor: person.member)
                .perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/consultations/\(id)")
        },
        .closed(.post, "/desk/responses/{response}/dispose", for: .acting, answer: dispose),
        .closed(.post, "/desk/responses/{response}/erase", for: .coordinating, pace: .passphrase) { visit, person throws(OfficeError) in
            let id: ResponseID = try visit.name("response")
            guard let known = try visit.office.proceedings().responses[id] else { throw .unreadable("There is no response \(id).") }
            try visit.confirm(person)
            let erasing = ConsultationAct.Erasing(response: id, reason: try visit.words("reason", "why"))
            _ = try EraseResponse(erasing, actor: person.member).perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/consultations/\(known.consultation)#\(id)")
        },
    ]

    private static func list(_ visit: Visit) throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let day = visit.office.surroundings.now().day
        let all = proceedings.consultations.values.sorted { $0.id.ordinal > $1.id.ordinal }
        return visit.page("Consultations") { html in
            html(.h1, text: "Consultations")
            html(.p, .class("lead"), text: "Changes the editorial board asks about before it decides.")
            for (title, consultations) in [("Open", all.filter { $0.isOpen(on: day) }), ("Over", all.filter { !$0.isOpen(on: day) })] {
                html(.h2, text: title)
                if consultations.isEmpty { html(.p, text: "None.") }
                html(.ul, .class("rows")) { html in
                    for consultation in consultations {
                        html(.li) { html in
                            html(.p, .class("what")) {
                                let title = proceedings.proposals[consultation.proposal]?.title ?? consultation.id.text
                                $0(.a, .href(Address(path: "/consultations/\(consultation.id)")), text: title)
                            }
                            let until = (consultation.closed?.day ?? consultation.until).inWords
                            let words = consultation.isOpen(on: day) ? "Until \(until)" : "Was open until \(until)"
                            html(.p, .class("when"), text: "\(words)\(consultation.answer == nil ? "" : "; answered").")
                        }
                    }
                }
            }
        }
    }

    private static func respond(_ visit: Visit) throws(OfficeError) -> Answer {
        let id: ConsultationID = try visit.name("consultation")
        let words = visit.form["words"]
        do throws(OfficeError) {
            guard !words.isEmpty, words.count <= SuggestionRoutes.longest else {
                let length = "That is \(words.count) characters; the form takes \(SuggestionRoutes.longest)."
                throw .refusal(
                    Refusal("no-words", words.isEmpty ? "The response is empty." : length, remedy: "Say what you think of this paragraph."),
                    details: [])
            }
            let (about, quotation) = (try visit.element("paragraph"), visit.form["quotation"])
            let key = try visit.key()
            if try !visit.office.proceedings().keys.contains(key) { try visit.countPublicWords() }
            let response = try TakeResponse(
                consultation: id, network: try visit.chosen("network", "the network you answer for"), about: about,
                quotation: quotation.isEmpty ? nil : quotation, words: words,
                actor: try visit.office.coordinator()
            ).perform(in: visit.office, key: key)
            return visit.seeOther("/consultations/\(id)?received=\(response)")
        } catch {
            guard case .refusal(let refusal, _) = error else { throw error }
            return try ConsultationPage(visit: visit, consultation: id, written: words, refusal: refusal).response()
        }
    }

    private static func dispose(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let id: ResponseID = try visit.name("response")
        let proceedings = try visit.office.proceedings()
        guard let known = proceedings.responses[id] else { throw .unreadable("There is no response \(id).") }
        guard let disposition = Disposition(rawValue: visit.form["disposition"]) else {
            throw .refusal(Refusal("no-disposition", "You have not said what became of the response.", remedy: "Go back and choose one."), details: [])
        }
        let said = visit.form["said"]
        let disposing = ConsultationAct.Disposing(
            response: id, disposition: disposition, said: said.isEmpty ? nil : said, answer: try visit.words("answer", "the answer"),
            replaces: known.outcome != nil)
        _ = try DisposeResponse(disposing, actor: person.member).perform(in: visit.office, key: try visit.key())
        return visit.seeOther("/consultations/\(known.consultation)#\(id)")
    }
}
