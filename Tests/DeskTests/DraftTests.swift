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
            draft + self.place, ["act": act, "place": String(place), "count": act == "insert" ? "0" : "1", "words": words, "version": String(version)], as: token)
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

    /// What the form of a place bears besides the words.
    private func opened(_ desk: TestDesk, _ draft: String, _ place: Int, _ act: String = "replace", as token: SessionToken) async throws -> [String: String] {
        let page = try await desk.get("\(draft)\(self.place)?act=\(act)&place=\(place)", as: token)
        return Dictionary(uniqueKeysWithValues: try ["version", "seen", "place", "count"].map { ($0, try #require(page.hidden($0))) })
    }

    private func write(_ desk: TestDesk, _ draft: String, _ fields: [String: String], _ words: String, then step: String = "", as token: SessionToken) async throws -> Reply {
        try await desk.post(draft + place, fields.merging(["words": words, "then": step]) { $1 }, as: token)
    }

    @Test("two people write in one chapter side by side: what one saves stands, and the other's place is found where it is now")
    func sideBySide() async throws {
        let desk = try TestDesk()
        let (author, other) = (try await desk.signIn("author"), try await desk.signIn("coordinator"))
        let draft = try await begin(desk, as: author)
        let mine = try await opened(desk, draft, 2, as: author)
        let gap = try await opened(desk, draft, 3, "insert", as: author)
        let theirs = try await opened(desk, draft, 1, as: other)
        #expect(try await desk.get("\(draft)\(place)?place=2", as: author).text.contains("coordinator has 4.1.1 of this chapter open"))

        #expect(try await write(desk, draft, theirs, "The chair must exclude.\n\nWho, is said.", as: other).status == .seeOther)
        #expect(try await write(desk, draft, mine, "The record says at once why.", as: author).status == .seeOther)
        #expect(try text(desk, draft, as: author).contains("The chair must exclude. {#k3f9tw}\n\nWho, is said.\n\nThe record says at once why. {#m2pdx4}"))
        // The paragraph before the gap is another now: where the words would stand is not known any more.
        #expect(try await write(desk, draft, gap, "A last word.", as: author).status == .conflict)
    }

    @Test("what is written is saved while it is written: sent again it is saved once, and new paragraphs stay one place")
    func whileWriting() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        var fields = try await opened(desk, draft, 3, "insert", as: token)
        let first = try await write(desk, draft, fields, "A last", then: "stay", as: token)
        #expect(first.status == .ok && first.hidden("count") == "1" && first.text.contains("Saved in the draft as version 2."))
        #expect(try await write(desk, draft, fields, "A last", then: "stay", as: token).hidden("version") == "2")
        for name in fields.keys { fields[name] = first.hidden(name) }
        let second = try await write(desk, draft, fields, "A last word.\n\nAnd one more.", then: "stay", as: token)
        #expect(second.hidden("count") == "2")
        for name in fields.keys { fields[name] = second.hidden(name) }
        _ = try await write(desk, draft, fields, "A last word.\n\nAnd another.", as: token)
        #expect(try text(desk, draft, as: token).hasSuffix("The record says why. {#m2pdx4}\n\nA last word.\n\nAnd another.\n"))
    }

    @Test("how it would read, what it changes and what checking finds is shown beside the words, and nothing is saved")
    func looking() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        let before = try text(desk, draft, as: token)
        let fields = try await opened(desk, draft, 1, as: token)
        let look = try await write(desk, draft, fields, "The chair must exclude a parent.\n\nSee [](#zzzzzz).", then: "look", as: token)
        #expect(look.text.contains("Nothing is saved yet.") && look.text.contains("How it reads") && look.text.contains("<ins>") && look.text.contains("<del>"))
        #expect(look.text.contains("data-line=\"3\"") && look.hidden("version") == "1")
        #expect(try text(desk, draft, as: token) == before)

        let whole = try await desk.post(
            draft + "/chapters/conferences/text", ["text": before.replacing("may", with: "must"), "version": "1", "then": "look"], as: token)
        #expect(whole.text.contains("Nothing is saved yet.") && whole.text.contains("<ins>") && whole.hidden("version") == "1")
        #expect(try text(desk, draft, as: token) == before)
        let unreadable = try await write(desk, draft, fields, "", then: "look", as: token)
        #expect(unreadable.status == .unprocessableContent && unreadable.text.contains("There are no words in it."))
    }

    @Test("the pathway an author is shown can be written as it stands")
    func pathway() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        let fields = try await opened(desk, draft, 1, as: token)
        let look = try await write(desk, draft, fields, "The first hour.\n\n\(DraftPlacePage.pathway)", then: "look", as: token)
        #expect(look.status == .ok && look.text.contains("<svg") && look.text.contains("Call 999 and stay with the child."))
    }

    @Test("a change of duty is said, and long sentences and acronyms nobody explained are named by their line")
    func advice() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("author")
        let draft = try await begin(desk, as: token)
        let fields = try await opened(desk, draft, 1, as: token)
        let long = (1...36).map { "word\($0)" }.joined(separator: " ")
        let words = "The chair must exclude a parent.\n\nFirst \(long). The MACE and the Child Death Overview Panel (CDOP) meet. The CDOP decides."
        let look = try await write(desk, draft, fields, words, then: "look", as: token).text
        #expect(look.contains("A duty would change:"))
        #expect(look.contains("in line 3: The sentence that begins “First word1 word2 word3” has 37 words. Say it in two."))
        #expect(look.contains("“MACE” is explained nowhere") && !look.contains("“CDOP” is"))
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
        let changed = try await desk.get(draft, as: author).text
        #expect(changed.contains("\(draft)/chapters/conferences/place?act=replace&amp;place=1"), "what is changed leads to where it is written")
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
            ["act": "insert", "place": "0", "count": "0", "words": "## First hour\n\nThe police are told at once.", "version": "1"], as: token)
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
        #expect(try await desk.get(draft, as: token).text.contains("The text in force has moved on"))
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
