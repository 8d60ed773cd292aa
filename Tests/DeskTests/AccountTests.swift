import Editorial
import HTTPTypes
import Manuals
import Office
import Signing
import Testing

@testable import Desk

@Suite("Somebody signs in with what they alone know, and stays in no longer than they should")
struct AccountTests {
    @Test("a code enrols once; the session's cookie is of this host alone, and unreadable to scripts")
    func enrolment() async throws {
        let desk = try TestDesk()
        let code = try AddAccount(member: "police-1", name: "Pat Example").perform(in: desk.office)
        let fields = ["code": " \(code.text.uppercased()) ", "passphrase": TestDesk.passphrase, "again": TestDesk.passphrase]
        #expect(try await desk.post("/desk/enrol", fields).text.contains("Your passphrase is set"))
        #expect(try await desk.post("/desk/enrol", fields).text.contains("cannot be used"))

        let reply = try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase])
        #expect(reply.status == .seeOther && reply.location == "/desk")
        let cookie = try #require(reply.headers[.setCookie])
        for part in ["__Host-rubric=", "Path=/", "Secure", "HttpOnly", "SameSite=Lax"] { #expect(cookie.contains(part)) }
        #expect(try await desk.get("/desk", as: reply.token).text.contains("Signed in as Pat Example, member for police."))
    }

    @Test("nobody has an account by default, and a code is asked for twenty characters")
    func none() async throws {
        let desk = try TestDesk()
        #expect(try ListAccounts().perform(in: desk.office).isEmpty)
        #expect(try await desk.post("/desk/sign-in", ["member": "chair", "passphrase": ""]).token == nil)
        #expect(EnrolmentCode(typed: "k3f9t") == nil)
    }

    @Test("weak passphrases are refused, and a passphrase of words is not", arguments: [
        ("short", false), ("passwordpassword", false), ("Password12345678", false), ("aaaaaaaaaaaaaaaa", false), ("police-1police-1", false),
        ("qwertyuiop123456", false), ("seven quiet herons wade", true), ("ünï çödé wørds hére", true),
    ])
    func weak(_ text: String, isGood: Bool) {
        #expect(((try? Passphrase(text, of: "police-1")) != nil) == isGood)
    }

    @Test("a wrong passphrase, an unknown member and a disabled account are told the same")
    func wrong() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("police-1")
        var told: Set<String> = []
        for member in ["police-1", "nobody"] {
            let reply = try await desk.post("/desk/sign-in", ["member": member, "passphrase": "not the right one"])
            #expect(reply.token == nil)
            told.insert(reply.text.contains("do not belong together") ? "same" : reply.text)
        }
        try EnableAccount(member: "police-1", isEnabled: false).perform(in: desk.office)
        #expect(try await desk.get("/desk", as: token).isKeptOut)
        let reply = try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase])
        told.insert(reply.text.contains("do not belong together") ? "same" : reply.text)
        #expect(told == ["same"])
    }

    @Test("a session ends when it is idle for half an hour, when it is twelve hours old, and at sign-out")
    func ends() async throws {
        let desk = try TestDesk()
        let idle = try await desk.signIn("police-1")
        desk.clock.pass(SessionToken.idle - 60)
        #expect(try await desk.get("/desk", as: idle).status == .ok)
        desk.clock.pass(SessionToken.idle + 60)
        #expect(try await desk.get("/desk", as: idle).isKeptOut)

        let long = try await desk.signIn("health-1")
        for _ in 0..<30 {
            desk.clock.pass(SessionToken.idle - 60)
            _ = try await desk.get("/desk", as: long)
        }
        #expect(try await desk.get("/desk", as: long).isKeptOut)

        let token = try await desk.signIn("chair")
        #expect(try await desk.post("/desk/sign-out", as: token).headers[.setCookie]?.contains("Max-Age=0") == true)
        #expect(try await desk.get("/desk", as: token).isKeptOut)
    }

    @Test("signing in again gives another token and ends the one before; a new passphrase ends every session")
    func rotation() async throws {
        let desk = try TestDesk()
        let first = try await desk.signIn("police-1")
        let second = try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase], as: first).token
        #expect(second != nil && second != first)
        #expect(try await desk.get("/desk", as: first).isKeptOut)
        let code = try IssueEnrolmentCode(member: "police-1").perform(in: desk.office)
        #expect(try await desk.get("/desk", as: second).status == .ok)
        _ = try await desk.post("/desk/enrol", ["code": code.text, "passphrase": "nine loud geese fly", "again": "nine loud geese fly"])
        #expect(try await desk.get("/desk", as: second).isKeptOut)
    }

    @Test("passphrases are tried ten times in a quarter of an hour, wherever they are tried from")
    func slow() async throws {
        let desk = try TestDesk()
        _ = try await desk.signIn("police-1")
        for number in 0..<10 {
            _ = try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": "guess \(number)"], address: "192.0.2.\(number)")
        }
        let right = ["member": "police-1", "passphrase": TestDesk.passphrase]
        #expect(try await desk.post("/desk/sign-in", right, address: "192.0.2.99").text.contains("tried too often"))
        desk.clock.pass(15 * 60)
        #expect(try await desk.post("/desk/sign-in", right).token != nil)
    }

    @Test("after signing in, one is led to the page asked for, and nowhere outside the desk", arguments: [
        ("/desk/proposals", "/desk/proposals"), ("//elsewhere.example", "/desk"), ("https://elsewhere.example/desk/", "/desk"),
        ("/desk/..//elsewhere.example", "/desk"), ("/deskelsewhere", "/desk"),
    ])
    func next(_ asked: String, _ led: String) async throws {
        let desk = try TestDesk()
        _ = try await desk.signIn("police-1")
        #expect(try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase, "next": asked]).location == led)
    }

    @Test("the hash of a passphrase is read back as it was written, and nothing else is read")
    func hashes() throws {
        let cost = try #require(PassphraseHash.Cost(power: 4))
        let hash = try PassphraseHash(of: "a passphrase", salt: Array(0..<16), cost: cost)
        #expect(PassphraseHash(text: hash.text) == hash)
        #expect(try hash.matches("a passphrase"))
        #expect(try !hash.matches("another"))
        for text in ["", "scrypt$4$8$1$00$zz", "scrypt$40$8$1$00$00", "plain$a", hash.text + "$"] { #expect(PassphraseHash(text: text) == nil) }
        #expect(PassphraseHash.Cost.standard.power == 17 && PassphraseHash.Cost.standard.blockSize == 8)
    }

    @Test("an administrator invites with a code that works once, and disables; each time with their passphrase")
    func administration() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("administrator-1", isAdministrator: true)
        let wrong = try await desk.post("/desk/accounts", ["member": "police-1", "passphrase": "not this one"], as: token)
        #expect(wrong.status == .unprocessableContent && wrong.text.contains("That is not your passphrase"))
        let page = try await desk.post("/desk/accounts", ["member": "police-1", "name": "P. Officer", "passphrase": TestDesk.passphrase], as: token)
        let code = try #require(page.text.firstMatch(of: /<code>([a-z0-9-]{23})<\/code>/)).1
        let fields = ["code": String(code), "passphrase": TestDesk.passphrase, "again": TestDesk.passphrase]
        #expect(try await desk.post("/desk/enrol", fields).text.contains("Your passphrase is set"))
        #expect(try await desk.post("/desk/enrol", fields).text.contains("cannot be used"))
        let police = try #require(try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase]).token)
        _ = try await desk.post("/desk/accounts/police-1/disable", ["passphrase": TestDesk.passphrase], as: token)
        #expect(try await desk.get("/desk", as: police).isKeptOut)
        let own = try await desk.post("/desk/accounts/administrator-1/disable", ["passphrase": TestDesk.passphrase], as: token)
        #expect(own.status == .unprocessableContent && own.text.contains("That is your own account."))
        _ = try await desk.post("/desk/accounts/police-1/enable", ["passphrase": TestDesk.passphrase], as: token)
        #expect(try await desk.post("/desk/sign-in", ["member": "police-1", "passphrase": TestDesk.passphrase]).token != nil)
    }
}
