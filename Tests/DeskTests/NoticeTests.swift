import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("A notice is put over the text at the desk, shown as readers would see it, approved by two, and ended with a reason")
struct NoticeTests {
    private static let confirmed = ["passphrase": TestDesk.passphrase]

    private func fields(_ kind: String = "correction", over: String = "places", text: String = "Read “must exclude”.") -> [String: String] {
        ["kind": kind, "over": over, "chapter": "conferences", "place": TestDesk.paragraph, "text": text, "from": "", "until": "2026-05-31"]
    }

    private func propose(_ desk: TestDesk, _ fields: [String: String], as token: SessionToken) async throws -> NoticeID {
        let location = try #require(try await desk.post("/desk/notices/new", fields, as: token).location)
        return try #require(NoticeID(String(location.dropFirst("/desk/notices/".count))))
    }

    @Test("from a paragraph of the manual, whoever acts for the board is led to a form that has it chosen; the public is not")
    func fromParagraph() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("police-1")
        let way = "/desk/notices/new?paragraph=\(TestDesk.paragraph)"
        #expect(try await desk.get("/suggest?paragraph=\(TestDesk.paragraph)", as: token).text.contains(way))
        #expect(try await !desk.get("/suggest?paragraph=\(TestDesk.paragraph)").text.contains(way))
        let form = try await desk.get(way, as: token).text
        #expect(form.contains("id=\"place-\(TestDesk.paragraph)\" name=\"place\" value=\"\(TestDesk.paragraph)\" checked"))
        #expect(form.contains("4.1.1 The chair may exclude a parent."))
    }

    @Test("what readers would see is shown before anything is recorded, and what was written stays in the form")
    func preview() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        let page = try await desk.post("/desk/notices/new", fields().merging(["then": "look"]) { $1 }, as: token).text
        for part in ["What readers would see", "This text is corrected", "Notice n-1, from 2 March 2026 until 31 May 2026.", "Read “must exclude”.</textarea>"] {
            #expect(page.contains(part), "\(part)")
        }
        #expect(try desk.office.proceedings().notices.isEmpty)
    }

    @Test("a form that lacks something says what, and keeps what was written", arguments: [
        (["kind": ""], "You have not said what kind of notice it is."), (["text": ""], "The notice says nothing."),
        (["place": ""], "You have named no section or paragraph."), (["over": "places", "elsewhere": "see above"], "“see above” is no address"),
        (["elsewhere": "https://example.org/a/#zzzzzz"], "There is no section or paragraph zzzzzz in the text in force."), (["until": "tomorrow"], "“tomorrow” is no day."),
        (["from": "2026-05-31", "until": "2026-04-01"], "A notice cannot stand from 2026-05-31 until 2026-04-01."),
        (["kind": "redaction"], "A redaction stands from its approval until it is ended."),
    ])
    func incomplete(change: [String: String], words: String) async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        let reply = try await desk.post("/desk/notices/new", fields().merging(change) { $1 }, as: token)
        #expect(reply.status == .unprocessableContent && reply.text.contains(words))
        #expect(!reply.text.contains(" --") && !reply.text.contains("rubric "))
        #expect(change["text"] != nil || reply.text.contains("Read “must exclude”.</textarea>"))
        #expect(try desk.office.proceedings().notices.isEmpty)
    }

    @Test("it waits under “your turn” of the chair and of members, stands when two have signed, and is told to readers at once")
    func approval() async throws {
        let desk = try TestDesk()
        let (coordinator, chair, police) = (try await desk.signIn("coordinator"), try await desk.signIn("chair"), try await desk.signIn("police-1"))
        let notice = try await propose(desk, fields(), as: coordinator)
        let path = "/desk/notices/\(notice)"
        let waits = "Notice n-1, a correction, waits for your approval before readers see it."
        #expect(try await desk.get("/desk", as: chair).text.contains(waits))
        #expect(try await desk.get("/desk", as: police).text.contains(waits))
        #expect(try await !desk.get("/desk", as: coordinator).text.contains(waits))
        #expect(try await desk.get("/desk/notices", as: police).text.contains("Waiting for approval (1)"))

        #expect(try await desk.get("\(path)/approve", as: chair).location == path)
        #expect(try await desk.post("\(path)/approve", ["passphrase": "not the right one"], as: chair).text.contains("That is not your passphrase"))
        #expect(try desk.office.proceedings().notices[notice]?.approvedBy == [])
        #expect(try await desk.post("\(path)/approve", Self.confirmed, as: police).location == path)
        #expect(try await !desk.get("/desk", as: police).text.contains(waits))
        #expect(try await !desk.get("/conferences/").text.contains("Read “must exclude”."))
        #expect(try await desk.post("\(path)/approve", Self.confirmed, as: chair).location == path)
        #expect(try await desk.get("/conferences/").text.contains("Read “must exclude”."))
        #expect(try await desk.get(path, as: police).text.contains("It stands since 2 March 2026, until 31 May 2026."))
        #expect(try await desk.get("/desk/care", as: coordinator).text.contains("Notice n-1, a correction"))

        let unexplained = try await desk.post("\(path)/end", Self.confirmed, as: coordinator)
        #expect(unexplained.status == .unprocessableContent)
        #expect(try await desk.post("\(path)/end", Self.confirmed.merging(["reason": "Signed off."]) { $1 }, as: coordinator).location == path)
        #expect(try await !desk.get("/conferences/").text.contains("Read “must exclude”."))
        #expect(try await desk.get("/desk/notices", as: police).text.contains("Ended from 2 March 2026: Signed off."))
    }

    @Test("a form sent again approves nothing twice, and a deputy is offered no approval")
    func again() async throws {
        let desk = try TestDesk()
        let (police, deputy) = (try await desk.signIn("police-1"), try await desk.signIn("health-deputy"))
        let notice = try await propose(desk, fields(over: "manual"), as: police)
        let path = "/desk/notices/\(notice)"
        let key = try await desk.get(path, as: police).hidden("key")
        for _ in 0..<2 { #expect(try await desk.post("\(path)/approve", Self.confirmed, as: police, key: key).status == .seeOther) }
        #expect(try desk.office.proceedings().notices[notice]?.approvedBy == ["police-1"])
        #expect(try await !desk.get(path, as: deputy).text.contains("Approve notice"))
        #expect(try await desk.post("\(path)/approve", Self.confirmed, as: deputy).status == .forbidden)
    }

    @Test("a redaction is shown with the order in place of the words before anybody approves it")
    func redaction() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        let notice = try await propose(desk, fields("redaction", text: "By order of the court.").merging(["until": ""]) { $1 }, as: token)
        let page = try await desk.get("/desk/notices/\(notice)", as: token).text
        #expect(page.contains("In place of the words, readers see:") && page.contains("withdrawn by order on 2 March 2026: By order of the court."))
        #expect(!page.contains("may exclude"))
        #expect(try await desk.get("/conferences/").text.contains("may exclude"))
    }

    @Test("an attachment only an earlier edition had is ticked like the others, and said to be one")
    func formerAttachment() async throws {
        let desk = try TestDesk()
        let (path, text) = ("Procedures/attachments/form.txt", try #require(TestDesk.text[TestDesk.conferences]))
        func publish(_ text: String, _ file: [UInt8]?, as release: ReleaseName) throws {
            let files: [String: [UInt8]?] = [TestDesk.conferences: Array(text.utf8), path: file]
            let proposal = try SubmitProposal(
                title: "A form", note: "A form.", impact: .editorial, drivers: ["wt2023"], actor: "author", draft: Draft(files: files)
            ).perform(in: desk.office)
            try desk.publish(proposal, as: release)
        }
        let linked = text.replacing("The record says why.", with: "The record says why, on [the form](../attachments/form.txt).")
        try publish(linked, Array("A name nobody may read.".utf8), as: "2026-02")
        let token = try await desk.signIn("coordinator")
        #expect(!(try await desk.get("/desk/notices/new", as: token).text.contains("Only earlier editions have it.")))
        try publish(text, nil, as: "2026-03")
        #expect(try await desk.get("/desk/notices/new", as: token).text.contains("Only earlier editions have it."))
        let fields = ["kind": "redaction", "over": "attachments", "attachment": path, "text": "By order of the court.", "from": "", "until": ""]
        let notice = try await propose(desk, fields, as: token)
        #expect(try desk.office.proceedings().notices[notice]?.proposed.scope == .attachments([path]))
    }
}
