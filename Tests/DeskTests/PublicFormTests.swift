import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The public suggests and responds, and is told what became of it")
struct PublicFormTests {
    @Test("every paragraph of the site leads to the form, which quotes it")
    func form() async throws {
        let desk = try TestDesk()
        #expect(try await desk.get("/conferences/").text.contains("href=\"/suggest?paragraph=k3f9tw\""))
        let page = try await desk.get("/suggest?paragraph=k3f9tw").text
        #expect(page.contains("Suggest a change to CP4 4.1.1") && page.contains("The chair may exclude a parent."))
        #expect(try await desk.get("/suggest?paragraph=zzzzzz").text.contains("has no such paragraph"))
        #expect(try await desk.get("/suggest?paragraph=../../x").text.contains("has no such paragraph"))
    }

    @Test("a suggestion is acknowledged, sent twice it is one, and its words stand in the private store alone")
    func suggestion() async throws {
        let desk = try TestDesk()
        let key = desk.office.surroundings.freshKey()
        for _ in 0..<2 {
            let reply = try await desk.post("/suggest", ["words": "Unmistakable words", "paragraph": "k3f9tw"], key: key)
            #expect(reply.status == .seeOther && reply.location == "/suggest/s-1")
        }
        #expect(try desk.office.proceedings().suggestions.count == 1)
        let page = try await desk.get("/suggest/s-1").text
        #expect(page.contains("Your suggestion has arrived.") && !page.contains("Unmistakable"))
        #expect(page.contains(">/suggest/s-1</a>"), "its address is there to be kept")
        let token = try await desk.signIn("coordinator")
        let queue = try await desk.get("/desk/suggestions", as: token).text
        #expect(queue.contains("Unmistakable words") && queue.contains("Begin a draft of Child protection conferences"))
        #expect(try await desk.post("/desk/suggestions/s-1/decline", ["reason": "The law says otherwise."], as: token).status == .seeOther)
        #expect(try await desk.get("/suggest/s-1").text.contains("The law says otherwise."))
        #expect(try await desk.get("/desk/suggestions", as: token).text.contains("“Unmistakable words”"))
    }

    @Test("an empty or endless suggestion is refused with what was written kept on the page")
    func refused() async throws {
        let desk = try TestDesk()
        #expect(try await desk.post("/suggest", ["words": "  \n "]).text.contains("The form is empty."))
        let long = String(repeating: "word ", count: 1_200)
        let reply = try await desk.post("/suggest", ["words": long])
        #expect(reply.text.contains("the form takes 5000") && reply.text.contains(long.dropLast()))
        #expect(try desk.office.proceedings().suggestions.isEmpty)
    }

    @Test("a flood from one address is stopped, and others are still heard")
    func flood() async throws {
        let desk = try TestDesk()
        for number in 0..<8 {
            #expect(try await desk.post("/suggest", ["words": "Number \(number)"], address: "192.0.2.1").status == .seeOther)
        }
        #expect(try await desk.post("/suggest", ["words": "One more"], address: "192.0.2.1").text.contains("tried too often"))
        #expect(try await desk.post("/suggest", ["words": "Another"], address: "192.0.2.2").status == .seeOther)
    }

    @Test("a consultation is read and answered in public, and afterwards it says what became of each response")
    func consultation() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit(title: "Exclusion")
        let coordinator = try await desk.signIn("coordinator")
        let opened = try await desk.post(
            "/desk/proposals/\(proposal)/consult", ["until": "2026-03-20", "networks": "Designated nurses\nhead-teachers, designated nurses"], as: coordinator)
        #expect(opened.status == .seeOther)
        let page = try await desk.get("/consultations/c-1").text
        #expect(page.contains("The editorial board asks designated nurses and head teachers until 20 March 2026."))
        #expect(page.contains("name=\"paragraph\" value=\"k3f9tw\"") && !page.contains("name=\"paragraph\" value=\"m2pdx4\""))

        let reply = try await desk.post("/consultations/c-1", ["paragraph": "k3f9tw", "network": "designated-nurses", "words": "Who is told?"])
        #expect(reply.location == "/consultations/c-1?received=r-1")
        #expect(try await desk.get("/consultations/c-1?received=r-1").text.contains("Your response has arrived as r-1."))
        #expect(try await !desk.get("/consultations/c-1").text.contains("Who is told?"))
        #expect(try await desk.post("/consultations/c-1", ["paragraph": "k3f9tw", "network": "strangers", "words": "Me"]).text.contains("You wrote:"))

        #expect(try await desk.post("/desk/consultations/c-1/close", as: coordinator).status == .seeOther)
        #expect(try await desk.get("/consultations/c-1", as: coordinator).text.contains("Who is told?"))
        let disposed = try await desk.post(
            "/desk/responses/r-1/dispose", ["disposition": "noted", "said": "Who is told", "answer": "1.1.2 says so."], as: coordinator)
        #expect(disposed.location == "/consultations/c-1#r-1")
        #expect(try await desk.post("/desk/consultations/c-1/answer", ["text": "Thank you all."], as: coordinator).status == .seeOther)
        let after = try await desk.get("/consultations/c-1").text
        for part in ["You said, we did", "Thank you all.", "Who is told", "1.1.2 says so."] { #expect(after.contains(part)) }
    }

    @Test("what is private stays so in public: names of people, words of suggestions, responses nobody has answered")
    func privacy() async throws {
        let desk = try TestDesk()
        _ = try AddAccount(member: "author", name: "Alex Example").perform(in: desk.office)
        _ = try await desk.post("/suggest", ["words": "Unmistakable suggestion"])
        let proposal = try desk.submit()
        _ = try SettleSuggestion(suggestion: "s-1", as: .adopted(proposal), actor: "author").perform(in: desk.office)
        _ = try OpenConsultation(proposal: proposal, until: CalendarDay("2026-03-20")!, networks: ["nurses"], actor: "coordinator").perform(in: desk.office)
        _ = try await desk.post("/consultations/c-1", ["paragraph": "k3f9tw", "network": "nurses", "words": "Unmistakable response"])
        for path in ["/consultations", "/consultations/c-1", "/suggest/s-1", "/"] {
            let page = try await desk.get(path).text
            #expect(!page.contains("Unmistakable") && !page.contains("Alex Example"), "\(path)")
        }
        let member = try await desk.signIn("police-1")
        let page = try await desk.get("/desk/proposals/\(proposal)", as: member).text
        #expect(page.contains("Unmistakable suggestion") && page.contains("Alex Example"))
    }

    @Test("text is never code: hostile strings through every field are shown to the letter, escaped")
    func hostile() async throws {
        let desk = try TestDesk()
        let hostile = "\"'><script>alert(1)</script><img src=x onerror=alert(1)> &lt;b&gt; {{7*7}} \u{202E}gnp ‮ '; DROP TABLE accounts; --"
        let proposal = try desk.submit(title: hostile, note: hostile)
        let coordinator = try await desk.signIn("coordinator")
        _ = try await desk.post("/suggest", ["words": hostile, "paragraph": hostile])
        _ = try await desk.post("/desk/proposals/\(proposal)/consult", ["until": "2026-03-20", "networks": "nurses"], as: coordinator)
        _ = try await desk.post("/consultations/c-1", ["paragraph": "k3f9tw", "network": "nurses", "words": hostile])
        _ = try await desk.post("/desk/consultations/c-1/close", as: coordinator)
        _ = try await desk.post("/desk/responses/r-1/dispose", ["disposition": "noted", "said": hostile, "answer": hostile], as: coordinator)
        _ = try await desk.post("/desk/consultations/c-1/answer", ["text": hostile], as: coordinator)
        _ = try await desk.post("/desk/proposals/\(proposal)/ballot", ["closes": "2026-04-01"], as: coordinator)
        let member = try await desk.signIn("police-1")
        let confirmation = try await desk.post("/desk/ballots/b-1/confirm", ["position": "concern", "interest": "none", "words": hostile], as: member)
        _ = try await desk.post(
            "/desk/ballots/b-1/position",
            ["position": "concern", "interest": "none", "words": hostile, "subject": confirmation.hidden("subject") ?? "", "passphrase": TestDesk.passphrase],
            as: member, key: confirmation.hidden("key"))
        #expect(try desk.position(of: "police-1", on: "b-1") == .concern)
        _ = try await desk.post("/desk/ballots/b-1/close", as: coordinator)
        var seen = 0
        for path in [
            "/desk", "/desk/proposals", "/desk/proposals/p-1", "/desk/ballots/b-1", "/desk/suggestions", "/consultations", "/consultations/c-1",
            "/suggest?paragraph=%22%3E%3Cscript%3E", "/desk/sign-in?next=%22%3E%3Cscript%3E", "/consultations/c-1?received=%3Cscript%3E", "/desk/%3Cscript%3E",
        ] {
            let page = try await desk.get(path, as: coordinator).text
            #expect(!page.contains("<script>alert") && !page.contains("<img src=x") && !page.contains("\"><script>"), "\(path)")
            seen += page.contains("&lt;script&gt;alert(1)&lt;/script&gt;") ? 1 : 0
        }
        #expect(seen >= 5)
        #expect(!confirmation.text.contains("<script>alert"))
    }
}
