import Editorial
import Git
import Manuals
import Markdown
import Record

/// A draft over a base, read, given ids and written in canonical form.
struct Manuscript {
    let manual: Manual
    let tree: ObjectID

    /// Prepares a draft for the record.
    ///
    /// Throws the diagnostics of severity `error`, and the refusal of an id taken from somewhere else.
    init(
        _ draft: Draft, over base: ObjectID, used: Set<ElementID>, own: Set<ElementID>, in office: Secretariat
    ) throws(OfficeError) {
        try draft.refuseStrayFiles()
        let reading = try recorded { () throws(RecordFault) in
            // What is written later is found by its content.
            _ = try office.shelf.volume(inTree: base)
            for case let bytes? in draft.files.values { _ = try office.shelf.keep(bytes) }
            return try Self.read(draft, over: base, office)
        }
        let errors = reading.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else { throw .diagnostics(errors) }
        var manual = reading.value
        let standing = try recorded { () throws(RecordFault) in try office.shelf.volume(inTree: base).manual.ids }
        let borrowed = manual.ids.filter(\.isPermanent).subtracting(standing).subtracting(own).intersection(used)
        guard borrowed.isEmpty else {
            throw .refused(
                "id-reused", "The id \(borrowed.map(\.text).sorted().joined(separator: ", ")) belonged to other text of this manual.",
                remedy: "Take {#…} away there; the text gets an id of its own.")
        }
        manual.assignIDs(avoiding: used) { office.surroundings.random(below: $0) }
        self.manual = manual
        tree = try recorded { () throws(RecordFault) in try office.shelf.write(manual) }
    }

    /// Reads a draft over a base, with what its author should know.
    static func read(_ draft: Draft, over base: ObjectID, _ office: Secretariat) throws(RecordFault) -> Reading<Manual> {
        try office.shelf.reading(draft.files, over: base)
    }
}
