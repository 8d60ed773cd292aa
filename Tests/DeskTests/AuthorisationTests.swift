import Digests
import Editorial
import Foundation
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("Only who may: every role at every route")
struct AuthorisationTests {
    /// Somebody of each kind there is.
    enum Role: String, CaseIterable {
        case stranger, administrator, member, chair, deputy, author, coordinator

        var member: MemberID? {
            switch self {
            case .stranger: nil
            case .administrator: "administrator-1"
            case .member: "police-1"
            case .chair: "chair"
            case .deputy: "health-deputy"
            case .author: "author"
            case .coordinator: "coordinator"
            }
        }
    }

    static let signedIn: Set<Role> = [.administrator, .member, .chair, .deputy, .author, .coordinator]
    static let acting: Set<Role> = [.member, .chair, .deputy, .author, .coordinator]
    static let board: Set<Role> = [.member, .chair, .deputy]
    static let members: Set<Role> = [.member, .chair]
    static let steering: Set<Role> = [.chair, .coordinator]
    static let coordinating: Set<Role> = [.coordinator]
    static let administering: Set<Role> = [.administrator]
    static let everybody = Set(Role.allCases)

    /// Who may do what, written down once more and independently of the routes: a route that is missing here fails.
    static let table: [String: Set<Role>] = [
        "GET /desk/sign-in": everybody, "POST /desk/sign-in": everybody, "GET /desk/enrol": everybody, "POST /desk/enrol": everybody,
        "POST /desk/sign-out": signedIn, "GET /desk": signedIn,
        "GET /desk/ballots/{ballot}": acting, "POST /desk/ballots/{ballot}/confirm": board, "POST /desk/ballots/{ballot}/position": board,
        "POST /desk/ballots/{ballot}/close": steering,
        "GET /desk/proposals": acting, "GET /desk/proposals/{proposal}": acting, "POST /desk/proposals/{proposal}/return": steering,
        "POST /desk/proposals/{proposal}/defer": steering, "POST /desk/proposals/{proposal}/consult": steering,
        "POST /desk/proposals/{proposal}/ballot": steering, "POST /desk/proposals/{proposal}/schedule": steering,
        "POST /desk/proposals/{proposal}/withdraw": acting, "POST /desk/proposals/{proposal}/comments": acting,
        "POST /desk/proposals/{proposal}/supersede": acting, "GET /desk/proposals/{proposal}/urgent": members,
        "POST /desk/proposals/{proposal}/urgent": members, "POST /desk/proposals/{proposal}/lapse": steering,
        "POST /desk/comments/{comment}/away": acting,
        "GET /desk/releases": acting, "POST /desk/releases": steering, "GET /desk/releases/{release}": acting,
        "POST /desk/releases/{release}/freeze": steering, "POST /desk/releases/{release}/certify": board,
        "POST /desk/releases/{release}/publish": steering, "GET /desk/releases/{release}/notes/{proposal}": steering,
        "POST /desk/releases/{release}/notes/{proposal}": steering,
        "GET /desk/notices": acting, "GET /desk/notices/new": acting, "POST /desk/notices/new": acting, "GET /desk/notices/{notice}": acting,
        "POST /desk/notices/{notice}/approve": members, "POST /desk/notices/{notice}/end": steering,
        "GET /suggest": everybody, "POST /suggest": everybody, "GET /suggest/{suggestion}": everybody, "GET /privacy": everybody,
        "GET /desk/suggestions": acting, "POST /desk/suggestions/{suggestion}/decline": steering,
        "POST /desk/suggestions/{suggestion}/adopt": acting,
        "GET /consultations": everybody, "GET /consultations/{consultation}": everybody, "POST /consultations/{consultation}": everybody,
        "POST /desk/consultations/{consultation}/close": steering, "POST /desk/consultations/{consultation}/answer": steering,
        "POST /desk/responses/{response}/dispose": acting, "POST /desk/responses/{response}/erase": coordinating,
        "GET /desk/drafts": acting, "POST /desk/drafts": acting, "GET /desk/drafts/{draft}": acting,
        "POST /desk/drafts/{draft}/files": acting, "POST /desk/drafts/{draft}/files/away": acting, "POST /desk/drafts/{draft}/references": acting,
        "POST /desk/drafts/{draft}/submit": acting, "POST /desk/drafts/{draft}/away": acting,
        "GET /desk/drafts/{draft}/crossings": acting, "POST /desk/drafts/{draft}/crossings": acting,
        "GET /desk/drafts/{draft}/chapters/{chapter}": acting, "GET /desk/drafts/{draft}/chapters/{chapter}/text": acting,
        "POST /desk/drafts/{draft}/chapters/{chapter}/text": acting, "GET /desk/drafts/{draft}/chapters/{chapter}/place": acting,
        "POST /desk/drafts/{draft}/chapters/{chapter}/place": acting,
        "GET /subscribe": everybody, "POST /subscribe": everybody, "GET /subscribe/{code}": everybody, "POST /subscribe/{code}": everybody,
        "GET /desk/you": signedIn, "POST /desk/you": signedIn,
        "GET /desk/handbook": signedIn, "GET /desk/handbook/{page}": signedIn,
        "GET /desk/records": acting, "GET /desk/records/{table}": acting, "GET /desk/records/{table}/csv": acting, "GET /desk/care": acting,
        "GET /desk/report": acting,
        "GET /desk/accounts": administering, "POST /desk/accounts": administering, "POST /desk/accounts/{member}/code": administering,
        "POST /desk/accounts/{member}/enable": administering, "POST /desk/accounts/{member}/disable": administering,
        "GET /desk/board": acting, "GET /desk/calendar": coordinating, "POST /desk/calendar": coordinating,
        "GET /desk/motions": acting, "GET /desk/motions/new": members, "POST /desk/motions/confirm": members, "POST /desk/motions": members,
        "GET /desk/motions/{motion}": acting, "POST /desk/motions/{motion}/second": members, "POST /desk/motions/{motion}/drop": members,
        "GET /desk/localities": acting, "POST /desk/localities": coordinating, "GET /desk/localities/{locality}": coordinating,
        "POST /desk/localities/{locality}": coordinating, "POST /desk/localities/{locality}/away": coordinating,
        "GET /health": everybody, "GET /desk/desk.css": everybody, "GET /desk/desk.js": everybody,
    ]

    @Test("the table names every route there is, and no other")
    func complete() {
        #expect(Set(Route.all.map { "\($0.method.rawValue) \($0.path)" }) == Set(Self.table.keys))
        #expect(Route.all.count == Self.table.count)
    }

    @Test("each role is let in where the table says so, and nowhere else; nothing they are kept out of is done")
    func enumerated() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit()
        _ = try desk.ballot(on: proposal)
        _ = try ReceiveSuggestion(words: "Words", about: nil, source: .anybody, actor: "coordinator").perform(in: desk.office)
        let other = try desk.submit("says why", "says at once why")
        _ = try OpenConsultation(proposal: other, until: CalendarDay("2026-03-20")!, networks: ["nurses"], actor: "coordinator").perform(in: desk.office)
        let day = CalendarDay("2026-03-31")!
        _ = try OpenRelease(ReleaseOpening(release: "2026-03", kind: .scheduled, publication: day, inForce: day), actor: "coordinator").perform(in: desk.office)
        _ = try ProposeNotice(kind: .correction, text: "Read “must”.", scope: .manual, starts: CalendarDay("2026-03-20")!, ends: nil, actor: "author").perform(in: desk.office)
        let barnet = Locality(id: "barnet", name: "Barnet", contacts: [:], confirmed: CalendarDay("2026-03-01")!)
        _ = try ChangeLocality("barnet", .add(barnet), actor: "coordinator").perform(in: desk.office)
        _ = try PutMotion(.leave("police-1", until: CalendarDay("2026-12-31")!), reason: "They move.", member: "chair").perform(in: desk.office)
        let draft = try BeginDraft(.chapter("conferences"), actor: "education-1").perform(in: desk.office)
        let places = [
            "{draft}": draft.text, "{chapter}": "conferences",
            "{notice}": "n-1", "{motion}": "m-1", "{locality}": "barnet", "{ballot}": "b-1", "{proposal}": "p-1", "{release}": "2026-03", "{suggestion}": "s-1", "{consultation}": "c-1", "{response}": "r-1", "{comment}": "1", "{table}": "proposals", "{member}": "chair", "{page}": "author"]

        var unintended: [String] = []
        for role in Role.allCases {
            let added = try await role.member.asyncMap { try await desk.signIn($0, isAdministrator: role == .administrator) }
            for route in Route.all where route.path != "/desk/sign-out" {
                let path = places.reduce(route.path) { $0.replacingOccurrences(of: $1.key, with: $1.value) }
                let before = try desk.office.proceedings().keys.count
                let reply = try await route.method == .get ? desk.get(path, as: added) : desk.post(path, as: added, key: "none")
                let name = "\(route.method.rawValue) \(route.path)"
                if reply.isKeptOut == Self.table[name]?.contains(role) { unintended.append("\(role.rawValue) at \(name): \(reply.status)") }
                // The forms are empty and bear no key of an act, so that nobody changes anything, let in or not.
                let after = try desk.office.proceedings().keys.count
                if after != before { unintended.append("\(role.rawValue) changed the record at \(name)") }
                if reply.status.code >= 500 { unintended.append("\(role.rawValue) at \(name): \(reply.status)") }
            }
        }
        #expect(unintended == [])
    }

    @Test("somebody whose term ended keeps the account and may do nothing with it")
    func ended() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("nobody-1")
        #expect(try await desk.get("/desk", as: token).text.contains("You hold no seat or office of the board today"))
        #expect(try await desk.get("/desk/proposals", as: token).status == .forbidden)
    }

    @Test("a form from another site, from no browser, or of another session changes nothing")
    func forgery() async throws {
        let desk = try TestDesk()
        let proposal = try desk.submit()
        let token = try await desk.signIn("coordinator")
        let path = "/desk/proposals/\(proposal)/return"
        let fields = ["reason": "Because."]
        for site in ["cross-site", "same-site", "none", nil] as [String?] {
            #expect(try await desk.post(path, fields, as: token, from: site).status == .forbidden)
        }
        let other = try await desk.signIn("chair")
        #expect(try await desk.post(path, fields, as: token, formToken: other.formToken.hex).status == .unprocessableContent)
        #expect(try await desk.post(path, fields, as: token, formToken: "").status == .unprocessableContent)
        #expect(try desk.office.proceedings().proposals[proposal]?.state == .review)
        #expect(try await desk.post(path, fields, as: token).status == .seeOther)
        #expect(try desk.office.proceedings().proposals[proposal]?.state == .returned)
    }

    @Test("every page of the desk is kept by nobody, framed by nobody, and runs nothing of others")
    func headers() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        for path in ["/desk", "/desk/sign-in", "/desk/proposals", "/desk/releases", "/desk/suggestions", "/desk/board", "/suggest", "/consultations", "/privacy"] {
            let reply = try await desk.get(path, as: token)
            #expect(reply.status == .ok)
            #expect(reply.headers[.cacheControl] == "no-store")
            #expect(reply.headers[.contentSecurityPolicy]?.hasPrefix("default-src 'none';") == true)
            #expect(reply.headers[.contentSecurityPolicy]?.contains("frame-ancestors 'none'") == true)
            #expect(reply.headers[.xContentTypeOptions] == "nosniff")
        }
    }

    @Test("a form longer than its limit, or of another kind, is refused")
    func limits() async throws {
        let desk = try TestDesk()
        #expect(try await desk.post("/suggest", ["words": String(repeating: "w", count: 70_000)]).status == .contentTooLarge)
        #expect(try await desk.post("/suggest", Dictionary(uniqueKeysWithValues: (0..<2_100).map { ("f\($0)", "") })).status == .badRequest)
    }
}

extension Optional {
    fileprivate func asyncMap<Value>(_ transform: (Wrapped) async throws -> Value) async rethrows -> Value? {
        guard let self else { return nil }
        return try await transform(self)
    }
}
