import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("An author writes a draft without a terminal, and no word of it is lost or overwritten")
struct DraftTests {
    private let place = "/chapters/conferences/place"

    private func begin(_ desk: TestDesk, as token: SessionToken) async throws -> String {
        try #require(try await desk.post("/desk/drafts", ["source": "chapter", "chapter": "conferences"], as: token).location)
    }

    private func change(
        _ desk: TestDesk, _ draft: String, _ act: String, _ place: Int, _ words: String = "", over version: Int, as token: SessionToken
    ) async throws -> Reply {
        try await desk.post(
            draft + self.place, ["act": act, "place": String(place), "words": words, "version": String(version)], as: token)
    }

    private func text(_ desk: TestDesk, _ draft: String, as token: SessionToken) throws -> String {
        let id = try #require(DraftID(draft.split(separator: "/").last ?? ""))
        return try #require(try ReadDraft(draft: id).perform(in: desk.office).chapters.first).text
    }

    @Test("a paragraph is edited, split, added to, moved, joined and deleted; what stays keeps its identity")
    func paragraphs() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        let page = try await desk.get(draft + "/chapters/conferences", as: token).text
        #expect(page.contains("The chair may exclude a parent.") && page.contains("4.1.1"))

        let split = "The chair must exclude a parent who threatens.\n\nThe chair says why."
        #expect(try await change(desk, draft, "replace", 1, split, over: 1, as: token).location == "\(draft)/chapters/conferences#~place-1")
        var now = try text(desk, draft, as: token)
        #expect(now.contains("The chair must exclude a parent who threatens. {#k3f9tw}\n\nThe chair says why.\n\nThe record says why. {#m2pdx4}"))

        _ = try await change(desk, draft, "insert", 4, "A last word. {#zzzzzz}", over: 2, as: token)
        _ = try await change(desk, draft, "up", 3, over: 3, as: token)
        now = try text(desk, draft, as: token)
        #expect(now.contains("The record says why. {#m2pdx4}\n\nThe chair says why.\n\nA last word.\n") && !now.contains("zzzzzz"))

        _ = try await change(desk, draft, "join", 3, over: 4, as: token)
        _ = try await change(desk, draft, "remove", 2, over: 5, as: token)
        #expect(try text(desk, draft, as: token).hasSuffix("threatens. {#k3f9tw}\n\nThe chair says why. A last word.\n"))
        #expect(try await desk.get(draft, as: token).text.contains("id=\"~now-k3f9tw\""))
    }

    @Test("whoever saves over what they have not seen is told, and keeps their words; nothing is overwritten")
    func twoEditors() async throws {
        let desk = try TestDesk()
        let (author, other) = (try await desk.signIn("author"), try await desk.signIn("coordinator"))
        let draft = try await begin(desk, as: author)
        #expect(try await change(desk, draft, "replace", 1, "One way.", over: 1, as: other).status == .seeOther)
        let reply = try await change(desk, draft, "replace", 1, "Another way.", over: 1, as: author)
        #expect(reply.status == .conflict)
        #expect(reply.text.contains("coordinator saved this chapter") && reply.text.contains("Another way.") && reply.text.contains("One way."))
        #expect(try text(desk, draft, as: author).contains("One way. {#k3f9tw}"))
        #expect(reply.hidden("version") == "2")

        let whole = try await desk.post(draft + "/chapters/conferences/text", ["text": "Mine", "version": "1"], as: author)
        #expect(whole.status == .conflict && whole.text.contains("Mine") && whole.text.contains("One way."))
    }

    @Test("text that cannot be read is kept to the letter, and cannot be submitted until it is mended")
    func unreadable() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        let broken = "---\nid: conferences\ntitle: Conferences\n\n## Who attends\n\nNobody closed the head."
        _ = try await desk.post(draft + "/chapters/conferences/text", ["text": broken, "version": "1"], as: token)
        #expect(try text(desk, draft, as: token) == broken)
        let page = try await desk.get(draft, as: token)
        #expect(page.status == .ok && !page.text.contains("Submit to the board"))
        #expect(try await desk.get(draft + "/chapters/conferences", as: token).text.contains("Error: "))
        #expect(try desk.office.proceedings().proposals.isEmpty)
    }

    @Test("a draft is submitted once, takes up suggestions, and is gone; its author alone submits it")
    func submission() async throws {
        let desk = try TestDesk()
        let (author, other) = (try await desk.signIn("author"), try await desk.signIn("police-1"))
        _ = try await desk.post("/suggest", ["words": "Must, please."])
        let draft = try await begin(desk, as: author)
        _ = try await change(desk, draft, "replace", 1, "The chair must exclude a parent.", over: 1, as: author)
        let fields = ["title": "Exclusion", "note": "A duty.", "impact": "substantive", "driver": "wt2023", "suggestion": "s-1"]
        #expect(try await desk.post(draft + "/submit", fields, as: other).text.contains("Whoever began it submits it."))
        let refused = try await desk.post(draft + "/submit", ["title": "Kept title", "impact": "substantive"], as: author)
        #expect(refused.status == .unprocessableContent && refused.text.contains("value=\"Kept title\""))

        #expect(try await desk.post(draft + "/submit", fields, as: author).location == "/desk/proposals/p-1")
        let proposal = try #require(try desk.office.proceedings().proposals["p-1"])
        #expect(proposal.chapters == ["conferences"] && proposal.drivers == ["wt2023"] && proposal.suggestions == ["s-1"])
        #expect(try await desk.get(draft, as: author).status == .notFound)
        #expect(try await desk.get("/suggest/s-1").text.contains("taken up, with proposal p-1"))
    }

    @Test("a proposal that came back is revised from a draft, as its next revision")
    func revision() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let proposal = try desk.submit()
        _ = try ReturnProposal(proposal: proposal, reason: "Say more.", actor: "coordinator").perform(in: desk.office)
        #expect(try await desk.get("/desk/drafts", as: token).text.contains("p-1: A change"))
        let draft = try #require(try await desk.post("/desk/drafts", ["source": "proposal", "proposal": "p-1"], as: token).location)
        #expect(try text(desk, draft, as: token).contains("must exclude"))
        _ = try await change(desk, draft, "replace", 2, "The record says at once why.", over: 1, as: token)
        let fields = ["title": "A change", "note": "More.", "impact": "substantive"]
        #expect(try await desk.post(draft + "/submit", fields, as: token).location == "/desk/proposals/p-1")
        #expect(try desk.office.proceedings().proposals[proposal]?.revisions.count == 2)
    }

    @Test("a new chapter is written from nothing")
    func newChapter() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try #require(try await desk.post("/desk/drafts", ["source": "new", "title": "Missing children", "part": "core"], as: token).location)
        let reply = try await desk.post(
            draft + "/chapters/missing-children/place",
            ["act": "insert", "place": "0", "words": "## First hour\n\nThe police are told at once.", "version": "1"], as: token)
        #expect(reply.status == .seeOther)
        #expect(try await desk.get(draft, as: token).text.contains("The police are told at once."))
        let fields = ["title": "Missing children", "note": "A new chapter.", "impact": "substantive"]
        #expect(try await desk.post(draft + "/submit", fields, as: token).location == "/desk/proposals/p-1")
    }

    @Test("text in force that changed since the draft was begun is never undone by it")
    func overtaken() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        _ = try await change(desk, draft, "replace", 2, "The record says at once why.", over: 1, as: token)
        try desk.publish(try desk.submit(), as: "2026-03")
        let fields = ["title": "Later", "note": "Later.", "impact": "substantive"]
        #expect(try await desk.post(draft + "/submit", fields, as: token).text.contains("has changed since this draft was begun"))
        #expect(try await desk.get(draft, as: token).text.contains("cannot be submitted as it is"))
    }

    @Test("hostile text in a draft is shown to the letter")
    func hostile() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        let hostile = "</textarea><script>alert(1)</script> [x](javascript:alert(1)) <img src=x onerror=alert(1)>"
        _ = try await change(desk, draft, "replace", 1, hostile, over: 1, as: token)
        for path in [draft, draft + "/chapters/conferences", draft + "/chapters/conferences/text", draft + "/chapters/conferences/place?place=1"] {
            let page = try await desk.get(path, as: token).text
            #expect(page.contains("&lt;script&gt;") && !page.contains("<script>alert") && !page.contains("<img src=x"), "\(path)")
            #expect(!page.contains("href=\"javascript:"))
        }
    }
}
