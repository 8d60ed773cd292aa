import Editorial
import Foundation
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("The catalog says what the record says, or nothing")
struct CatalogTests {
    /// A manual with enough acts for a catalog to be kept.
    private func manual() throws -> TestManual {
        let manual = try TestManual()
        for number in 0..<70 {
            _ = try ReceiveSuggestion(words: "Say it more plainly, \(number).", about: nil, source: .anybody, actor: "coordinator").perform(in: manual.office)
        }
        return manual
    }

    private func path(_ manual: TestManual) -> String { "\(manual.office.repository.gitDirectory)/rubric/catalog.sqlite" }

    private func catalog(_ manual: TestManual) -> RecordCatalog { RecordCatalog(gitDirectory: manual.office.repository.gitDirectory) }

    /// The proceedings by replaying every act.
    private func replay(_ manual: TestManual) throws -> Proceedings {
        var proceedings = Proceedings()
        for entry in try Ledger(manual.office.repository).entries() { try proceedings.take(entry.event) }
        return proceedings
    }

    @Test("an office that begins with the catalog stands where the record does, and goes on from there")
    func same() throws {
        let manual = try manual()
        let kept = try #require(catalog(manual).kept())
        #expect(kept.proceedings.suggestions.count >= 60)
        let again = try manual.reopened()
        #expect(try again.proceedings() == replay(manual))
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record must say why.")))
        #expect(try again.proceedings() == replay(manual))
        #expect(try manual.reopened().proceedings() == replay(manual))
        #expect(try again.ledger.entries().count == manual.office.ledger.entries().count)
    }

    @Test("deleted, damaged, or of another record: the answers are the same, and a rebuild makes it anew")
    func gone() throws {
        let manual = try manual()
        let expected = try replay(manual)
        try FileManager.default.removeItem(atPath: path(manual))
        #expect(try manual.reopened().proceedings() == expected)
        try Data(repeating: 7, count: 10_000).write(to: URL(filePath: path(manual)))
        #expect(try manual.reopened().proceedings() == expected)
        let other = try self.manual()
        _ = try ReceiveSuggestion(words: "Another record.", about: nil, source: .anybody, actor: "coordinator").perform(in: other.office)
        _ = try RebuildCatalog().perform(in: other.office)
        try? FileManager.default.removeItem(atPath: path(manual))
        try FileManager.default.copyItem(atPath: path(other), toPath: path(manual))
        #expect(try manual.reopened().proceedings() == expected)
        #expect(try RebuildCatalog().perform(in: try manual.reopened()) == 72)
        #expect(try #require(catalog(manual).kept()).proceedings == expected)
    }

    @Test("what is published rests on the record: a catalog that says a release was certified opens no gate")
    func forged() throws {
        let manual = try manual()
        try manual.approve(try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record must say why.")))
        try manual.schedule(["p-1"], for: "2017-10")
        try manual.freeze("2017-10")
        var forged = try manual.office.proceedings()
        let commit = try #require(forged.releases["2017-10"]?.state.commit)
        for member: MemberID in ["chair", "health-1"] {
            let certificate = Certification(release: "2017-10", commit: commit, member: member)
            try forged.take(Event(key: "forged-\(member)", at: try #require(forged.latest), actor: member, act: .certify(certificate), signature: "none"))
        }
        catalog(manual).keep(forged, at: try #require(try manual.office.ledger.head()))
        let office = try manual.reopened()
        #expect(try office.proceedings().releases["2017-10"]?.state.words == "certified")
        #expect(refusal { _ = try PublishRelease(release: "2017-10", actor: "coordinator").perform(in: office) }?.rule == "not-certified")
    }
}
