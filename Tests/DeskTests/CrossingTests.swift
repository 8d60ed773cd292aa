import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("Where the text in force moved on under somebody's words they see both, choose, and lose nothing")
struct CrossingTests {
    private let place = "/chapters/conferences/place"
    private let key = "stands.paragraph:\(TestDesk.paragraph)"
    private let words = "words.paragraph:\(TestDesk.paragraph)"

    /// A draft that changes a paragraph and adds one, and an edition published meanwhile that changes that paragraph and the
    /// other.
    private func meeting(_ desk: TestDesk, as author: SessionToken) async throws -> String {
        let draft = try #require(try await desk.post("/desk/drafts", ["source": "chapter", "chapter": "conferences"], as: author).location)
        for (act, place, words, version) in [("replace", "1", "The chair may exclude a parent or a carer.", "1"), ("insert", "3", "A last word.", "2")] {
            _ = try await desk.post(
                draft + self.place, ["act": act, "place": place, "count": act == "insert" ? "0" : "1", "words": words, "version": version], as: author)
        }
        let change = try desk.submit(
            "may exclude a parent. {#k3f9tw}\n\nThe record says why.", "must exclude a parent. {#k3f9tw}\n\nThe record says at once why.", title: "Duty")
        try desk.publish(change, as: "2026-03")
        return draft
    }

    private func text(_ desk: TestDesk, _ draft: String) throws -> String {
        let id = try #require(DraftID(draft.split(separator: "/").last ?? ""))
        return try #require(try ReadDraft(draft: id).perform(in: desk.office).chapters.first).text
    }

    @Test("an author sees what a paragraph was, what is in force and what they wrote, and writes words that say both")
    func draft() async throws {
        let desk = try TestDesk()
        let author = try await desk.signIn("author")
        let draft = try await meeting(desk, as: author)
        let form = ["title": "Carers", "note": "Carers too.", "impact": "substantive"]
        #expect(try await desk.get(draft, as: author).text.contains("The text in force has moved on"))
        #expect(try await desk.post(draft + "/submit", form, as: author).text.contains("Bring the draft up to the text in force first."))

        let page = try await desk.get(draft + "/crossings", as: author)
        #expect(page.text.contains("One thing was changed both in force and in this draft."))
        #expect(page.text.contains("As it was") && page.text.contains("In force now") && page.text.contains("In this draft"))
        #expect(page.text.contains("The chair must exclude a parent or a carer."), "both changes stand in the field to be read")
        #expect(page.text.contains("Child protection conferences: "), "the other paragraph is taken over, and shown")

        let seen = try #require(page.hidden("seen"))
        let silent = try await desk.post(draft + "/crossings", ["seen": seen, words: "Half a sentence"], as: author)
        #expect(silent.status == .unprocessableContent && silent.text.contains("Half a sentence") && silent.text.contains("You have not said what is to stand"))
        let unreadable = try await desk.post(draft + "/crossings", ["seen": seen, key: "words", words: "  "], as: author)
        #expect(unreadable.status == .unprocessableContent && unreadable.text.contains("There are no words in it."))
        #expect(try text(desk, draft).contains("may exclude a parent or a carer"), "nothing is changed by a form that is refused")

        let both = ["seen": seen, key: "words", words: "The chair must exclude a parent or a carer.\n\nAnd says so."]
        #expect(try await desk.post(draft + "/crossings", both, as: author).location == draft)
        #expect(try await desk.post(draft + "/crossings", both, as: author).location == draft, "sent again, it is done")
        let settled = try text(desk, draft)
        #expect(settled.hasSuffix("a parent or a carer. {#k3f9tw}\n\nAnd says so.\n\nThe record says at once why. {#m2pdx4}\n\nA last word.\n"))

        let proposal = try #require(try await desk.post(draft + "/submit", form, as: author).location)
        let read = try await desk.get(proposal, as: author).text
        #expect(!read.contains("The text in force has moved on") && read.contains("or a carer") && !read.contains("<ins>at once"))
    }

    @Test("either side can stand, and a form about other text than stands now changes nothing and keeps what was written")
    func sides() async throws {
        let desk = try TestDesk()
        let (author, other) = (try await desk.signIn("author"), try await desk.signIn("coordinator"))
        let draft = try await meeting(desk, as: author)
        let seen = try #require(try await desk.get(draft + "/crossings", as: author).hidden("seen"))
        _ = try await desk.post(draft + place, ["act": "replace", "place": "3", "count": "1", "words": "A very last word.", "version": "3"], as: other)
        let late = try await desk.post(draft + "/crossings", ["seen": seen, key: "words", words: "Kept words."], as: author)
        #expect(late.status == .conflict && late.text.contains("Kept words.") && late.text.contains("changed again while you looked"))
        #expect(try text(desk, draft).contains("may exclude"))

        let now = try #require(late.hidden("seen"))
        #expect(try await desk.post(draft + "/crossings", ["seen": now, key: "in-force"], as: author).location == draft)
        let settled = try text(desk, draft)
        #expect(settled.contains("The chair must exclude a parent. {#k3f9tw}") && settled.contains("at once") && settled.contains("A very last word."))
    }

    @Test("a proposal says where the text in force moved on, and its author revises it at the desk without undoing that")
    func proposal() async throws {
        let desk = try TestDesk()
        let author = try await desk.signIn("author")
        let own = try desk.submit("may exclude a parent", "may exclude a parent or a carer", title: "Carers")
        try desk.publish(try desk.submit(title: "Duty"), as: "2026-03")
        let page = try await desk.get("/desk/proposals/\(own)", as: author).text
        #expect(page.contains("One thing that it changes changed in force after it was made.") && page.contains("In this proposal"))

        let draft = try #require(try await desk.post("/desk/drafts", ["source": "proposal", "proposal": own.text], as: author).location)
        let seen = try #require(try await desk.get(draft + "/crossings", as: author).hidden("seen"))
        _ = try await desk.post(draft + "/crossings", ["seen": seen, key: "own"], as: author)
        let settled = try await desk.get(draft, as: author).text
        #expect(settled.contains("duty-changes"), "what that takes back in force is said")
        #expect(
            try await desk.post(draft + "/submit", ["title": "Carers", "note": "Carers too.", "impact": "substantive"], as: author).location
                == "/desk/proposals/\(own)")
        #expect(try desk.office.proceedings().proposals[own]?.revisions.count == 2)
    }

    @Test("a proposal with an attachment and a reference of its own is revised at the desk")
    func files() async throws {
        let desk = try TestDesk()
        let author = try await desk.signIn("author")
        let draft = try #require(try await desk.post("/desk/drafts", ["source": "chapter", "chapter": "conferences"], as: author).location)
        _ = try await desk.send(Array("A form.".utf8), named: "Form.txt", to: draft + "/files", as: author)
        _ = try await desk.post(draft + "/references", ["reference": "ca1989", "reference-title": "Children Act 1989"], as: author)
        let proposal = try #require(
            try await desk.post(draft + "/submit", ["title": "A form", "note": "A form.", "impact": "editorial"], as: author).location)
        let id = String(proposal.split(separator: "/").last ?? "")
        let again = try #require(try await desk.post("/desk/drafts", ["source": "proposal", "proposal": id], as: author).location)
        let page = try await desk.get(again, as: author).text
        #expect(page.contains("form.txt") && page.contains("The references, with what this draft adds"))
    }
}
