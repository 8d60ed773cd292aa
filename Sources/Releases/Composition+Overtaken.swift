public import Editorial
public import Manuals

extension Composition {
    /// The approvals that no longer fit a text: each with the elements it changes that are not what was decided about, in the
    /// order of their keys. Where only what it cites has changed it fits, and is ``unconfirmed(_:in:)``.
    public static func overtaken(_ approvals: [Approval], on text: ElementTable) -> [Recomposition.Overtaken] {
        var following: [Place: ElementKey] = [:]
        for (key, element) in text.elements {
            if case .place(let place) = element.content { following[place] = key }
        }
        return approvals.compactMap { approval in
            let changed = Dictionary(approval.subject.elements.map { ($0.key, $0.proposed) }, uniquingKeysWith: { first, _ in first })
            var elements = Set(approval.subject.elements.filter { text[$0.key]?.digest != $0.base }.map(\.key))
            // Text put where other text has come to stand in the meantime.
            for key in changed.keys {
                if case .place(let place)? = approval.text[key]?.content, let rival = following[place], changed[rival] == nil {
                    elements.insert(key)
                }
            }
            return elements.isEmpty ? nil : Recomposition.Overtaken(proposal: approval.proposal.id, elements: elements.sorted())
        }
    }

    /// The approvals whose decision the board has to reconfirm in a text that holds their changes: each with the elements it
    /// cites that are not what the board saw, in the order of their keys.
    public static func unconfirmed(_ approvals: [Approval], in text: ElementTable) -> [Recomposition.Overtaken] {
        approvals.compactMap { approval in
            let elements = approval.subject.dependencies.filter { text[$0.key]?.digest != $0.digest }.map(\.key)
            return elements.isEmpty ? nil : Recomposition.Overtaken(proposal: approval.proposal.id, elements: elements.sorted())
        }
    }
}
