import Digests
import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The coordinator keeps the calendar and the localities in forms, and nobody overwrites what they have not seen")
struct CalendarTests {
    private static let confirmed = "passphrase=seven+quiet+herons+wade"

    /// Sends fields that stand several times, as a browser does.
    private func send(_ desk: TestDesk, _ path: String, _ fields: String, as token: SessionToken) async throws -> Reply {
        let secrets = "token=\(token.formToken.hex)&key=\(desk.office.surroundings.freshKey())"
        return try await desk.ask(.post, path, token, "\(secrets)&\(fields)&\(Self.confirmed)", from: "same-origin")
    }

    @Test("days are put in order; a cleared line takes its day away; a line without a day is refused and stays")
    func calendar() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        let seen = try #require(try await desk.get("/desk/calendar", as: token).hidden("seen"))
        let two = "day=2026-09-30&kind=release&title=Autumn&day=2026-04-15&kind=meeting&title=Spring&day=&kind=meeting&title="
        let undated = try await send(desk, "/desk/calendar", "seen=\(seen)&day=&kind=meeting&title=Spring", as: token)
        #expect(undated.status == .unprocessableContent && undated.text.contains("“Spring” has no day.") && undated.text.contains("value=\"Spring\""))
        #expect(try await send(desk, "/desk/calendar", "seen=\(seen)&\(two)", as: token).location == "/desk/board")
        #expect(try desk.office.proceedings().calendar.map(\.title) == ["Spring", "Autumn"])
        #expect(try await desk.get("/desk/board", as: token).text.contains("15 April 2026: meeting, Spring"))
        #expect(try await send(desk, "/desk/calendar", "seen=\(seen)&\(two)", as: token).text.contains("Somebody changed the calendar after it was opened."))
        let now = try #require(try await desk.get("/desk/calendar", as: token).hidden("seen"))
        #expect(try await send(desk, "/desk/calendar", "seen=\(now)&day=2026-09-30&kind=release&title=Autumn&day=&kind=meeting&title=", as: token).status == .seeOther)
        #expect(try desk.office.proceedings().calendar.map(\.title) == ["Autumn"])
    }

    @Test("a locality is added, given contacts, confirmed and taken away; readers see its contacts at once")
    func localities() async throws {
        let desk = try TestDesk()
        let (token, author) = (try await desk.signIn("coordinator"), try await desk.signIn("author"))
        #expect(try await desk.post("/desk/localities", ["name": "Barnet", "passphrase": TestDesk.passphrase], as: token).location == "/desk/localities/barnet")
        let path = "/desk/localities/barnet"
        let seen = try #require(try await desk.get(path, as: token).hidden("seen"))
        let contact = "contact=Duty+desk&value=020+7946+0001"
        let twice = try await send(desk, path, "seen=\(seen)&name=Barnet&\(contact)&\(contact)", as: token)
        #expect(twice.status == .unprocessableContent && twice.text.contains("“Duty desk” stands twice."))
        #expect(try await send(desk, path, "seen=\(seen)&name=Barnet&\(contact)&contact=&value=&confirmed=yes", as: token).location == "/desk/localities")
        #expect(try desk.office.proceedings().localities.first?.contacts == ["Duty desk": "020 7946 0001"])
        #expect(try await desk.get("/contacts.html").text.contains("020 7946 0001"))
        #expect(try await desk.get("/desk/localities", as: author).text.contains("Duty desk: 020 7946 0001"))
        #expect(try await send(desk, path, "seen=\(seen)&name=Other&\(contact)", as: token).text.contains("after it was opened"))
        #expect(try await desk.post("\(path)/away", ["passphrase": TestDesk.passphrase], as: token).status == .seeOther)
        #expect(try desk.office.proceedings().localities == [])
    }
}
