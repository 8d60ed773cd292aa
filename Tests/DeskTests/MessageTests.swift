import Editorial
import Foundation
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("People are told when it is their turn, and readers of releases, once and only where they asked")
struct MessageTests {
    /// Posts and delivers; the messages, decoded, by whom they go to.
    private func deliver(_ desk: TestDesk) async throws -> [(to: String, text: String)] {
        let folder = "\(desk.folder)-mail-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try PostMessages().perform(in: desk.office)
        _ = try await DeliverMessages(from: #require(EmailAddress("board@example.org")), by: .files(folder)).perform(in: desk.office)
        return try (FileManager.default.contents(ofFolder: folder)).sorted().map { name in
            let parts = try String(contentsOfFile: "\(folder)/\(name)", encoding: .utf8).components(separatedBy: "\r\n\r\n")
            let to = try #require(parts[0].firstMatch(of: /To: <([^>]*)>/)).1
            let words = try #require(Data(base64Encoded: parts[1], options: .ignoreUnknownCharacters))
            return (String(to), String(decoding: words, as: UTF8.self))
        }
    }

    @Test("a member with an address is told of a ballot once, again near its last day, and of the rest once a week")
    func turns() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("police-1")
        #expect(try await desk.post("/desk/you", ["address": "two@example.org, three@example.org"], as: token).status == .unprocessableContent)
        _ = try await desk.post("/desk/you", ["address": "police@example.org"], as: token)
        _ = try desk.ballot(on: desk.submit(title: "Exclusion"))
        let first = try await deliver(desk)
        #expect(first.count { $0.text.contains("The board asks for your position on “Exclusion”") } == 1 && first.allSatisfy { $0.to == "police@example.org" })
        #expect(try await deliver(desk).isEmpty)
        desk.clock.pass(29 * 86_400)
        let later = try await deliver(desk)
        #expect(later.contains { $0.text.contains("until 1 April 2026") })
        #expect(try await deliver(desk).isEmpty)
    }

    @Test("a reader is asked back first, told of releases after that, and no more once they end it")
    func subscription() async throws {
        let desk = try TestDesk(address: "https://procedures.example.org")
        for _ in 1...2 { #expect(try await desk.post("/subscribe", ["address": "reader@example.org", "chapter": "conferences"]).text.contains("Look at your mail")) }
        let asked = try await deliver(desk)
        #expect(asked.count == 1)
        let path = try #require(asked.first?.text.firstMatch(of: /https:\/\/procedures.example.org(\/subscribe\/[0-9a-f]+)/)).1
        #expect(try await desk.get(String(path)).text.contains("Do you want these messages?"))
        try desk.publish(try desk.submit(), as: "2026-03")
        #expect(try await deliver(desk).isEmpty)
        _ = try await desk.post(String(path), ["wanted": "yes"])
        #expect(try await deliver(desk).isEmpty)
        try desk.publish(try desk.submit("says why", "says at once why"), as: "2026-04")
        let told = try await deliver(desk)
        #expect(told.count == 1 && told[0].text.contains("Release 2026-04") && told[0].text.contains("“Child protection conferences” has changed."))
        for _ in 1...2 { #expect(try await desk.post(String(path), ["wanted": "no"]).text.contains("No more messages")) }
        #expect(try await desk.get(String(path)).status == .notFound)
        #expect(try await desk.post(String(path), ["wanted": "yes"]).status == .notFound)
    }

    @Test("an address nobody confirms within seven days is forgotten, and one whose owner ends it is sent nothing that waits")
    func forgotten() async throws {
        let desk = try TestDesk(address: "https://procedures.example.org")
        var paths: [String] = []
        for reader in ["late@example.org", "gone@example.org"] {
            _ = try await desk.post("/subscribe", ["address": reader])
            paths.append(String(try #require(try await deliver(desk).first?.text.firstMatch(of: /\/subscribe\/[0-9a-f]+/)).0))
        }
        _ = try await desk.post(paths[1], ["wanted": "yes"])
        try desk.publish(try desk.submit(), as: "2026-03")
        try PostMessages().perform(in: desk.office)
        _ = try await desk.post(paths[1], ["wanted": "no"])
        #expect(try await deliver(desk).isEmpty)
        #expect(try await desk.get(paths[0]).status == .ok)
        desk.clock.pass(7 * 86_400)
        #expect(try await deliver(desk).isEmpty)
        #expect(try await desk.get(paths[0]).status == .notFound)
    }

    @Test("whoever ends a subscription there is none of takes no message from anybody")
    func ending() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("police-1")
        _ = try await desk.post("/desk/you", ["address": "police@example.org"], as: token)
        let ballot = try desk.ballot(on: desk.submit())
        try PostMessages().perform(in: desk.office)
        let opened = try #require(try desk.office.proceedings().ballots[ballot]?.opened)
        #expect(try await desk.post("/subscribe/\(opened.seconds)", ["wanted": "no"]).status == .ok)
        #expect(try await deliver(desk).count { $0.text.contains("The board asks for your position") } == 1)
    }

    @Test("a message the program does not take waits and holds up no other; a disabled account is sent none")
    func refused() async throws {
        let desk = try TestDesk()
        for member: MemberID in ["police-1", "health-1", "education-1"] {
            let token = try await desk.signIn(member)
            _ = try await desk.post("/desk/you", ["address": "\(member)@example.org"], as: token)
        }
        try EnableAccount(member: "education-1", isEnabled: false).perform(in: desk.office)
        _ = try desk.ballot(on: desk.submit())
        try PostMessages().perform(in: desk.office)
        let (program, mail) = ("\(desk.folder)/send", "\(desk.folder)/mail")
        try "#!/bin/sh\ngrep '^To:' > \(mail).one && ! grep -q health \(mail).one && cat \(mail).one >> \(mail)\n".write(toFile: program, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program)
        let delivery = try DeliverMessages(from: #require(EmailAddress("board@example.org")), by: .program(program))
        for _ in 1...2 {
            await #expect { try await delivery.perform(in: desk.office) } throws: { "\($0)".contains("could not be sent") }
        }
        let told = Set(try String(contentsOfFile: mail, encoding: .utf8).split(whereSeparator: \.isNewline))
        #expect(told == ["To: <police-1@example.org>"])
        try "#!/bin/sh\nexit 0\n".write(toFile: program, atomically: false, encoding: .utf8)
        #expect(try await delivery.perform(in: desk.office) > 0)
        #expect(try await delivery.perform(in: desk.office) == 0)
    }

    @Test("an address is one address, and nothing that could end a line of a message", arguments: [
        ("name@example.org", true), ("n.a+b@a.example.org", true), ("", false), ("name", false), ("name@example", false), ("@example.org", false),
        ("a@example.org,b@example.org", false), ("a@b@example.org", false), ("a@example.org\r\nBcc: b@example.org", false), ("-t@example.org", false),
        ("<a@example.org>", false), ("ä@example.org", false),
    ])
    func address(text: String, isOne: Bool) {
        #expect((EmailAddress(text) != nil) == isOne)
    }

    @Test("the example of a configuration can be read, and a port there is none of is refused")
    func configuration() throws {
        let root = URL(filePath: #filePath).resolvingSymlinksInPath().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let example = try ServiceConfiguration(at: root.appending(path: "Tools/hosting/rubric.yml").path)
        #expect(example.port == 8080 && example.messages?.from == "procedures@example.org" && example.messages?.program == "/usr/bin/msmtp")
        let path = "\(NSTemporaryDirectory())/rubric-\(UUID().uuidString).yml"
        defer { try? FileManager.default.removeItem(atPath: path) }
        try "port: 70000\n".write(toFile: path, atomically: true, encoding: .utf8)
        #expect(throws: OfficeError.self) { try ServiceConfiguration(at: path) }
    }
}

extension FileManager {
    fileprivate func contents(ofFolder path: String) throws -> [String] { fileExists(atPath: path) ? try contentsOfDirectory(atPath: path) : [] }
}
