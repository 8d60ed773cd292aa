import Editorial
import Foundation
import Git
import Manuals
import Record
import Redlines
import Testing

@testable import Office

@Suite("Two texts of a manual are compared by what differs")
struct ComparisonTests {
    /// Changes the chapter on conferences twice, once beside a chapter that has no number of its own.
    private func revisions(of manual: TestManual, code: String) throws -> (ObjectID, ObjectID) {
        let base = try manual.office.inForce().commit
        let old = try manual.treeByHand(from: base, changing: TestManual.conferences) { $0.replacingOccurrences(of: "code: CP4", with: code) }
        return (old, try manual.treeByHand(from: old, changing: TestManual.conferences) { $0.replacingOccurrences(of: "may exclude", with: "must not exclude") })
    }

    /// The change list under the numbers of whole manuals.
    private func changes(_ redline: ManualRedline, _ before: Manual, _ after: Manual) -> ManualChanges {
        let (old, new) = (Outline(before), Outline(after))
        return redline.changes(numbers: UnitNumbers(old: { old.standing(of: $0)?.number }, new: { new.standing(of: $0)?.number }))
    }

    @Test("numbers asked for chapter by chapter are those of the whole, of paragraphs too that went to another chapter")
    func numbers() throws {
        func paragraph(_ id: String, _ words: String) throws -> Manuals.Unit {
            .paragraph(Paragraph(id: try #require(ElementID(id)), blocks: [.text(Prose(words))]))
        }
        func heading(_ id: String, _ words: String, depth: Int) throws -> Manuals.Unit {
            .section(Section(id: try #require(ElementID(id)), depth: depth, title: Prose(words)))
        }
        func manual(_ bodies: [Manuals.Unit]...) throws -> Manual {
            var manual = Manual(settings: ManualSettings(title: "M"))
            for (index, body) in bodies.enumerated() {
                let id = try #require(ChapterID("chapter-\(index)"))
                // The last has no number of its own.
                let code = index + 1 < bodies.count ? "CP\(index + 4)" : nil
                manual.chapters["Procedures/\(id).md"] = Chapter(frontMatter: FrontMatter(id: id, code: code, title: "T"), body: body)
            }
            return manual
        }
        let scope = try heading("ssssss", "Scope", depth: 1)
        let (one, two, three) = (
            try paragraph("aaaaaa", "The worker writes the record today."), try paragraph("bbbbbb", "The nurse may tell the police about it."),
            try paragraph("cccccc", "The plan is read by all who have to act on it.")
        )
        let before = try manual([scope, try heading("tttttt", "When", depth: 2), one, two], [three], [try paragraph("dddddd", "A note on it.")])
        let after = try manual(
            [scope, try heading("tttttt", "When and where", depth: 2), three, two], [one, try paragraph("eeeeee", "It is new.")],
            [try paragraph("dddddd", "A longer note on it.")])
        let comparison = Comparison(old: before, new: after)
        #expect(comparison.changes == changes(comparison.redline, before, after))
        #expect(comparison.changes.chapters.flatMap(\.sentences).contains { $0.description.hasPrefix("4.1.1: Moved from chapter-1 5.0.1") })
    }

    @Test("what both hold is left out, and what is told is what comparing the whole tells", arguments: ["code: CP4", "code: Notes"])
    func differences(code: String) throws {
        let manual = try TestManual()
        let (old, new) = try revisions(of: manual, code: code)
        let shelf = manual.office.shelf
        let compared = try CompareRevisions(old: .commit(try Revision(old)), new: .commit(try Revision(new))).perform(in: manual.office)
        let (before, after) = (try shelf.volume(at: old).manual, try shelf.volume(at: new).manual)
        let whole = ManualRedline(old: before, new: after)
        #expect(RedlineJSON.manual(compared.redline, changes: compared.changes) == RedlineJSON.manual(whole, changes: changes(whole, before, after)))
        #expect(compared.changes.chapters.map(\.sentences).map { $0.map(\.description) } == [[code == "code: CP4" ? "4.1.1: “may” became “must not”." : "2.1.1: “may” became “must not”."]])
        // A chapter with a number of its own needs no other to be numbered.
        #expect(try shelf.differences(between: old, and: new).new.chapters.count == (code == "code: CP4" ? 1 : 2))
    }
}
