import Record
import Foundation
import FoundationEssentials
import Editorial
import Git
import Manuals
import Testing

@testable import Office

@Suite("A proposal carries exactly its author's change")
struct ProposalTests {
    @Test("the working copy's change is submitted, goes back to the text in force, and can be fetched to be revised")
    func workingCopy() throws {
        let manual = try TestManual()
        let path = "\(manual.folder)/\(TestManual.referral)"
        let before = try String(contentsOfFile: path, encoding: .utf8)
        try before.replacingOccurrences(of: "the same day", with: "at once").write(toFile: path, atomically: true, encoding: .utf8)
        let proposal = try SubmitProposal(title: "A change", note: "What changed.", impact: .editorial, actor: "author").perform(in: manual.office)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == before)
        #expect(try EditProposal(proposal: proposal).perform(in: manual.office).leftAlone == [])
        #expect(try String(contentsOfFile: path, encoding: .utf8).contains("at once"))
    }

    @Test("a new paragraph gets an id at submission, and one taken from other text is refused")
    func ids() throws {
        let manual = try TestManual()
        let added = try manual.submit(try manual.edit(TestManual.referral, "[@wt2015]. {#b8n4rc}\n", "[@wt2015]. {#b8n4rc}\n\nA new rule.\n"))
        let revision = try #require(try manual.office.proceedings().proposals[added]?.revisions.last?.revision)
        let ids = try manual.office.shelf.volume(at: try ObjectID(revision)).manual.ids
        #expect(ids.count == 6)
        #expect(!ids.contains { !$0.isPermanent })
        let fresh = try #require(ids.subtracting(try manual.office.shelf.volume(at: try manual.office.inForce().commit).manual.ids).first)
        let borrowed = try manual.edit(TestManual.conferences, "{#m2pdx4}\n", "{#m2pdx4}\n\nAnother rule. {#\(fresh)}\n")
        #expect(refusal { _ = try manual.submit(borrowed) }?.rule == "id-reused")
    }

    @Test("a proposal that changes nothing, or a file outside the text, is refused")
    func nothing() throws {
        let manual = try TestManual()
        #expect(refusal { _ = try manual.submit(Draft(files: [:])) }?.rule == "no-change")
        #expect(refusal { _ = try manual.submit(Draft(files: ["README.md": .some([0x41])])) }?.rule == "outside-procedures")
    }

    @Test("a mistake in the text is told with its place, and nothing is submitted")
    func diagnostics() throws {
        let manual = try TestManual()
        let draft = try manual.edit(TestManual.referral, "[](#k3f9tw)", "[](#nowhere)")
        do {
            _ = try manual.submit(draft)
            Issue.record("it was submitted")
        } catch OfficeError.diagnostics(let diagnostics) {
            #expect(diagnostics.map(\.file) == [TestManual.referral])
            #expect(diagnostics.first?.line ?? 0 > 0)
        }
        #expect(try manual.office.proceedings().proposals.count == 0)
    }

    @Test("an off-cycle release keeps every number: an inserted paragraph takes a letter")
    func offCycle() throws {
        let manual = try TestManual()
        let draft = try manual.edit(TestManual.conferences, "The record says why.", "A new rule between.\n\nThe record says why.")
        let proposal = try manual.submit(draft)
        try manual.approve(proposal)
        try manual.schedule([proposal], for: "2017-06", offCycle: true)
        try manual.freeze("2017-06")
        try manual.certify("2017-06")
        try manual.publish("2017-06")
        let proceedings = try manual.office.proceedings()
        let release = try #require(proceedings.releases["2017-06"])
        let outline = try EditionReading(proceedings, manual.office).outline(of: release)
        let chapter = try #require(outline.chapter("conferences"))
        #expect(Array(chapter.numbering.numbers) == ["4.1", "4.1.1", "4.1.1A", "4.1.2"])
        #expect(try manual.inForce("Changelogs/2017-06.md").contains("4.1.1A:"))
    }
}
