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

    @Test("what both hold is left out, and what is told is what comparing the whole tells", arguments: ["code: CP4", "code: Notes"])
    func differences(code: String) throws {
        let manual = try TestManual()
        let (old, new) = try revisions(of: manual, code: code)
        let shelf = manual.office.shelf
        let compared = try CompareRevisions(old: .commit(try Revision(old)), new: .commit(try Revision(new))).perform(in: manual.office)
        let (before, after) = (try shelf.volume(at: old).manual, try shelf.volume(at: new).manual)
        let whole = Comparison(redline: ManualRedline(old: before, new: after), old: Outline(before), new: Outline(after))
        #expect(RedlineJSON.manual(compared.redline, changes: compared.changes) == RedlineJSON.manual(whole.redline, changes: whole.changes))
        #expect(compared.changes.chapters.map(\.sentences).map { $0.map(\.description) } == [[code == "code: CP4" ? "4.1.1: “may” became “must not”." : "2.1.1: “may” became “must not”."]])
        // A chapter with a number of its own needs no other to be numbered.
        #expect(try shelf.differences(between: old, and: new).new.chapters.count == (code == "code: CP4" ? 1 : 2))
    }
}
