import Editorial
import Foundation
import Git
import Manuals
import Record
import Releases
import Testing

@testable import Office

@Suite("A release is composed of the chapters it concerns, and is what all of them would make")
struct ExcerptTests {
    /// Changes of the test manual, by what they do.
    static let changes: [String: @Sendable (TestManual) throws -> [String: String?]] = [
        "words of a paragraph": { [TestManual.conferences: try $0.inForce(TestManual.conferences).replacingOccurrences(of: "may exclude", with: "must exclude")] },
        "a paragraph at the end": { [TestManual.referral: try $0.inForce(TestManual.referral) + "\nA letter follows.\n"] },
        "a paragraph that goes to another chapter": { manual in
            let moved = "The record says why. {#m2pdx4}\n"
            return [
                TestManual.conferences: try manual.inForce(TestManual.conferences).replacingOccurrences(of: "\n\(moved)", with: ""),
                TestManual.referral: try manual.inForce(TestManual.referral) + "\n\(moved)",
            ]
        },
        "a new chapter": { _ in
            ["Procedures/core/strategy.md": "---\nid: strategy\ncode: CP3\ntitle: Strategy discussions\npart: core\n---\n## Who attends\n\nThe police attend.\n"]
        },
        "a chapter that goes": { _ in [TestManual.referral: nil] },
        "a file that stands elsewhere": { manual in
            [TestManual.conferences: nil, "Procedures/core/meetings.md": try manual.inForce(TestManual.conferences)]
        },
        "a term, a reference and an attachment": { manual in
            [
                "Procedures/glossary.yml": try manual.inForce("Procedures/glossary.yml") + "- term: parent\n  meaning: Whoever has parental responsibility.\n",
                "Procedures/references.yml": try manual.inForce("Procedures/references.yml") + "- id: act1989\n  title: Children Act 1989\n",
                "Procedures/attachments/plan.txt": "A plan.\n",
            ]
        },
    ]

    @Test("whatever the change is", arguments: changes.keys.sorted())
    func same(_ change: String) throws {
        let manual = try TestManual()
        let files = try #require(try Self.changes[change]?(manual))
        let proposal = try manual.submit(Draft(files: files.mapValues { $0.map { Array($0.utf8) } }))
        try manual.approve(proposal)
        let office = try manual.reopened()
        let proceedings = try office.proceedings()
        let approvals = try office.gatekeeper.approvals(for: [proposal], in: proceedings)
        let excerpt = try office.gatekeeper.merge(from: try office.gatekeeper.predecessor(of: approvals, in: proceedings), approvals)
        let inForce = try office.shelf.volume(at: try office.inForce().commit).manual
        let whole = try Composition.merge(try ElementTable(inForce), approvals)
        #expect(try office.shelf.write(excerpt) == (try office.shelf.write(try whole.manual())))
    }

    @Test("and takes no other chapter apart")
    func concerned() throws {
        let manual = try TestManual()
        let proposal = try manual.submit(try manual.edit(TestManual.conferences, "may exclude", "must exclude"))
        try manual.approve(proposal)
        let proceedings = try manual.office.proceedings()
        let approvals = try manual.office.gatekeeper.approvals(for: [proposal], in: proceedings)
        let table = try manual.office.gatekeeper.predecessor(of: approvals, in: proceedings).table
        #expect(table[.paragraph(try #require(ElementID("k3f9tw")))] != nil)
        #expect(table[.paragraph(try #require(ElementID("b8n4rc")))] == nil)
    }
}
