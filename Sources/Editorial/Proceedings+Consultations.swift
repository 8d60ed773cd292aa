public import Manuals

extension Proceedings {
    mutating func consult(_ act: ConsultationAct, _ event: Event) throws(Refusal) {
        switch act {
        case .open(let act): try open(act, event)
        case .close(let act): try close(act, event)
        case .respond(let act): try respond(act, event)
        case .dispose(let act): try dispose(act, event)
        case .answer(let act): try answer(act, event)
        case .erase(let act): try erase(act, event)
        }
    }

    private mutating func open(_ act: ConsultationAct.Opening, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "open a consultation")
        let proposal = try known(act.proposal)
        guard proposal.canBeConsultedOn(in: self) else {
            throw Refusal(
                "not-in-review", "Proposal \(proposal.id) is \(proposal.state.words); only a proposal in review is consulted on.",
                remedy: "rubric proposal show \(proposal.id) tells what comes next.")
        }
        if let other = openConsultation(on: act.proposal, event.at.day) {
            throw Refusal(
                "already-consulting", "Consultation \(other.id) on proposal \(proposal.id) is open until \(other.until).",
                remedy: "Close it first (rubric consultation close \(other.id)).")
        }
        guard act.consultation == nextConsultation else {
            throw Refusal("consultation-id", "The next consultation is not \(act.consultation).", remedy: "Try again.")
        }
        guard act.until >= event.at.day else {
            throw Refusal("past-deadline", "A consultation cannot end on \(act.until), a day gone by.", remedy: "Name a later day.")
        }
        guard !act.networks.isEmpty, Set(act.networks).count == act.networks.count else {
            throw Refusal("no-networks", "A consultation names each network it asks once, and at least one.", remedy: "Give --networks a,b.")
        }
        consultations[act.consultation] = Consultation(
            id: act.consultation, proposal: act.proposal, opened: event.at, until: act.until, networks: act.networks)
    }

    private mutating func close(_ act: ConsultationAct.Closing, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "close a consultation")
        let consultation = try knownConsultation(act.consultation)
        guard consultation.closed == nil else { throw Self.closed(consultation) }
        consultations[act.consultation]?.closed = event.at
    }

    private mutating func respond(_ act: ConsultationAct.Responding, _ event: Event) throws(Refusal) {
        let consultation = try knownConsultation(act.consultation)
        guard consultation.isOpen(on: event.at.day) else { throw Self.closed(consultation) }
        let proposal = try known(consultation.proposal)
        guard proposal.canBeConsultedOn(in: self) else {
            throw Refusal(
                "not-in-review", "Proposal \(proposal.id) is \(proposal.state.words); nothing more is said to it.",
                remedy: "Send a suggestion instead.")
        }
        guard consultation.networks.contains(act.network) else {
            throw Refusal(
                "network-not-asked", "Consultation \(consultation.id) asks \(consultation.networks.map(\.text).joined(separator: ", ")), not “\(act.network)”.",
                remedy: "Name one of these networks.")
        }
        guard act.response == nextResponse else {
            throw Refusal("response-id", "The next response is not \(act.response).", remedy: "Try again.")
        }
        guard act.revision == proposal.revisions.last?.revision else {
            throw Refusal(
                "stale-revision", "The response is not about the latest revision of proposal \(proposal.id).", remedy: "Read it, and respond again.")
        }
        responses[act.response] = Response(
            id: act.response, consultation: act.consultation, network: act.network, about: act.about, revision: act.revision,
            span: act.span, words: act.words, at: event.at, by: event.actor)
        consultations[act.consultation]?.responses.append(act.response)
    }

    private mutating func dispose(_ act: ConsultationAct.Disposing, _ event: Event) throws(Refusal) {
        let response = try knownResponse(act.response)
        let consultation = try knownConsultation(response.consultation)
        if proposals[consultation.proposal]?.author != event.actor { try requireSteering(event, to: "answer a response") }
        if consultation.answer != nil { throw Self.answered(consultation) }
        guard !act.answer.isEmpty else {
            throw Refusal("unexplained", "A response is answered with words.", remedy: "Give --answer.")
        }
        guard (response.outcome != nil) == act.replaces else {
            throw response.outcome == nil
                ? Refusal("nothing-to-replace", "Response \(response.id) has no answer yet.", remedy: "Answer it without --replace.")
                : Refusal("already-disposed", "Response \(response.id) is answered already.", remedy: "To change the answer, add --replace.")
        }
        responses[act.response]?.outcome = Response.Outcome(
            disposition: act.disposition, said: act.said, answer: act.answer, at: event.at)
    }

    private mutating func answer(_ act: ConsultationAct.Answering, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "answer a consultation")
        let consultation = try knownConsultation(act.consultation)
        if consultation.answer != nil { throw Self.answered(consultation) }
        guard !consultation.isOpen(on: event.at.day) else {
            throw Refusal(
                "consultation-open", "Consultation \(consultation.id) is open until \(consultation.until).",
                remedy: "Answer it when it is over, or close it first.")
        }
        let owed = consultation.responses.filter { responses[$0]?.isDone == false }
        guard owed.isEmpty else {
            throw Refusal(
                "responses-owed", "Nobody has said what became of \(owed.map(\.text).joined(separator: ", ")).",
                remedy: "Answer every response first (rubric consultation dispose).")
        }
        guard !act.text.isEmpty else {
            throw Refusal("unexplained", "An answer has words.", remedy: "Give --text.")
        }
        consultations[act.consultation]?.answer = Consultation.Answer(text: act.text, at: event.at)
    }

    private mutating func erase(_ act: ConsultationAct.Erasing, _ event: Event) throws(Refusal) {
        try requireCoordinator(event, to: "erase a person's words")
        let response = try knownResponse(act.response)
        guard event.signature != nil else {
            throw Refusal("unsigned", "An erasure is signed by the coordinator.", remedy: "Act with --as COORDINATOR.")
        }
        if let erased = response.erased {
            throw Refusal("already-erased", "The words of response \(response.id) were erased on \(erased.at.day).", remedy: "Nothing needs to be done.")
        }
        guard !act.reason.isEmpty else {
            throw Refusal("unexplained", "An erasure needs a reason, which holds nothing personal.", remedy: "Give --reason.")
        }
        responses[act.response]?.erased = Response.Erased(reason: act.reason, at: event.at)
    }

    /// Refuses a ballot on a proposal that is being consulted on, and one whose rule asks for a consultation that was not
    /// held or not answered for.
    func requireConsulted(_ proposal: Proposal, _ rule: Rule, on day: CalendarDay) throws(Refusal) {
        if let open = openConsultation(on: proposal.id, day) {
            throw Refusal(
                "consultation-open", "Consultation \(open.id) on proposal \(proposal.id) is open until \(open.until).",
                remedy: "Open the ballot when it is over, or close it first (rubric consultation close \(open.id)).")
        }
        guard rule.needsConsultation else { return }
        let held = consultations.values.filter { $0.proposal == proposal.id }
        guard !held.isEmpty else {
            throw Refusal(
                "consultation-needed", "The rules ask for a consultation on a \(proposal.impact.rawValue) change, and none was held on proposal \(proposal.id).",
                remedy: "rubric consultation open \(proposal.id) holds one.")
        }
        let owed = held.flatMap(\.responses).filter { responses[$0]?.isDone == false }.sorted()
        guard owed.isEmpty else {
            throw Refusal(
                "responses-owed", "Nobody has said what became of \(owed.map(\.text).joined(separator: ", ")).",
                remedy: "Answer every response first (rubric consultation dispose).")
        }
    }

    /// A proposal is set aside: nothing more is said to it, and what was said can be answered.
    mutating func endConsultation(on proposal: ProposalID, at moment: Moment) {
        if let open = openConsultation(on: proposal, moment.day) { consultations[open.id]?.closed = moment }
    }

    private func openConsultation(on proposal: ProposalID, _ day: CalendarDay) -> Consultation? {
        consultations.values.first { $0.proposal == proposal && $0.isOpen(on: day) }
    }

    public func knownConsultation(_ id: ConsultationID) throws(Refusal) -> Consultation {
        guard let consultation = consultations[id] else {
            throw Refusal("unknown-consultation", "There is no consultation \(id).", remedy: "rubric consultation list names those there are.")
        }
        return consultation
    }

    public func knownResponse(_ id: ResponseID) throws(Refusal) -> Response {
        guard let response = responses[id] else {
            throw Refusal("unknown-response", "There is no response \(id).", remedy: "rubric consultation show C names those there are.")
        }
        return response
    }

    /// The next free id of each kind.
    public var nextConsultation: ConsultationID? { ConsultationID("c-\(consultations.count + 1)") }
    public var nextResponse: ResponseID? { ResponseID("r-\(responses.count + 1)") }

    private static func closed(_ consultation: Consultation) -> Refusal {
        Refusal(
            "consultation-closed", "Consultation \(consultation.id) took responses until \(consultation.closed?.day ?? consultation.until).",
            remedy: "Send a suggestion instead.")
    }

    private static func answered(_ consultation: Consultation) -> Refusal {
        Refusal("already-answered", "Consultation \(consultation.id) is answered.", remedy: "Nothing can be added to it.")
    }
}

extension Proposal {
    /// Whether networks can be asked about it: in review, also while it waits for a later release, and where its text
    /// stands by the chair's action alone, since the rules may want a consultation before a ballot ratifies it.
    fileprivate func canBeConsultedOn(in proceedings: Proceedings) -> Bool {
        switch state {
        case .review, .deferred(_, nil): true
        default: isToBeRatified(in: proceedings)
        }
    }
}
