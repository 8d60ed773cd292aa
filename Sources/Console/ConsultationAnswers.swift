import Editorial
import Manuals
import Office

/// A consultation as `--format json` prints it. It holds private words where this machine keeps them.
struct ConsultationAnswer: Encodable {
    let id: ConsultationID
    let proposal: ProposalID
    let opened: Moment
    let until: CalendarDay
    let networks: [Network]
    let open: Bool
    let responses: [Heard]
    /// Missing until it is answered.
    let answer: String?

    struct Heard: Encodable {
        let id: ResponseID
        let network: Network
        let about: ElementID
        let at: Moment
        /// `paragraph`, `words` or `gone`.
        let standing: String
        /// The paragraph it belongs to now.
        let place: ElementID?
        let now: String?
        let was: String?
        let words: String?
        let disposition: Disposition?
        let said: String?
        let answer: String?
        let erased: Bool

        init(_ heard: ConsultationReading.Heard) {
            let response = heard.response
            id = response.id
            network = response.network
            about = response.about
            at = response.at
            switch heard.place {
            case .paragraph(let paragraph): (standing, place, now, was) = ("paragraph", paragraph, nil, nil)
            case .words(let paragraph, let words, let before): (standing, place, now, was) = ("words", paragraph, words, before)
            case .gone(let before): (standing, place, now, was) = ("gone", nil, nil, before)
            }
            words = heard.words
            disposition = response.outcome?.disposition
            said = response.outcome?.said
            answer = response.outcome?.answer
            erased = response.erased != nil
        }
    }

    init(_ reading: ConsultationReading, on today: CalendarDay) {
        id = reading.consultation.id
        proposal = reading.consultation.proposal
        opened = reading.consultation.opened
        until = reading.consultation.until
        networks = reading.consultation.networks
        open = reading.consultation.isOpen(on: today)
        responses = reading.responses.map(Heard.init)
        answer = reading.consultation.answer?.text
    }
}

extension Consultation {
    /// The state as people say it.
    func words(on today: CalendarDay) -> String {
        if answer != nil { return "answered" }
        return isOpen(on: today) ? "open until \(until)" : "closed"
    }
}

extension Secretariat {
    func answer(_ id: ConsultationID) throws -> ConsultationAnswer {
        ConsultationAnswer(try ReadConsultation(consultation: id).perform(in: self), on: surroundings.now().day)
    }

    /// Says how the consultation stands that a response belongs to.
    func tellConsultation(of response: ResponseID, _ format: FormatOption) throws {
        guard let known = try proceedings().responses[response] else { throw OfficeError.unreadable("There is no response \(response).") }
        try tell(known.consultation, format)
    }

    /// Says how a consultation stands.
    func tell(_ id: ConsultationID, _ format: FormatOption) throws {
        guard format.format == .text else { return try Terminal.say(json: try answer(id)) }
        let reading = try ReadConsultation(consultation: id).perform(in: self)
        let consultation = reading.consultation
        Terminal.say("Consultation \(id) on \(consultation.proposal) (“\(reading.proposal.title)”), \(consultation.words(on: surroundings.now().day))")
        Terminal.say("Asked: \(consultation.networks.map(\.text).joined(separator: ", "))")
        for heard in reading.responses {
            let response = heard.response
            Terminal.say("\(response.id) · \(response.network) · \(response.at.day) · \(heard.place.sentence)")
            if let erased = response.erased {
                Terminal.say("  erased on \(erased.at.day): \(erased.reason)")
            } else {
                Terminal.say("  “\(heard.words ?? "(kept elsewhere)")”")
            }
            if let outcome = response.outcome { Terminal.say("  \(outcome.disposition.rawValue): \(outcome.answer)") }
        }
    }
}
