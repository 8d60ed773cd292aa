import Editorial
import Foundation
import Manuals
import Record
import Testing

@testable import Office

@Suite("A backup restores the manual")
struct BackupTests {
    private let folder = "\(NSTemporaryDirectory())/rubric-backup-\(UUID().uuidString)"

    /// A manual with an approved change, a member's words and a release.
    private func manual() throws -> TestManual {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record must say why."))
        let ballot = try manual.ask(proposal)
        _ = try CastPosition(ballot: ballot, position: .noObjection, words: "I can live with it.", member: "health-1").perform(in: manual.office)
        for member: MemberID in ["chair", "social-care-1", "police-1", "education-1"] {
            _ = try CastPosition(ballot: ballot, position: .approve, member: member).perform(in: manual.office)
        }
        _ = try CloseBallot(ballot: ballot, actor: "coordinator").perform(in: manual.office)
        try manual.schedule([proposal], for: "2017-10")
        try manual.release("2017-10")
        return manual
    }

    @Test("the copy has the record, the words, the text and its refs, and verifies; with keys the board goes on in it")
    func restore() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manual = try manual()
        let done = try BackUpManual(to: folder, includingKeys: true).perform(in: manual.office)
        #expect(done.acts == (try manual.office.ledger.entries().count))
        #expect(done.keys > 6)
        let restored = try Secretariat(at: folder, surroundings: manual.office.surroundings)
        #expect(try restored.proceedings() == manual.office.proceedings())
        #expect(try VerifyManual().perform(in: restored) == [])
        #expect(try restored.foreignTips() == [])
        let words = try #require(try restored.proceedings().ballots["b-1"]?.positions["health-1"]?.words)
        #expect(restored.privateWords(words) == "I can live with it.")
        #expect(try String(contentsOfFile: "\(folder)/\(TestManual.conferences)", encoding: .utf8).contains("The record must say why."))
        #expect(try WriteMissingBundles().perform(in: restored) == ["2017-10"])
        #expect(try WriteMissingBundles().perform(in: restored) == [])
        let bundle = "releases/2017-10/SHA256SUMS"
        #expect(try Data(contentsOf: URL(filePath: "\(folder)/\(bundle)")) == Data(contentsOf: URL(filePath: "\(manual.folder)/\(bundle)")))
        _ = try OpenRelease(
            ReleaseOpening(release: "2018-03", kind: .scheduled, publication: CalendarDay("2018-03-31")!, inForce: CalendarDay("2018-03-31")!),
            actor: "coordinator"
        ).perform(in: restored)
        #expect(try restored.proceedings() != manual.office.proceedings())
    }

    @Test("without keys the copy can be read and verified, and an act says which key is missing")
    func withoutKeys() throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let manual = try manual()
        #expect(try BackUpManual(to: folder, includingKeys: false).perform(in: manual.office).keys == 0)
        let restored = try Secretariat(at: folder, surroundings: manual.office.surroundings)
        #expect(try VerifyManual().perform(in: restored) == [])
        do {
            _ = try WithdrawProposal(proposal: "p-1", reason: "No.", actor: "author").perform(in: restored)
            Issue.record("an act without a key")
        } catch OfficeError.fault(let words) {
            #expect(words.hasPrefix("The key ") && words.contains("/rubric/keys/server cannot be used: there is no such file."))
        }
    }

    @Test("a folder that holds something, though it be hidden, is left as it is", arguments: ["notes.txt", ".notes"])
    func standing(name: String) throws {
        defer { try? FileManager.default.removeItem(atPath: folder) }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data("mine".utf8).write(to: URL(filePath: "\(folder)/\(name)"))
        do {
            _ = try BackUpManual(to: folder, includingKeys: false).perform(in: try TestManual().office)
            Issue.record("written over")
        } catch OfficeError.unreadable(let words) {
            #expect(words.contains("holds something already"))
        }
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == [name])
    }
}
