import Digests
import Editorial
import Foundation
import HTTPTypes
import Hummingbird
import Logging
public import Manuals
import NIOCore
import Office
import Signing
import Synchronization
import Testing

@testable import Desk

/// A desk over a real small manual in a temporary folder, with somebody signed in for every role.
final class TestDesk: Sendable {
    let folder: String
    let office: Secretariat
    let clock = TestClock(Moment("2026-03-02T09:00:00Z")!)
    private let responder: RouterResponder<DeskContext>

    static let passphrase = "seven quiet herons wade"
    static let paragraph = "k3f9tw"

    static let text: [String: String] = [
        "Procedures/manual.yml": """
        title: Test procedures
        publisher: The board
        banner: "An illustrative sample, not for practice"
        numbering: chapter.section.paragraph
        parts:
          - id: core
            title: Core procedures
            status: core

        """,
        "Procedures/references.yml": """
        - id: wt2023
          title: Working Together 2023
          publisher: Department for Education
          date: "2023"

        """,
        conferences: """
        ---
        id: conferences
        code: CP4
        title: Child protection conferences
        part: core
        interests: [health, police]
        ---
        ## Who attends

        The chair may exclude a parent. {#k3f9tw}

        The record says why. {#m2pdx4}

        """,
    ]
    static let conferences = "Procedures/core/conferences.md"

    init(address: String? = nil) throws {
        folder = "\(NSTemporaryDirectory())/rubric-desk-\(UUID().uuidString)"
        let clock = clock
        let surroundings = Surroundings(
            now: { clock.tick() }, random: { UInt64.random(in: .min ... .max) }, passphraseCost: PassphraseHash.Cost(power: 4)!)
        office = try CreateManual(path: folder).perform(surroundings: surroundings)
        try FoundBoard(plan: .example(from: CalendarDay("2020-01-01")!)).perform(in: office)
        let publisher = "publisher: The board"
        let text = TestDesk.text.mapValues { $0.replacing(publisher, with: address.map { "\(publisher)\naddress: \($0)" } ?? publisher) }
        _ = try AdoptEdition(
            release: "2026-01", inForce: CalendarDay("2026-01-05")!, reason: "As it stands.", actor: "coordinator",
            draft: Draft(files: text.mapValues { .some(Array($0.utf8)) })
        ).perform(in: office)
        responder = DeskApplication(office).router().buildResponder()
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    // MARK: People

    /// Makes an account, enrols and signs in through the desk; gives the cookie's token.
    func signIn(_ member: MemberID, isAdministrator: Bool = false) async throws -> SessionToken {
        let code = try AddAccount(member: member, isAdministrator: isAdministrator).perform(in: office)
        _ = try await post("/desk/enrol", ["code": code.text, "passphrase": Self.passphrase, "again": Self.passphrase])
        return try #require(try await post("/desk/sign-in", ["member": member.text, "passphrase": Self.passphrase]).token)
    }

    // MARK: The manual's course

    func submit(_ old: String = "may exclude", _ new: String = "must exclude", title: String = "A change", note: String = "What changed.") throws -> ProposalID {
        let text = TestDesk.text[TestDesk.conferences]!.replacingOccurrences(of: old, with: new)
        return try SubmitProposal(
            title: title, note: note, impact: .substantive, drivers: ["wt2023"], actor: "author",
            draft: Draft(files: [TestDesk.conferences: .some(Array(text.utf8))])
        ).perform(in: office)
    }

    func ballot(on proposal: ProposalID) throws -> BallotID {
        try OpenBallot(proposal: proposal, closes: CalendarDay("2026-04-01")!, actor: "coordinator").perform(in: office)
    }

    /// Has everybody approve a proposal, and publishes it.
    func publish(_ proposal: ProposalID, as release: ReleaseName) throws {
        let (ballot, day) = (try ballot(on: proposal), CalendarDay("2026-03-01")!)
        for member: MemberID in ["chair", "social-care-1", "health-1", "police-1", "education-1"] {
            _ = try CastPosition(ballot: ballot, position: .approve, member: member).perform(in: office)
        }
        _ = try CloseBallot(ballot: ballot, actor: "coordinator").perform(in: office)
        _ = try OpenRelease(ReleaseOpening(release: release, kind: .scheduled, publication: day, inForce: day), actor: "coordinator").perform(in: office)
        _ = try ScheduleProposal(proposal: proposal, release: release, actor: "coordinator").perform(in: office)
        _ = try FreezeRelease(release: release, actor: "coordinator").perform(in: office)
        for member: MemberID in ["chair", "health-1"] { _ = try CertifyRelease(release: release, member: member).perform(in: office) }
        _ = try PublishRelease(release: release, actor: "coordinator").perform(in: office)
    }

    func position(of member: MemberID, on ballot: BallotID) throws -> Position? {
        try office.proceedings().ballots[ballot]?.positions[member]?.position
    }

    // MARK: Asking

    func get(_ path: String, as token: SessionToken? = nil) async throws -> Reply {
        try await ask(.get, path, token, "")
    }

    /// Sends a form as a browser would from a page of the desk, with the session's token and a fresh key.
    func post(
        _ path: String, _ fields: [String: String] = [:], as token: SessionToken? = nil, key: String? = nil, formToken: String? = nil,
        from site: String? = "same-origin", address: String? = nil
    ) async throws -> Reply {
        var fields = fields
        fields["key"] = key ?? office.surroundings.freshKey()
        if let token { fields["token"] = formToken ?? token.formToken.hex }
        let body = fields.map { "\(Self.encoded($0.key))=\(Self.encoded($0.value))" }.joined(separator: "&")
        return try await ask(.post, path, token, body, from: site, address: address)
    }

    /// Sends a form with a file, as a browser would.
    func send(_ file: [UInt8], named name: String, to path: String, as token: SessionToken) async throws -> Reply {
        let (mark, end) = ("xxBOUNDARYxx", "\r\n")
        var body = Array("--\(mark)\(end)Content-Disposition: form-data; name=\"token\"\(end)\(end)\(token.formToken.hex)\(end)".utf8)
        body += Array("--\(mark)\(end)Content-Disposition: form-data; name=\"file\"; filename=\"\(name)\"\(end)Content-Type: any/thing\(end)\(end)".utf8)
        body += file + Array("\(end)--\(mark)--\(end)".utf8)
        return try await ask(.post, path, token, ByteBuffer(bytes: body), from: "same-origin", as: "multipart/form-data; boundary=\(mark)")
    }

    func ask(
        _ method: HTTPRequest.Method, _ path: String, _ token: SessionToken?, _ body: String, from site: String? = nil, address: String? = nil
    ) async throws -> Reply {
        try await ask(method, path, token, ByteBuffer(string: body), from: site, address: address)
    }

    private func ask(
        _ method: HTTPRequest.Method, _ path: String, _ token: SessionToken?, _ body: ByteBuffer, from site: String? = nil, address: String? = nil,
        as type: String = "application/x-www-form-urlencoded"
    ) async throws -> Reply {
        var headers = HTTPFields()
        if let token { headers[.cookie] = "\(SessionCookie.name)=\(token.text)" }
        if method == .post { headers[.contentType] = type }
        if let site { headers[HTTPField.Name("Sec-Fetch-Site")!] = site }
        if let address { headers[HTTPField.Name("X-Forwarded-For")!] = address }
        let request = Request(
            head: HTTPRequest(method: method, scheme: "http", authority: "127.0.0.1:8080", path: path, headerFields: headers),
            body: RequestBody(buffer: body))
        let response = try await responder.respond(to: request, context: DeskContext(Source(), peer: "127.0.0.1"))
        let collected = Collected()
        try await response.body.write(Collector(collected: collected))
        return Reply(status: response.status, headers: response.headers, text: String(decoding: collected.bytes.withLock { $0 }, as: UTF8.self))
    }

    private static func encoded(_ text: String) -> String {
        text.utf8.map { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: String(UnicodeScalar(byte))
            default: "%" + String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
            }
        }.joined()
    }

    private struct Source: RequestContextSource {
        let logger = Logger(label: "test")
    }

    private final class Collected: Sendable {
        let bytes = Mutex<[UInt8]>([])
    }

    private struct Collector: ResponseBodyWriter {
        let collected: Collected
        func write(_ buffer: ByteBuffer) async throws { collected.bytes.withLock { $0 += Array(buffer.readableBytesView) } }
        consuming func finish(_ trailingHeaders: HTTPFields?) async throws {}
    }
}

/// What the desk answered.
struct Reply {
    let status: HTTPResponse.Status
    let headers: HTTPFields
    let text: String

    var location: String? { headers[.location] }

    /// The session a cookie begins; nil where none is set, or one is cleared.
    var token: SessionToken? {
        headers[.setCookie].flatMap { $0.split(separator: ";").first }.flatMap { $0.split(separator: "=").dropFirst().first }.flatMap { SessionToken($0) }
    }

    /// Whether whoever asked was kept out.
    var isKeptOut: Bool {
        status == .unauthorized || status == .forbidden || (status == .seeOther && location?.hasPrefix("/desk/sign-in") == true)
    }

    /// The value of a hidden field.
    func hidden(_ name: String) -> String? {
        text.range(of: "name=\"\(name)\" value=\"").map { String(text[$0.upperBound...].prefix { $0 != "\"" }) }
    }
}

final class TestClock: Sendable {
    private let now: Mutex<Moment>

    init(_ moment: Moment) { now = Mutex(moment) }

    /// A second passes at every look.
    func tick() -> Moment { pass(1) }

    @discardableResult
    func pass(_ seconds: Int64) -> Moment {
        now.withLock { now in
            now = Moment(seconds: now.seconds + seconds)
            return now
        }
    }
}

extension Name: ExpressibleByUnicodeScalarLiteral, ExpressibleByExtendedGraphemeClusterLiteral, ExpressibleByStringLiteral {
    public init(stringLiteral text: String) { self = Name(text)! }
}
