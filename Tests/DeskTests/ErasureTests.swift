import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The coordinator erases a person's words for good, and says why")
struct ErasureTests {
    @Test("the words leave every page, the tombstone stays, and nobody else may")
    func erasing() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit()
        let consultation = try OpenConsultation(proposal: proposal, until: CalendarDay("2026-03-20")!, networks: ["nurses"], actor: "coordinator").perform(in: desk.office)
        let response = try TakeResponse(
            consultation: consultation, network: "nurses", about: ElementID(TestDesk.paragraph)!, quotation: nil, words: "Mrs Green did it.", actor: "coordinator"
        ).perform(in: desk.office)
        let (coordinator, chair) = (try await desk.signIn("coordinator"), try await desk.signIn("chair"))
        let (page, path) = ("/consultations/\(consultation)", "/desk/responses/\(response)/erase")
        #expect(try await desk.get(page, as: coordinator).text.contains("Erase the words of \(response)"))
        #expect(try await !desk.get(page, as: chair).text.contains("Erase the words of"))
        let fields = ["reason": "It named somebody.", "passphrase": TestDesk.passphrase]
        #expect(try await desk.post(path, fields, as: chair).status == .forbidden)
        #expect(try await desk.post(path, fields.merging(["passphrase": "not the right one"]) { $1 }, as: coordinator).status == .unprocessableContent)
        #expect(try await desk.get(page, as: chair).text.contains("Mrs Green did it."))
        #expect(try await desk.post(path, fields, as: coordinator).location == "\(page)#\(response)")
        let after = try await desk.get(page, as: chair).text
        #expect(!after.contains("Mrs Green did it.") && after.contains("These words were erased."))
    }
}
