import Digests
import Manuals
import Testing

@testable import Editorial

extension Meeting {
    mutating func consult(
        _ proposal: String = "p-1", until: CalendarDay = late, networks: [String] = ["nurses", "schools"], by actor: MemberID = coordinator
    ) throws(Refusal) {
        let opening = ConsultationAct.Opening(
            consultation: proceedings.nextConsultation!, proposal: ProposalID(proposal)!, until: until, networks: networks.map { Network($0)! })
        try act(actor, .consult(.open(opening)))
    }

    mutating func endConsultation(_ id: String = "c-1") throws(Refusal) {
        try act(Meeting.coordinator, .consult(.close(.init(consultation: ConsultationID(id)!))))
    }

    mutating func respond(_ network: String = "nurses", consultation: String = "c-1", revision: Int = 2) throws(Refusal) {
        let responding = ConsultationAct.Responding(
            response: proceedings.nextResponse!, consultation: ConsultationID(consultation)!, network: Network(network)!,
            about: ElementID("k3f9tw")!, revision: Meeting.revision(revision), span: WordSpan(1, to: 3), words: Digest(of: [5]))
        try act(Meeting.coordinator, .consult(.respond(responding)))
    }

    mutating func dispose(
        _ response: String = "r-1", answer: String = "Done.", replaces: Bool = false, by actor: MemberID = Meeting.author
    ) throws(Refusal) {
        let disposing = ConsultationAct.Disposing(
            response: ResponseID(response)!, disposition: .accepted, said: nil, answer: answer, replaces: replaces)
        try act(actor, .consult(.dispose(disposing)))
    }

    mutating func answerConsultation(_ text: String = "Thank you.") throws(Refusal) {
        try act(Meeting.coordinator, .consult(.answer(.init(consultation: ConsultationID("c-1")!, text: text))))
    }

    mutating func erase(_ response: String = "r-1", reason: String = "Asked for.", by actor: MemberID = coordinator, signed: Bool = true) throws(Refusal) {
        try act(actor, .consult(.erase(.init(response: ResponseID(response)!, reason: reason))), signed: signed)
    }
}

@Suite("A consultation is a dated period, and every response is answered")
struct ConsultationTests {
    private let yesterday = CalendarDay("2023-11-13")!

    @Test("networks respond while it is open, and what became of each response is told")
    func wholePath() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.consult()
        try meeting.respond()
        try meeting.respond("schools")
        try meeting.endConsultation()
        #expect(refusal { try meeting.respond() } == "consultation-closed")
        #expect(refusal { try meeting.endConsultation() } == "consultation-closed")
        try meeting.dispose()
        #expect(refusal { try meeting.answerConsultation() } == "responses-owed")
        #expect(refusal { try meeting.dispose() } == "already-disposed")
        #expect(refusal { try meeting.dispose("r-2", replaces: true) } == "nothing-to-replace")
        #expect(refusal { try meeting.dispose("r-2", answer: "") } == "unexplained")
        #expect(refusal { try meeting.dispose("r-2", by: Meeting.police) } == "not-entitled")
        try meeting.dispose(answer: "Done, with other words.", replaces: true)
        try meeting.dispose("r-2", by: Meeting.coordinator)
        #expect(refusal { try meeting.answerConsultation("") } == "unexplained")
        try meeting.answerConsultation()
        #expect(refusal { try meeting.answerConsultation() } == "already-answered")
        #expect(refusal { try meeting.dispose(replaces: true) } == "already-answered")
        #expect(meeting.proceedings.responses[ResponseID("r-1")!]?.outcome?.answer == "Done, with other words.")
    }

    @Test("only a proposal in review is consulted on, once at a time, by somebody who steers, until a day to come, asking somebody")
    func opening() throws {
        var meeting = try Meeting()
        try meeting.submit()
        #expect(refusal { try meeting.consult("p-2") } == "unknown-proposal")
        #expect(refusal { try meeting.consult(by: Meeting.police) } == "not-entitled")
        #expect(refusal { try meeting.consult(until: yesterday) } == "past-deadline")
        #expect(refusal { try meeting.consult(networks: []) } == "no-networks")
        #expect(refusal { try meeting.consult(networks: ["nurses", "nurses"]) } == "no-networks")
        try meeting.consult()
        #expect(refusal { try meeting.consult() } == "already-consulting")
        try meeting.endConsultation()
        try meeting.openBallot()
        #expect(refusal { try meeting.consult() } == "not-in-review")
    }

    @Test("a response names a network that was asked and the text that is before it")
    func responding() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.consult()
        #expect(refusal { try meeting.respond(consultation: "c-9") } == "unknown-consultation")
        #expect(refusal { try meeting.respond("parents") } == "network-not-asked")
        try meeting.submit(proposal: "p-1", revision: 3)
        #expect(refusal { try meeting.respond() } == "stale-revision")
        try meeting.respond(revision: 3)
        #expect(refusal { try meeting.dispose("r-9") } == "unknown-response")
        try meeting.act(Meeting.author, .withdraw(Withdrawal(proposal: ProposalID("p-1")!, reason: "no longer needed")))
        #expect(refusal { try meeting.respond(revision: 3) } == "consultation-closed")
    }

    @Test("ids follow one another")
    func ids() throws {
        var meeting = try Meeting()
        try meeting.submit()
        let opening = ConsultationAct.Opening(
            consultation: ConsultationID("c-2")!, proposal: ProposalID("p-1")!, until: Meeting.late, networks: [Network("nurses")!])
        #expect(refusal { try meeting.act(Meeting.coordinator, .consult(.open(opening))) } == "consultation-id")
        try meeting.consult()
        let responding = ConsultationAct.Responding(
            response: ResponseID("r-2")!, consultation: ConsultationID("c-1")!, network: Network("nurses")!, about: ElementID("k3f9tw")!,
            revision: Meeting.revision(2), span: nil, words: Digest(of: [5]))
        #expect(refusal { try meeting.act(Meeting.coordinator, .consult(.respond(responding))) } == "response-id")
    }

    @Test("no ballot opens while the proposal is consulted on, and no answer is given before it is over")
    func whileOpen() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.consult()
        #expect(refusal { try meeting.openBallot() } == "consultation-open")
        #expect(refusal { try meeting.answerConsultation() } == "consultation-open")
        try meeting.endConsultation()
        try meeting.openBallot()
    }

    @Test("where the rules ask for a consultation, a ballot waits until one was held and every response is answered")
    func needed() throws {
        var meeting = try Meeting()
        try meeting.change(.rules(Meeting.rules { $0.safetyCritical.needsConsultation = true }))
        try meeting.submit(impact: .safetyCritical)
        #expect(refusal { try meeting.openBallot() } == "consultation-needed")
        try meeting.consult()
        try meeting.respond()
        try meeting.endConsultation()
        #expect(refusal { try meeting.openBallot() } == "responses-owed")
        try meeting.dispose()
        try meeting.openBallot()
    }

    @Test("the coordinator erases a person's words once, with a reason and a signature, and nothing is owed on them any more")
    func erasing() throws {
        var meeting = try Meeting()
        try meeting.submit()
        try meeting.consult()
        try meeting.respond()
        #expect(refusal { try meeting.erase(by: Meeting.chair) } == "not-entitled")
        #expect(refusal { try meeting.erase(signed: false) } == "unsigned")
        #expect(refusal { try meeting.erase(reason: "") } == "unexplained")
        try meeting.erase()
        #expect(refusal { try meeting.erase() } == "already-erased")
        try meeting.endConsultation()
        try meeting.answerConsultation()
    }

    @Test("every act of a consultation reads back from the record as itself")
    func spelling() throws {
        let acts: [ConsultationAct] = [
            .open(.init(consultation: ConsultationID("c-1")!, proposal: ProposalID("p-1")!, until: Meeting.late, networks: [Network("n")!])),
            .close(.init(consultation: ConsultationID("c-1")!)),
            .respond(.init(
                response: ResponseID("r-1")!, consultation: ConsultationID("c-1")!, network: Network("n")!, about: ElementID("k3f9tw")!,
                revision: Meeting.revision(2), span: WordSpan(0, to: 4), words: Digest(of: []))),
            .dispose(.init(response: ResponseID("r-1")!, disposition: .noted, said: "s", answer: "a", replaces: false)),
            .answer(.init(consultation: ConsultationID("c-1")!, text: "t")), .erase(.init(response: ResponseID("r-1")!, reason: "r")),
        ]
        for act in acts {
            let event = Event(key: "k", at: Moment(seconds: 0), actor: Meeting.chair, act: .consult(act))
            let bytes = try CanonicalJSON.bytes(of: event)
            #expect(try CanonicalJSON.value(Event.self, from: bytes) == event)
            #expect(String(decoding: bytes, as: UTF8.self).contains(#""kind":"\#(act.kind)""#))
        }
        #expect(WordSpan(3, to: 3) == nil)
        #expect(throws: DecodingError.self) { try CanonicalJSON.value(WordSpan.self, from: #"{"from":3,"to":2}"#.utf8) }
    }
}
