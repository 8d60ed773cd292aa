import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The coordinator takes a proposal to publication at the desk")
struct ReleaseCourseTests {
    @Test("proposal, ballot, approval, release: each step is offered when it can be taken, and the site changes at the last")
    func course() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit(title: "Exclusion")
        let coordinator = try await desk.signIn("coordinator")
        #expect(try await desk.get("/desk", as: coordinator).text.contains("“Exclusion” waits to be consulted on, or put to the board."))
        let opened = try await desk.post("/desk/proposals/\(proposal)/ballot", ["closes": "2026-03-20"], as: coordinator)
        #expect(opened.location == "/desk/ballots/b-1")
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1", "education-1"] {
            _ = try CastPosition(ballot: "b-1", position: .approve, member: member).perform(in: desk.office)
        }
        #expect(try await desk.get("/desk", as: coordinator).text.contains("Everybody has taken a position on “Exclusion”: the ballot can be closed."))
        #expect(try await desk.post("/desk/ballots/b-1/close", as: coordinator).status == .seeOther)

        let release = ["release": "2026-03", "publication": "2026-03-01", "in-force": "2026-03-01", "kind": "scheduled"]
        #expect(try await desk.post("/desk/releases", release, as: coordinator).location == "/desk/releases/2026-03")
        #expect(try await desk.get("/desk/releases/2026-03", as: coordinator).text.contains("Nothing is scheduled for release 2026-03."))
        #expect(try await desk.post("/desk/proposals/\(proposal)/schedule", ["release": "2026-03"], as: coordinator).status == .seeOther)
        #expect(try await desk.post("/desk/releases/2026-03/freeze", as: coordinator).status == .seeOther)

        let confirmed = ["passphrase": TestDesk.passphrase]
        #expect(try await desk.post("/desk/releases/2026-03/publish", confirmed, as: coordinator).status == .unprocessableContent)
        let (chair, health) = (try await desk.signIn("chair"), try await desk.signIn("health-1"))
        #expect(try await desk.get("/desk", as: chair).text.contains("Release 2026-03 is frozen and waits to be certified."))
        #expect(try await desk.post("/desk/releases/2026-03/certify", ["passphrase": "not the right one"], as: chair).status == .unprocessableContent)
        for token in [chair, health] {
            #expect(try await desk.post("/desk/releases/2026-03/certify", confirmed, as: token).status == .seeOther)
        }
        #expect(try await desk.get("/conferences/").text.contains("may exclude"))
        #expect(try await desk.post("/desk/releases/2026-03/publish", confirmed, as: coordinator).status == .seeOther)
        #expect(try await desk.get("/conferences/").text.contains("must exclude"))
        #expect(try await desk.get("/desk/releases", as: coordinator).text.contains("Published"))
    }

    @Test("what the rules refuse is said with what to do at a desk, without commands")
    func refusals() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit()
        let coordinator = try await desk.signIn("coordinator")
        for (path, fields) in [
            ("/desk/proposals/\(proposal)/schedule", ["release": "2026-03"]), ("/desk/ballots/b-9/close", [:]),
            ("/desk/releases/2026-03/freeze", [:]), ("/desk/proposals/\(proposal)/ballot", ["closes": "2020-01-01"]),
            ("/desk/proposals/p-9/return", ["reason": "No."]),
        ] {
            let reply = try await desk.post(path, fields, as: coordinator)
            #expect(reply.status == .unprocessableContent || reply.status == .notFound, "\(path)")
            #expect(!reply.text.contains("rubric ") && !reply.text.contains(" --"), "\(path)")
        }
    }

    @Test("a notice stands on the site as soon as it is approved, without a new edition")
    func notice() async throws {
        let desk = try TestDesk()
        #expect(try await !desk.get("/conferences/").text.contains("Ask before you rely on this."))
        let day = desk.office.surroundings.now().day
        let notice = try ProposeNotice(
            kind: .supersession, text: "Ask before you rely on this.", scope: .manual, starts: day, ends: nil, actor: "coordinator"
        ).perform(in: desk.office)
        for member: MemberID in ["chair", "health-1"] { _ = try ApproveNotice(notice: notice, member: member).perform(in: desk.office) }
        #expect(try await desk.get("/conferences/").text.contains("Ask before you rely on this."))
    }

    @Test("the desk says whether it works")
    func health() async throws {
        let desk = try TestDesk()
        #expect(try await desk.get("/health").text == "ok\n")
    }
}
