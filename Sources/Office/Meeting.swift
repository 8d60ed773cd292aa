import Editorial
import Git
import Manuals
import Record
import Releases

/// A change somebody made to a text, and the text in force that has moved on since.
struct Meeting: Sendable {
    let base: Manual
    let own: Manual
    let inForce: Manual
    /// What both changed, in the order of the elements' keys; what both made the same is not among it.
    let crossings: [Crossing]
    private let merge: Merge

    init(base: Manual, own: Manual, inForce: Manual) throws(RecordFault) {
        (self.base, self.own, self.inForce) = (base, own, inForce)
        let merge: Merge
        do { merge = try Merge(base: base, own: own, inForce: inForce) } catch { throw .composition(error) }
        let naming = ElementNaming(outlines: [inForce, own, base].map { Outline($0) })
        crossings = merge.crossings.map { key in
            Crossing(key: key, name: naming.words(for: key), was: merge.base[key], own: merge.own[key], inForce: merge.inForce[key])
        }
        self.merge = merge
    }

    /// Both in one text; of a crossing the side that is named, and somebody's own where none is.
    func manual(settling sides: [ElementKey: Merge.Side] = [:]) throws(RecordFault) -> Manual {
        do { return try merge.manual(settling: sides) } catch { throw .composition(error) }
    }
}

extension Secretariat {
    /// A revision, and the text in force at a commit.
    func meeting(of revision: Proposal.Submitted, with inForce: ObjectID) throws(RecordFault) -> Meeting {
        try Meeting(
            base: try shelf.volume(at: try ObjectID(revision.base)).manual, own: try shelf.volume(at: try ObjectID(revision.revision)).manual,
            inForce: try shelf.volume(at: inForce).manual)
    }
}
