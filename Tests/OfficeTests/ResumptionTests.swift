import Editorial
import Foundation
import Git
import Manuals
import Record
import Testing

@testable import Office

@Suite("What was cut short between an act and what comes of it is finished at the next start")
struct ResumptionTests {
    @Test("a publication of which the record knows, and nothing else, is finished once: branch, tag, working copy and bundle")
    func publication() throws {
        let manual = try TestManual()
        let (main, tag) = (RefNames.main, RefNames.tag("2017-10"))
        let file = URL(filePath: "\(manual.folder)/\(TestManual.conferences)")
        let before = (tip: try #require(try manual.office.repository.reference(main)), text: try Data(contentsOf: file))
        let proposal = try manual.submit(try manual.edit(TestManual.conferences, "The record says why.", "The record must say why."))
        try manual.approve(proposal)
        try manual.schedule([proposal], for: "2017-10")
        try manual.release("2017-10")
        let after = (tip: try #require(try manual.office.repository.reference(main)), tag: try #require(try manual.office.repository.reference(tag)))

        try manual.office.repository.setReference(main, to: before.tip, from: after.tip, reason: "a power cut")
        try manual.office.repository.deleteReference(tag, expecting: after.tag)
        try before.text.write(to: file)
        try FileManager.default.removeItem(atPath: "\(manual.folder)/releases/2017-10")

        let office = try Secretariat(at: manual.folder, surroundings: manual.office.surroundings)
        #expect(try ResumeWork().perform(in: office) == "2017-10")
        #expect(try office.repository.reference(main) == after.tip)
        #expect(try office.repository.reference(tag) == after.tag)
        #expect(try String(contentsOf: file, encoding: .utf8).contains("The record must say why."))
        #expect(try VerifyBundle(folder: "\(manual.folder)/releases/2017-10").perform(against: office, at: office.surroundings.now()).flaws == [])
        #expect(try ResumeWork().perform(in: office) == nil)
    }

    @Test("where nothing was cut short, nothing is done; nor before the first release")
    func nothing() throws {
        let manual = try TestManual()
        let head = try manual.office.ledger.head()
        #expect(try ResumeWork().perform(in: manual.office) == nil)
        #expect(try manual.office.ledger.head() == head)
    }
}
