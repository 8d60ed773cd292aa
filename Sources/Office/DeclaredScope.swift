import Editorial
import Git
import Manuals
import Record
import Releases

/// The chapters a proposal says it changes: whatever else it touches is refused, by name.
struct DeclaredScope {
    let chapters: [ChapterID]

    /// Refuses a change from one tree to another that touches anything outside the chapters.
    func check(from base: ObjectID, to proposed: ObjectID, in office: Secretariat) throws(OfficeError) {
        let undeclared = try recorded { () throws(RecordFault) in
            let tables = [try office.shelf.table(inTree: base), try office.shelf.table(inTree: proposed)]
            let keys = tables[0].changes(to: tables[1]).map(\.key).filter { key in
                let touched = Set(tables.compactMap { $0.chapter(of: key) })
                return touched.isEmpty || !touched.isSubset(of: chapters)
            }
            let naming = ElementNaming([tables[1], tables[0]])
            return keys.map(naming.words)
        }
        guard let first = undeclared.first else { return }
        throw .refused(
            "undeclared-scope",
            "The change touches \(first), which is outside the chapters declared: \(chapters.map(\.text).joined(separator: ", ")).",
            remedy: "Declare its chapter too (--chapters), or take that change out.", details: Array(undeclared.dropFirst()))
    }
}
