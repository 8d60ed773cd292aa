import Git
import Manuals
import Markdown
import Record

/// The text that stood before Rubric, read, given ids and written in canonical form: a chapter at a time, so that memory
/// does not grow with the text.
struct AdoptedText {
    let tree: ObjectID

    /// Throws the diagnostics of severity `error`.
    init(_ found: ObjectID, in office: Secretariat) throws(OfficeError) {
        // What is wrong is told by reading the text as a whole, which one that is in order never needs.
        if try recorded({ () throws(RecordFault) in try office.shelf.mayHoldErrors(inTree: found) }) {
            let reading = try recorded { () throws(RecordFault) in try office.shelf.reading([:], over: found) }
            let errors = reading.diagnostics.filter { $0.severity == .error }
            guard errors.isEmpty else { throw .diagnostics(errors) }
        }
        tree = try recorded { () throws(RecordFault) in
            let skeleton = try office.shelf.volumeByChapter(inTree: found).skeleton
            return try office.shelf.write(found, with: GivenIDs(to: skeleton) { office.surroundings.random(below: $0) })
        }
    }
}
