import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The board changes itself at the desk: one member puts, another seconds, each knowing what follows")
struct MotionTests {
    private static let confirmed = ["passphrase": TestDesk.passphrase]
    private static let joining = [
        "change": "join", "person": "legal-1", "interest": "Legal", "seat": "member", "from": "2026-03-02", "until": "2028-03-01", "reason": "The board needs a lawyer.",
    ]

    /// Rules as their form has them; the quorum of substantive changes is given.
    private func rules(quorum: String = "1/2", members: String = "0") -> [String: String] {
        var fields = ["change": "rules", "reason": "Too few decide.", "local-chairs": "0"]
        for impact in Impact.allCases {
            fields["\(impact.rawValue)-quorum"] = impact == .substantive ? quorum : "1/2"
            fields["\(impact.rawValue)-members"] = impact == .substantive ? members : ""
            fields["\(impact.rawValue)-majority"] = "2/3"
        }
        fields["safety-critical-chair"] = "yes"
        fields["safety-critical-every"] = "yes"
        return fields
    }

    private func put(_ desk: TestDesk, _ fields: [String: String], as token: SessionToken) async throws -> MotionID {
        let confirmation = try await desk.post("/desk/motions/confirm", fields, as: token)
        #expect(confirmation.text.contains("Nothing is recorded yet."))
        let location = try #require(
            try await desk.post("/desk/motions", fields.merging(Self.confirmed) { $1 }, as: token, key: confirmation.hidden("key")).location)
        return try #require(MotionID(String(location.dropFirst("/desk/motions/".count))))
    }

    @Test("every kind of motion has a form; what it lacks is said, and what was written stays")
    func forms() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("chair")
        let choice = try await desk.get("/desk/motions/new", as: token).text
        for kind in WrittenMotion.Kind.allCases {
            #expect(choice.contains("/desk/motions/new?change=\(kind.rawValue)"))
            #expect(try await desk.get("/desk/motions/new?change=\(kind.rawValue)", as: token).text.contains(kind.title))
        }
        for (change, words) in [
            (["person": "Legal 1"], "“Legal 1” is no member id."), (["interest": "!"], "does not say for whom they speak"), (["from": ""], "names no first day"),
            (["until": "2026-01-01"], "would end before it begins"), (["reason": ""], "The motion has no reason."),
        ] {
            let reply = try await desk.post("/desk/motions/confirm", Self.joining.merging(change) { $1 }, as: token)
            #expect(reply.status == .unprocessableContent && reply.text.contains(words), "\(words)")
        }
        #expect(try await desk.post("/desk/motions/confirm", rules(quorum: "half"), as: token).text.contains("“half” is no share for the quorum of substantive changes."))
        #expect(try await desk.post("/desk/motions/confirm", rules(members: "9"), as: token).text.contains("the quorum is 9 members, and 5 are in office"))
        #expect(try desk.office.proceedings().motions.isEmpty)
    }

    @Test("what is about to be signed is shown and asks for the passphrase; another member seconds, and it is in force")
    func joining() async throws {
        let desk = try TestDesk()
        let (chair, police) = (try await desk.signIn("chair"), try await desk.signIn("police-1"))
        let confirmation = try await desk.post("/desk/motions/confirm", Self.joining, as: chair)
        #expect(confirmation.text.contains("legal-1 joins the board for legal as member, from 2 March 2026 to 1 March 2028."))
        let wrong = try await desk.post("/desk/motions", Self.joining.merging(["passphrase": "not the right one"]) { $1 }, as: chair)
        #expect(wrong.text.contains("That is not your passphrase") && wrong.text.contains("name=\"person\" value=\"legal-1\""))
        #expect(try desk.office.proceedings().motions.isEmpty)

        let motion = try await put(desk, Self.joining, as: chair)
        let path = "/desk/motions/\(motion)"
        #expect(try await desk.get("/desk", as: police).text.contains("A motion waits to be seconded: legal-1 joins the board"))
        #expect(try await !desk.get("/desk", as: chair).text.contains("A motion waits"))
        #expect(try await desk.get("/desk/board", as: police).text.contains("Waiting to be seconded (1)"))
        #expect(try await !desk.get(path, as: chair).text.contains("Second motion"))
        #expect(try await desk.get("\(path)/second", as: police).location == path)
        #expect(try desk.office.proceedings().board?.member("legal-1") == nil)
        #expect(try await desk.post("\(path)/second", ["passphrase": "not the right one"], as: police).status == .unprocessableContent)
        #expect(try await desk.post("\(path)/second", Self.confirmed, as: police).location == path)
        #expect(try desk.office.proceedings().board?.member("legal-1")?.interest == "legal")
        #expect(try await desk.get(path, as: chair).text.contains("seconded by police-1"))
    }

    @Test("what proposed rules would have decided in past ballots is shown before they are put, and before they are seconded")
    func hindsight() async throws {
        let desk = try TestDesk()
        try desk.publish(try desk.submit(title: "Exclusion"), as: "2026-03")
        let other = try desk.ballot(on: try desk.submit("says why", "says at once why", title: "At once"))
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1"] { _ = try CastPosition(ballot: other, position: .approve, member: member).perform(in: desk.office) }
        _ = try CloseBallot(ballot: other, actor: "coordinator").perform(in: desk.office)
        let (chair, police) = (try await desk.signIn("chair"), try await desk.signIn("police-1"))
        let parts = [
            "Of 2 past ballots 1 would have ended otherwise.", "It was approved, and would have been", "b-2: At once", "Would be: </strong>A position from 5/5 of the members",
            "Now: A position from 1/2 of the members",
        ]
        let confirmation = try await desk.post("/desk/motions/confirm", rules(quorum: "5/5"), as: chair).text
        for part in parts { #expect(confirmation.contains(part), "\(part)") }
        let motion = try await put(desk, rules(quorum: "5/5"), as: chair)
        let page = try await desk.get("/desk/motions/\(motion)", as: police).text
        for part in parts + ["Second motion \(motion)"] { #expect(page.contains(part), "\(part)") }
        #expect(try await desk.post("/desk/motions/\(motion)/second", Self.confirmed, as: police).status == .seeOther)
        #expect(try desk.office.proceedings().rules?.substantive.quorum == Fraction(5, over: 5))
        #expect(try desk.office.proceedings().rules?.safetyCritical == Rules.standard.safetyCritical)
    }

    @Test("its mover, or the chair, drops a motion with a reason; then it waits for nobody")
    func dropping() async throws {
        let desk = try TestDesk()
        let (chair, police, health) = (try await desk.signIn("chair"), try await desk.signIn("police-1"), try await desk.signIn("health-1"))
        let motion = try await put(desk, Self.joining, as: police)
        let path = "/desk/motions/\(motion)"
        #expect(try await !desk.get("/desk", as: health).text.contains("A motion waits"))
        #expect(try await desk.get("/desk", as: chair).text.contains("A motion waits"))
        let drop = Self.confirmed.merging(["reason": "Not now."]) { $1 }
        #expect(try await desk.post("\(path)/drop", drop, as: health).status == .unprocessableContent)
        #expect(try await desk.post("\(path)/drop", drop, as: chair).location == path)
        #expect(try await !desk.get("/desk", as: chair).text.contains("A motion waits"))
        #expect(try await desk.get(path, as: police).text.contains("Dropped by chair on 2 March 2026: Not now."))
        #expect(try await desk.post("\(path)/second", Self.confirmed, as: chair).text.contains("was dropped on"))
    }
}
