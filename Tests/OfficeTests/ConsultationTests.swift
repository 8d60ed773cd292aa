import Editorial
import Git
import Manuals
import Markdown
import Record
import Testing

@testable import Office

@Suite("A response stays with the words it is about")
struct ConsultationTests {
    private static let excluding = "The chair may exclude a parent for violence, or for a threat of it, after hearing them."

    /// A manual with a proposal in consultation, whose paragraph k3f9tw has words enough to revise.
    private struct Hearing {
        let manual: TestManual
        let proposal: ProposalID
        let consultation: ConsultationID
        let text: String

        init() throws {
            manual = try TestManual()
            text = try manual.inForce(TestManual.conferences).replacing("The chair may exclude a parent.", with: ConsultationTests.excluding)
            proposal = try manual.submit(Draft(files: [TestManual.conferences: .some(Array(text.utf8))]))
            consultation = try OpenConsultation(
                proposal: proposal, until: CalendarDay("2030-01-01")!, networks: ["nurses"], actor: "coordinator"
            ).perform(in: manual.office)
        }

        func respond(_ quotation: String?, about: String = "k3f9tw", words: String = "Unmistakable words of a nurse") throws -> ResponseID {
            try TakeResponse(
                consultation: consultation, network: "nurses", about: ElementID(about)!, quotation: quotation, words: words, actor: "coordinator"
            ).perform(in: manual.office)
        }

        func revise(_ old: String, _ new: String) throws {
            let revised = text.replacing(old, with: new)
            precondition(revised != text)
            _ = try SubmitProposal(
                proposal: proposal, title: "A change", note: "What changed.", impact: .substantive, actor: "author",
                draft: Draft(files: [TestManual.conferences: .some(Array(revised.utf8))])
            ).perform(in: manual.office)
        }

        func place() throws -> ResponsePlace? {
            try ReadConsultation(consultation: consultation).perform(in: manual.office).responses.first?.place
        }
    }

    private let paragraph = ElementID("k3f9tw")!

    @Test("words are followed when others come before them, and said to have changed when they did")
    func followed() throws {
        let hearing = try Hearing()
        _ = try hearing.respond("for violence, or for a threat")
        #expect(try hearing.place() == .words(paragraph, now: "for violence, or for a threat", was: nil))
        try hearing.revise("The chair may exclude a parent", "The chair, having taken advice, must exclude a parent or carer")
        #expect(try hearing.place() == .words(paragraph, now: "for violence, or for a threat", was: nil))
        try hearing.revise("for violence, or for a threat", "for violence, or for a serious threat")
        #expect(try hearing.place() == .words(paragraph, now: "for violence, or for a serious threat", was: "for violence, or for a threat"))
    }

    @Test("words that moved to another paragraph of the section are found there")
    func movedWithinSection() throws {
        let hearing = try Hearing()
        _ = try hearing.respond("after hearing them")
        try hearing.revise(", after hearing them.", ".")
        #expect(try hearing.place() == .gone(was: "after hearing them."))
        try hearing.revise(", after hearing them. {#k3f9tw}", ". {#k3f9tw}\n\nIt is done after hearing them.")
        guard case .words(let id, let now, nil) = try hearing.place() else {
            Issue.record("it was not found")
            return
        }
        #expect(id != paragraph)
        #expect(now == "after hearing them.")
    }

    @Test("words never drift onto a like sentence that stood there already, or that stands in another section")
    func neverElsewhere() throws {
        let hearing = try Hearing()
        _ = try hearing.respond("The chair may exclude a parent")
        try hearing.revise(
            "\(ConsultationTests.excluding) {#k3f9tw}", "Nobody is excluded. {#k3f9tw}\n\n## Later\n\nThe chair may exclude a parent.")
        #expect(try hearing.place() == .gone(was: "The chair may exclude a parent"))

        let twin = try Hearing()
        _ = try twin.respond("says why", about: "m2pdx4")
        #expect(try twin.place() == .words(ElementID("m2pdx4")!, now: "says why.", was: nil))
    }

    @Test("a response to a whole paragraph stays with it, also in another place, and says when it is gone")
    func wholeParagraph() throws {
        let hearing = try Hearing()
        _ = try hearing.respond(nil, about: "m2pdx4")
        try hearing.revise("The record says why.", "The record says in full why it was done.")
        #expect(try hearing.place() == .paragraph(ElementID("m2pdx4")!))
        try hearing.revise("The record says why. {#m2pdx4}\n", "")
        #expect(try hearing.place() == .gone(was: "The record says why."))
    }

    @Test("a quotation stands in the paragraph exactly once, and the paragraph in the proposal")
    func quotations() throws {
        let hearing = try Hearing()
        #expect(refusal { _ = try hearing.respond("by letter") }?.rule == "quotation-missing")
        #expect(refusal { _ = try hearing.respond("for") }?.rule == "quotation-twice")
        #expect(refusal { _ = try hearing.respond(nil, about: "zzzzzz") }?.rule == "unknown-paragraph")
        #expect(refusal { _ = try hearing.respond(nil, words: "") }?.rule == "no-words")
        let stranger = TakeResponse(consultation: hearing.consultation, network: "nurses", about: paragraph, words: "w", actor: "nobody")
        #expect(refusal { _ = try stranger.perform(in: hearing.manual.office) }?.rule == "stranger")
    }

    @Test("the words of a response are in no git object, and after their erasure nowhere, while the record verifies")
    func erasure() throws {
        let hearing = try Hearing()
        let office = hearing.manual.office
        let response = try hearing.respond("after hearing them")
        let digest = try #require(try office.proceedings().responses[response]?.words)
        #expect(office.privateWords(digest) == "Unmistakable words of a nurse")
        for entry in try office.ledger.entries() {
            #expect(try !office.repository.commit(entry.commit).message.contains("Unmistakable"))
        }
        let erase = EraseResponse(.init(response: response, reason: "Asked for by the person."), actor: "coordinator")
        _ = try erase.perform(in: office, key: "erase-1")
        _ = try erase.perform(in: office, key: "erase-1")
        #expect(office.privateWords(digest) == nil)
        #expect(try VerifyManual().perform(in: office) == [])
        let tombstones = try office.ledger.entries().filter { $0.event.act.kind == "consultation.erased" }
        #expect(tombstones.count == 1)
        #expect(tombstones.first?.event.signature != nil)
    }

    @Test("what was said and done is told once every response is answered")
    func publicAnswer() throws {
        let hearing = try Hearing()
        let office = hearing.manual.office
        let response = try hearing.respond("after hearing them")
        _ = try CloseConsultation(consultation: hearing.consultation, actor: "coordinator").perform(in: office)
        let disposing = ConsultationAct.Disposing(
            response: response, disposition: .declined, said: "Leave the hearing out.", answer: "The law asks for it.", replaces: false)
        _ = try DisposeResponse(disposing, actor: "author").perform(in: office)
        _ = try AnswerConsultation(.init(consultation: hearing.consultation, text: "Thank you for your response."), actor: "coordinator")
            .perform(in: office)
        let answer = try #require(try ReadConsultation(consultation: hearing.consultation).perform(in: office).publicAnswer)
        #expect(answer.contains("You said (nurses, about k3f9tw): Leave the hearing out."))
        #expect(answer.contains("We did (declined): The law asks for it."))
        #expect(!answer.contains("Unmistakable"))
    }
}
