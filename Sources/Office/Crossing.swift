import Editorial
import Git
public import Manuals
import Record
import Releases

/// An element that a proposal changes and that has come to be something else in the text in force meanwhile.
public struct Crossing: Sendable {
    public let key: ElementKey
    /// “paragraph 4.1.22 of …”
    public let name: String
    /// What the proposal makes of the text it was made from, as a redline: deletions in `[-…-]`, additions in `{+…+}`.
    public let proposed: String
    /// What the text in force has become since, as a redline of the same text.
    public let inForce: String
}

extension Crossing {
    /// Everything a revision changes that the text in force has otherwise than the text it was made from, in the order of
    /// the elements' keys; what both made the same is not among it.
    static func all(of revision: Proposal.Submitted, over inForce: ObjectID, in office: Secretariat) throws(RecordFault) -> [Crossing] {
        let base = try office.shelf.table(at: try ObjectID(revision.base))
        let revised = try office.shelf.table(at: try ObjectID(revision.revision))
        let now = try office.shelf.table(at: inForce)
        let naming = ElementNaming([now, revised, base])
        return base.changes(to: revised).compactMap { change in
            let (was, wanted, stands) = (base[change.key], revised[change.key], now[change.key])
            guard was?.digest != stands?.digest, wanted?.digest != stands?.digest else { return nil }
            // Where something stands is said by its name.
            let hasWords = if case .place = change.key { false } else { true }
            return Crossing(
                key: change.key, name: naming.words(for: change.key), proposed: hasWords ? ElementWords.redline(was, wanted) : "",
                inForce: hasWords ? ElementWords.redline(was, stands) : "")
        }
    }
}
