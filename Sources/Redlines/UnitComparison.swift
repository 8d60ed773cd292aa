public import Manuals

/// A section or paragraph that stands in both revisions.
public enum UnitComparison: Redline {
    /// The same text. `oldID` differs from the unit's only where text without ids was paired by likeness.
    case same(Unit, oldID: ElementID)
    case changed(UnitChange)

    public var accepted: Unit {
        switch self {
        case .same(let unit, _): unit
        case .changed(let change): change.accepted
        }
    }

    public var rejected: Unit {
        switch self {
        case .same(let unit, let oldID): unit.id == oldID ? unit : unit.identified(as: oldID)
        case .changed(let change): change.rejected
        }
    }

    public var mirrored: Self {
        switch self {
        case .same(let unit, let oldID): .same(unit.identified(as: oldID), oldID: unit.id)
        case .changed(let change): .changed(change.mirrored)
        }
    }

    public var isChanged: Bool { if case .changed = self { true } else { false } }

    var isSection: Bool {
        switch self {
        case .same(let unit, _): unit.isSection
        case .changed(let change): change.accepted.isSection
        }
    }

    /// The unit's id in the new revision.
    public var id: ElementID {
        switch self {
        case .same(let unit, _): unit.id
        case .changed(let change): change.id.new
        }
    }

    /// The unit's id in the old revision.
    public var oldID: ElementID {
        switch self {
        case .same(_, let oldID): oldID
        case .changed(let change): change.id.old
        }
    }
}

extension Unit {
    fileprivate func identified(as id: ElementID) -> Unit {
        switch self {
        case .section(var section):
            section.id = id
            return .section(section)
        case .paragraph(var paragraph):
            paragraph.id = id
            return .paragraph(paragraph)
        }
    }

    var isSection: Bool { if case .section = self { true } else { false } }
}
