import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("Members comment on a range of words, and a comment never drifts to other text")
struct CommentTests {
    private func say(_ desk: TestDesk, _ words: String, about quotation: String = "", key: String? = nil, as token: SessionToken) async throws -> Reply {
        try await desk.post(
            "/desk/proposals/p-1/comments", ["paragraph": TestDesk.paragraph, "quotation": quotation, "words": words], as: token, key: key)
    }

    @Test("a comment stands beneath its paragraph at the proposal and its ballot, once however often it is sent")
    func beneath() async throws {
        let desk = try TestDesk()
        let (member, other) = (try await desk.signIn("police-1"), try await desk.signIn("author"))
        let proposal = try desk.submit()
        let key = desk.office.surroundings.freshKey()
        for _ in 1...2 { #expect(try await say(desk, "Every parent?", about: "a parent", key: key, as: member).location == "/desk/proposals/p-1#~now-k3f9tw") }
        let ballot = try desk.ballot(on: proposal)
        for path in ["/desk/proposals/p-1", "/desk/ballots/\(ballot)"] {
            let page = try await desk.get(path, as: other).text
            #expect(page.ranges(of: "Every parent?").count == 1)
            #expect(page.contains("about “a parent.” in 4.1.1") && !page.contains("Take it back"))
        }
        #expect(try await desk.get("/desk/ballots/\(ballot)", as: member).text.contains("Take it back"))
    }

    @Test("a comment follows its words into the next revision, and says so when they are gone")
    func redrafting() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("police-1")
        let proposal = try desk.submit()
        _ = try await say(desk, "Who threatens whom?", about: "must exclude", as: token)
        let text = try #require(TestDesk.text[TestDesk.conferences])
        func revise(_ new: String) throws {
            _ = try SubmitProposal(
                proposal: proposal, title: "A change", note: "What changed.", impact: .substantive, actor: "author",
                draft: Draft(files: [TestDesk.conferences: .some(Array(text.replacing("may exclude", with: new).utf8))])
            ).perform(in: desk.office)
        }
        try revise("at once must exclude")
        #expect(try await desk.get("/desk/proposals/p-1", as: token).text.contains("about “must exclude” in 4.1.1"))
        try revise("will talk to")
        #expect(try await desk.get("/desk/proposals/p-1", as: token).text.contains("about text that is gone: “must exclude”"))
    }

    @Test("words that do not stand in the paragraph once are refused, and the comment is not lost; only its maker takes it back")
    func refused() async throws {
        let desk = try TestDesk()
        let (member, other) = (try await desk.signIn("police-1"), try await desk.signIn("author"))
        _ = try desk.submit()
        let reply = try await say(desk, "No such words here.", about: "a grandparent", as: member)
        #expect(reply.status == .unprocessableContent && reply.text.contains("stands nowhere in paragraph") && reply.text.contains("No such words here."))
        _ = try await say(desk, "Mine alone.", as: member)
        #expect(try await desk.post("/desk/comments/1/away", ["back": "/desk/proposals/p-1"], as: other).status == .notFound)
        #expect(try await desk.post("/desk/comments/1/away", ["back": "https://elsewhere.example"], as: member).location == "/desk")
        #expect(try await !desk.get("/desk/proposals/p-1", as: member).text.contains("Mine alone."))
    }
}
