public import Manuals

/// A section or paragraph in a redline.
public enum UnitRedline: Hashable, Sendable {
    /// It stayed where it was, changed or not.
    case kept(UnitComparison)
    /// It is new; `splitFrom` is the old id of the paragraph whose words these were.
    case added(LoneUnit, splitFrom: ElementID?)
    /// It is gone; `joinedInto` is the new id of the paragraph that holds its words now.
    case deleted(LoneUnit, joinedInto: ElementID?)
    /// It came here from elsewhere, changed or not.
    case movedHere(UnitComparison, from: UnitPlace)
    /// It stood here and went elsewhere, changed or not.
    case movedAway(UnitComparison, to: UnitPlace)

    /// What stands here in the new revision.
    public var accepted: Unit? {
        switch self {
        case .kept(let comparison), .movedHere(let comparison, _): comparison.accepted
        case .added(let unit, _): unit.accepted
        case .deleted, .movedAway: nil
        }
    }

    /// What stands here in the old revision.
    public var rejected: Unit? {
        switch self {
        case .kept(let comparison), .movedAway(let comparison, _): comparison.rejected
        case .deleted(let unit, _): unit.rejected
        case .added, .movedHere: nil
        }
    }

    public var mirrored: Self {
        switch self {
        case .kept(let comparison): .kept(comparison.mirrored)
        case .added(let unit, let origin): .deleted(unit.mirrored, joinedInto: origin)
        case .deleted(let unit, let target): .added(unit.mirrored, splitFrom: target)
        case .movedHere(let comparison, let place): .movedAway(comparison.mirrored, to: place)
        case .movedAway(let comparison, let place): .movedHere(comparison.mirrored, from: place)
        }
    }

    public var isUnchanged: Bool { if case .kept(.same) = self { true } else { false } }
}

extension [UnitRedline] {
    /// The redline backwards, with what stood there before what stands there now.
    var mirrored: [UnitRedline] {
        var mirrored: [UnitRedline] = []
        mirrored.reserveCapacity(count)
        var arrivals: [UnitRedline] = []
        for unit in lazy.map(\.mirrored) {
            switch unit {
            case .added, .movedHere: arrivals.append(unit)
            case .deleted, .movedAway: mirrored.append(unit)
            case .kept:
                mirrored += arrivals
                arrivals.removeAll(keepingCapacity: true)
                mirrored.append(unit)
            }
        }
        return mirrored + arrivals
    }
}
