public import Editorial
public import Manuals

extension Composition {
    /// The text a release follows: an edition, less the urgent changes in it that lapsed, the last published first.
    ///
    /// Throws a `Refusal` naming the element when a later decision changed what would be taken back.
    public static func undo(
        _ reversals: [Reversal], in edition: ElementTable, naming: ([ElementTable]) -> ElementNaming = { ElementNaming($0) }
    ) throws(Refusal) -> ElementTable {
        var table = edition
        for reversal in reversals {
            if let change = reversal.changes.first(where: { reversal.changedSince.contains($0.key) }) {
                throw refusal(of: reversal, change.key, naming([edition, reversal.text]))
            }
            do { try table.apply(reversal.changes, from: reversal.text) } catch { throw refusal(of: reversal, error.key, naming([edition, reversal.text])) }
        }
        return table
    }

    private static func refusal(of reversal: Reversal, _ key: ElementKey, _ naming: ElementNaming) -> Refusal {
        let name = naming.words(for: key)
        return Refusal(
            "lapse-overtaken", "The urgent change \(reversal.proposal) lapsed, but \(name) has been changed since by another decision.",
            remedy: "Have a ballot ratify it (rubric ballot open \(reversal.proposal)), and then propose how the text is to read.")
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
