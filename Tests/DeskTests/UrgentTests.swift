import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("An urgent change is signed at the desk by the chair and another interest, and lapses in sight of everybody")
struct UrgentTests {
    private static let confirmed = ["passphrase": TestDesk.passphrase]

    private func sign(_ desk: TestDesk, _ proposal: ProposalID, reason: String = "", as token: SessionToken) async throws -> Reply {
        let path = "/desk/proposals/\(proposal)/urgent"
        let page = try await desk.get(path, as: token)
        return try await desk.post(
            path, Self.confirmed.merging(["revision": page.hidden("revision") ?? "", "reason": reason]) { $1 }, as: token, key: page.hidden("key"))
    }

    /// Signed by both, on the first day of the test.
    private func signed(_ desk: TestDesk) async throws -> ProposalID {
        let proposal = try desk.submit(title: "Exclusion")
        for member: MemberID in ["chair", "police-1"] {
            _ = try ApproveUrgently(proposal: proposal, reason: member == "chair" ? "A child is at risk." : nil, member: member).perform(in: desk.office)
        }
        return proposal
    }

    @Test("the page says what readers would be told and by when it lapses; the chair gives the reason, another interest signs second")
    func signatures() async throws {
        let desk = try TestDesk()
        let meeting = BoardDay(day: CalendarDay("2026-04-15")!, kind: .meeting, title: "Spring")
        _ = try SetCalendar(days: [meeting], actor: "coordinator").perform(in: desk.office)
        let proposal = try desk.submit(title: "Exclusion", note: "A duty where there was a choice.")
        let path = "/desk/proposals/\(proposal)/urgent"
        let (chair, police, social) = (try await desk.signIn("chair"), try await desk.signIn("police-1"), try await desk.signIn("social-care-1"))

        let page = try await desk.get(path, as: chair).text
        for part in [
            "What readers would be told", "it lapses unless a ballot ratifies it.", "The board next meets on 15 April 2026.", "start of added text",
            "Why can it not wait for a ballot?", "Reading this page signs nothing.",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(try await desk.get(path, as: police).text.contains("It asks no signature of you"))
        #expect(try await sign(desk, proposal, as: chair).status == .unprocessableContent)
        #expect(try await sign(desk, proposal, reason: "A child is at risk.", as: chair).status == .seeOther)

        let waits = "The chair asks for a second signature under the urgent change “Exclusion”."
        #expect(try await desk.get("/desk", as: police).text.contains(waits))
        #expect(try await !desk.get("/desk", as: social).text.contains(waits))
        #expect(try await sign(desk, proposal, as: social).status == .unprocessableContent)
        #expect(try await desk.get(path, as: police).text.contains("A child is at risk."))
        #expect(try await sign(desk, proposal, as: police).status == .seeOther)
        #expect(try desk.office.proceedings().proposals[proposal]?.state == .approved(.chairsAction(ratifiedBy: nil)))
        #expect(try await desk.get("/desk/proposals/\(proposal)", as: police).text.contains("lapses unless a ballot ratifies it when the board meets on 15 April 2026."))
    }

    @Test("what was not read is not signed: a later revision is refused")
    func stale() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit()
        let chair = try await desk.signIn("chair")
        let path = "/desk/proposals/\(proposal)/urgent"
        let seen = try await desk.get(path, as: chair).hidden("revision") ?? ""
        let text = TestDesk.text[TestDesk.conferences]!.replacing("may exclude", with: "must never exclude")
        _ = try SubmitProposal(
            proposal: proposal, title: "A change", note: "More.", impact: .substantive, actor: "author", draft: Draft(files: [TestDesk.conferences: .some(Array(text.utf8))])
        ).perform(in: desk.office)
        let reply = try await desk.post(path, Self.confirmed.merging(["revision": seen, "reason": "At risk."]) { $1 }, as: chair)
        #expect(reply.status == .unprocessableContent && reply.text.contains("a later revision than the one that was read"))
        #expect(try desk.office.proceedings().proposals[proposal]?.state == .review)
    }

    @Test("after the board's day it waits to be recorded as lapsed, which takes the day and a reason")
    func lapse() async throws {
        let desk = try TestDesk()
        let meeting = BoardDay(day: CalendarDay("2026-03-04")!, kind: .meeting, title: "Spring")
        _ = try SetCalendar(days: [meeting], actor: "coordinator").perform(in: desk.office)
        let proposal = try await signed(desk)
        let first = try await desk.signIn("coordinator")
        #expect(try await desk.get("/desk/care", as: first).text.contains("The urgent change “Exclusion”, unless a ballot ratifies it"))
        #expect(try await desk.get("/desk/proposals", as: first).text.contains("It lapses unless a ballot ratifies it when the board meets on 4 March 2026."))
        let page = "/desk/proposals/\(proposal)"
        #expect(try await !desk.get(page, as: first).text.contains("Record that it lapsed"))
        desk.clock.pass(5 * 86_400)
        let token = try #require(try await desk.post("/desk/sign-in", ["member": "coordinator", "passphrase": TestDesk.passphrase]).token)
        #expect(try await desk.get("/desk", as: token).text.contains("passed and nothing ratified the urgent change “Exclusion”"))
        #expect(try await desk.get(page, as: token).text.contains("name=\"day\" value=\"2026-03-04\""))
        #expect(try await desk.post("\(page)/lapse", ["day": "2026-03-04", "reason": "The meeting fell out."], as: token).location == page)
        #expect(try desk.office.proceedings().proposals[proposal]?.state == .lapsed(nil))
    }

    @Test("a proposal is set aside for another, and its page says so")
    func supersede() async throws {
        let desk = try TestDesk()
        let (old, new) = (try desk.submit(), try desk.submit("says why", "says at once why", title: "A better one"))
        let token = try await desk.signIn("coordinator")
        let page = "/desk/proposals/\(old)"
        #expect(try await desk.post("\(page)/supersede", ["successor": new.text, "reason": "It says more."], as: token).location == page)
        #expect(try desk.office.proceedings().proposals[old]?.state == .superseded(by: new))
        #expect(try await desk.get(page, as: token).text.contains("Superseded by \(new)."))
    }

    @Test("a published note is corrected with the passphrase, and the site says what it was")
    func note() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit(note: "What changd.")
        try desk.publish(proposal, as: "2026-03")
        let token = try await desk.signIn("coordinator")
        let path = "/desk/releases/2026-03/notes/\(proposal)"
        #expect(try await desk.get("/desk/releases/2026-03", as: token).text.contains(path))
        let wrong = try await desk.post(path, ["note": "What changed.", "passphrase": "not the right one"], as: token)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("What changed.</textarea>"))
        #expect(try await desk.post(path, Self.confirmed.merging(["note": "What changd."]) { $1 }, as: token).status == .unprocessableContent)
        #expect(try await desk.post(path, Self.confirmed.merging(["note": "What changed."]) { $1 }, as: token).location == "/desk/releases/2026-03")
        #expect(try await desk.get("/desk/releases/2026-03", as: token).text.contains("Corrected on 2 March 2026; it was: What changd."))
        let told = try await desk.get("/release-2026-03.html").text
        #expect(told.contains("What changed.") && told.contains("What changd."))
        #expect(try await desk.get("/desk/releases/2026-01/notes/\(proposal)", as: token).status == .notFound)
    }
}
