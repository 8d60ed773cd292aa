import Editorial
import Foundation
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The desk's first page says what waits, and what is due")
struct TurnTests {
    @Test("under a suggestion stands what it is about and how it begins, for who answers it alone")
    func suggestion() async throws {
        let desk = try TestDesk()
        let words = "Say who tells the parent, and when. " + String(repeating: "It matters. ", count: 30)
        _ = try await desk.post("/suggest", ["words": words, "paragraph": TestDesk.paragraph])
        _ = try await desk.post("/suggest", ["words": "A glossary would help."])
        let page = try await desk.get("/desk", as: try await desk.signIn("coordinator")).text
        #expect(page.contains("Suggestion s-1 waits for an answer."))
        #expect(page.contains("About CP4 4.1.1, “The chair may exclude a parent.”: “Say who tells the parent, and when. It matters."))
        #expect(page.contains("…”"))
        #expect(page.contains("About the manual: “A glossary would help.”"))
        #expect(!(try await desk.get("/desk", as: try await desk.signIn("police-1")).text.contains("Say who tells")))
    }

    @Test("a release that is due stands there with what blocks it, for the chair and the coordinator alone")
    func week() async throws {
        let desk = try TestDesk()
        let coordinator = try await desk.signIn("coordinator")
        #expect(!(try await desk.get("/desk", as: coordinator).text.contains("blocks its next step")))
        for (name, day) in [("soon", "2026-03-11"), ("later", "2026-09-30")] {
            let release = ["release": name, "publication": day, "in-force": day, "kind": "scheduled"]
            #expect(try await desk.post("/desk/releases", release, as: coordinator).status == .seeOther)
        }
        let page = try await desk.get("/desk", as: coordinator).text
        #expect(page.contains("It is to be published on 11 March 2026, in 9 days."))
        #expect(page.contains("One thing blocks its next step:") && page.contains("Nothing is scheduled for release soon."))
        #expect(!page.contains("Release later"))
        #expect(try await desk.get("/desk", as: try await desk.signIn("chair")).text.contains("in 9 days"))
        #expect(!(try await desk.get("/desk", as: try await desk.signIn("health-1")).text.contains("in 9 days")))

        let proposal = try desk.submit()
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1", "education-1"] {
            if member == "chair" { _ = try desk.ballot(on: proposal) }
            _ = try CastPosition(ballot: "b-1", position: .approve, member: member).perform(in: desk.office)
        }
        _ = try CloseBallot(ballot: "b-1", actor: "coordinator").perform(in: desk.office)
        _ = try await desk.post("/desk/proposals/\(proposal)/schedule", ["release": "soon"], as: coordinator)
        #expect(try await desk.get("/desk", as: coordinator).text.contains("Nothing blocks its next step."))
    }
}
