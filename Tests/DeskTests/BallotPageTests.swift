import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("A member reads what is asked on one page, and takes a position in two deliberate steps")
struct BallotPageTests {
    private func fields(_ position: String, words: String = "", interest: String = "none") -> [String: String] {
        ["position": position, "words": words, "interest": interest]
    }

    /// Takes both steps, as a browser would.
    private func cast(
        _ desk: TestDesk, _ ballot: BallotID, _ fields: [String: String], as token: SessionToken, passphrase: String = TestDesk.passphrase
    ) async throws -> Reply {
        let confirmation = try await desk.post("/desk/ballots/\(ballot)/confirm", fields, as: token)
        guard let subject = confirmation.hidden("subject") else { return confirmation }
        var signed = fields
        signed["subject"] = subject
        signed["passphrase"] = passphrase
        return try await desk.post("/desk/ballots/\(ballot)/position", signed, as: token, key: confirmation.hidden("key"))
    }

    @Test("the page has the redline, the reasons, the arithmetic and five positions; opening it records nothing")
    func page() async throws {
        let desk = try TestDesk()
        let ballot = try desk.ballot(on: try desk.submit(title: "Exclusion", note: "A duty where there was a choice."))
        let token = try await desk.signIn("police-1")
        let before = try desk.office.proceedings().keys.count
        let page = try await desk.get("/desk/ballots/\(ballot)", as: token).text
        for part in [
            "A duty where there was a choice.", "Working Together 2023", "start of deleted text", "start of added text", "Duties that would change",
            "“may” became “must”.", "If the ballot closed today: 0 of 5 members took a position", "I approve", "I have no objection",
            "I have a concern", "I abstain", "I take no part", "Still to come:",
        ] { #expect(page.contains(part), "\(part)") }
        #expect(try desk.office.proceedings().keys.count == before)
    }

    @Test("the first step signs nothing; the second asks for the passphrase and records once, however often it is sent")
    func twoSteps() async throws {
        let desk = try TestDesk()
        let ballot = try desk.ballot(on: try desk.submit())
        let token = try await desk.signIn("police-1")
        let confirmation = try await desk.post("/desk/ballots/\(ballot)/confirm", fields("approve"), as: token)
        #expect(confirmation.text.contains("Nothing is recorded yet.") && confirmation.text.contains("You agree that exactly this text comes into force."))
        #expect(try desk.position(of: "police-1", on: ballot) == nil)
        #expect(try await desk.get("/desk/ballots/\(ballot)/confirm", as: token).location == "/desk/ballots/\(ballot)")

        #expect(try await cast(desk, ballot, fields("approve"), as: token, passphrase: "not the right one").text.contains("That is not your passphrase"))
        #expect(try desk.position(of: "police-1", on: ballot) == nil)

        var signed = fields("approve")
        signed["subject"] = confirmation.hidden("subject")
        signed["passphrase"] = TestDesk.passphrase
        let before = try desk.office.proceedings().keys.count
        for _ in 0..<3 {
            #expect(try await desk.post("/desk/ballots/\(ballot)/position", signed, as: token, key: confirmation.hidden("key")).status == .seeOther)
        }
        #expect(try desk.office.proceedings().keys.count == before + 1)
        #expect(try desk.position(of: "police-1", on: ballot) == .approve)
        let page = try await desk.get("/desk/ballots/\(ballot)", as: token).text
        #expect(page.contains("Attested by the server, which holds the key of police-1."))
        #expect(!page.contains("Signed by police-1"))
    }

    @Test("a concern has words, an interest leaves one position, and what was confirmed is what is signed")
    func refusals() async throws {
        let desk = try TestDesk()
        let ballot = try desk.ballot(on: try desk.submit())
        let token = try await desk.signIn("police-1")
        #expect(try await cast(desk, ballot, fields("concern"), as: token).text.contains("A concern needs words."))
        let kept = try await desk.post("/desk/ballots/\(ballot)/confirm", fields("approve", words: "Kept words", interest: "some"), as: token)
        #expect(kept.status == .unprocessableContent && kept.text.contains("Kept words</textarea>"))
        #expect(try await cast(desk, ballot, fields("approve", interest: "some"), as: token).text.contains("I take no part"))
        #expect(try await cast(desk, ballot, fields("approve", interest: ""), as: token).status == .unprocessableContent)
        #expect(try await cast(desk, ballot, ["interest": "none"], as: token).text.contains("You have chosen no position."))
        var forged = fields("approve")
        forged["subject"] = String(repeating: "0", count: 64)
        forged["passphrase"] = TestDesk.passphrase
        #expect(try await desk.post("/desk/ballots/\(ballot)/position", forged, as: token).text.contains("is not what ballot"))
        #expect(try desk.office.proceedings().ballots[ballot]?.positions.isEmpty == true)
    }

    @Test("a position is changed until the ballot closes; its words are read by the board and stand in no commit")
    func changing() async throws {
        let desk = try TestDesk()
        let ballot = try desk.ballot(on: try desk.submit())
        let token = try await desk.signIn("police-1")
        _ = try await cast(desk, ballot, fields("approve"), as: token)
        let words = "Who decides when the chair is away?"
        #expect(try await cast(desk, ballot, fields("concern", words: words), as: token).status == .seeOther)
        #expect(try desk.position(of: "police-1", on: ballot) == .concern)
        let other = try await desk.signIn("health-1")
        #expect(try await desk.get("/desk/ballots/\(ballot)", as: other).text.contains(words))
        #expect(try await desk.get("/desk/ballots/\(ballot)").isKeptOut)
    }

    @Test("an author is told that they take no part, a deputy when they are called, an officer that they look on")
    func whoIsAsked() async throws {
        let desk = try TestDesk()
        let ballot = try desk.ballot(on: try desk.submit())
        let deputy = try await desk.signIn("health-deputy")
        #expect(try await desk.get("/desk/ballots/\(ballot)", as: deputy).text.contains("who is not recused"))
        let member = try await desk.signIn("health-1")
        _ = try await cast(desk, ballot, fields("recuse", interest: "some"), as: member)
        #expect(try await desk.get("/desk", as: deputy).text.contains("The board asks for your position on “A change”."))
        #expect(try await cast(desk, ballot, fields("approve"), as: deputy).status == .seeOther)
        #expect(try await desk.get("/desk/ballots/\(ballot)", as: try await desk.signIn("author")).text.contains("It is your own proposal"))
        #expect(try await desk.get("/desk/ballots/\(ballot)", as: try await desk.signIn("coordinator")).text.contains("You look on"))
    }

    @Test("whoever comes back after a new revision is shown what changed since, until there is more")
    func lastLook() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit()
        let token = try await desk.signIn("police-1")
        let path = "/desk/proposals/\(proposal)"
        #expect(try await !desk.get(path, as: token).text.contains("Since you last looked"))
        let text = TestDesk.text[TestDesk.conferences]!.replacing("may exclude", with: "must exclude").replacing("says why", with: "says at once why")
        _ = try SubmitProposal(
            proposal: proposal, title: "A change", note: "More.", impact: .substantive, actor: "author",
            draft: Draft(files: [TestDesk.conferences: .some(Array(text.utf8))])
        ).perform(in: desk.office)
        for _ in 0..<2 {
            let page = try await desk.get(path, as: token).text
            #expect(page.contains("Since you last looked"))
            #expect(page.contains("id=\"~since-m2pdx4\"") && !page.contains("id=\"~since-k3f9tw\""))
        }
        #expect(try await !desk.get(path, as: try await desk.signIn("health-1")).text.contains("Since you last looked"))
    }

    @Test("“your turn” says what waits, for how long, and is empty once it is done")
    func turns() async throws {
        let desk = try TestDesk()
        let ballot = try desk.ballot(on: try desk.submit())
        let token = try await desk.signIn("police-1")
        // Three days, and in again: no session lasts that long.
        desk.clock.pass(3 * 86_400)
        #expect(try await desk.get("/desk", as: token).isKeptOut)
        let again = try #require(try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase]).token)
        let page = try await desk.get("/desk", as: again).text
        #expect(page.contains("The board asks for your position on “A change”.") && page.contains("Waiting 3 days, since 2 March 2026."))
        #expect(page.contains("Until 1 April 2026, 27 days left."))
        _ = try await cast(desk, ballot, fields("no-objection"), as: again)
        #expect(try await desk.get("/desk", as: again).text.contains("Nothing waits for you."))
    }
}
