public import Editorial
public import Manuals

extension Composition {
    /// The text a release follows: an edition, less the urgent changes in it that lapsed, the last published first.
    ///
    /// Throws a `Refusal` naming the element when a later decision changed what would be taken back.
    public static func undo(_ reversals: [Reversal], in edition: ElementTable) throws(Refusal) -> ElementTable {
        var table = edition
        for reversal in reversals {
            do { try table.apply(reversal.changes, from: reversal.text) } catch {
                let name = ElementNaming([edition, reversal.text]).words(for: error.key)
                throw Refusal(
                    "lapse-overtaken",
                    "The urgent change \(reversal.proposal) lapsed, but \(name) has been changed since by another decision.",
                    remedy: "Put \(reversal.proposal) to a ballot that ratifies it (rubric ballot open \(reversal.proposal)), and then propose how the text is to read.")
            }
        }
        return table
    }
}

extension CompositionFailure {
    /// The element it is about.
    public var key: ElementKey {
        switch self {
        case .duplicate(let key), .missing(let key), .unmet(let key, _, _): key
        case .disordered(let chapter, _): .field(chapter, "path")
        }
    }
}
