import Manuals

extension UnitRedline {
    /// What is shown of the unit: one node for a section, one for each block of a paragraph; none where it went
    /// elsewhere.
    public var nodes: [RedlineNode] {
        switch self {
        case .kept(let comparison), .movedHere(let comparison, _): comparison.nodes
        case .added(let unit, _): unit.nodes(.added)
        case .deleted(let unit, _): unit.nodes(.deleted)
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

extension LoneUnit {
    fileprivate func nodes(_ presence: Presence) -> [RedlineNode] {
        switch self {
        case .whole(let unit): UnitChange(whole: unit, as: presence).nodes(presence == .added ? .added : .deleted)
        case .part(let change): change.nodes(.changed)
        case .setAnew(let change): (presence == .added ? change.nodes(.changed) : []) + [RedlineNode(.setAnew, .changed)]
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
        case .setAnew(_, let blocks):
            return blocks.nodes + [RedlineNode(.setAnew, .changed)]
        case .split(let blocks, let rest):
            return blocks.nodes + [rest.node(.split, .deleted)]
        case .joined(let blocks, let rest):
            return blocks.nodes + [rest.node(.joined, .added)]
        case .replaced(let old, let new):
            return UnitChange(whole: old, as: .deleted).nodes(.deleted) + UnitChange(whole: new, as: .added).nodes(.added)
        }
    }
}

extension Remainder {
    fileprivate func node(_ kind: RedlineNode.Kind, _ presence: Presence) -> RedlineNode {
        var node = RedlineNode(kind, .changed, children: MergedSequence(whole: blocks, as: presence).nodes)
        let holders = holders.map(\.text).joined(separator: " ")
        node.note("holders", Replacement(old: holders, new: holders))
        let within = continuesBlock ? "true" : "false"
        node.note("within", Replacement(old: within, new: within))
        return node
    }
}
