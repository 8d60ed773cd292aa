import Manuals

extension UnitRedline {
    /// What is shown of the unit: one node for a section, one for each block of a paragraph; none where it went
    /// elsewhere.
    public var nodes: [RedlineNode] {
        switch self {
        case .kept(let comparison), .movedHere(let comparison, _): comparison.nodes
        case .added(let unit, _): UnitChange(whole: unit, as: .added).nodes(.added)
        case .deleted(let unit, _): UnitChange(whole: unit, as: .deleted).nodes(.deleted)
        case .movedAway: []
        }
    }
}

extension UnitComparison {
    var nodes: [RedlineNode] {
        switch self {
        case .same(let unit, _): UnitChange(whole: unit, as: .unchanged).nodes(.unchanged)
        case .changed(let change): change.nodes(.changed)
        }
    }
}

extension UnitChange {
    func nodes(_ change: RedlineNode.Change) -> [RedlineNode] {
        switch content {
        case .section(let depth, let title):
            var node = RedlineNode(.section, change, prose: title)
            node.note("depth", depth.map(String.init))
            return [node]
        case .paragraph(let blocks):
            return blocks.nodes
        case .replaced(let old, let new):
            return UnitChange(whole: old, as: .deleted).nodes(.deleted) + UnitChange(whole: new, as: .added).nodes(.added)
        }
    }
}
