public import Manuals

/// A section or paragraph that stands in one revision alone.
public enum LoneUnit: Hashable, Sendable {
    /// All of it is new, or gone.
    case whole(Unit)
    /// A paragraph whose words are the end of another paragraph in the other revision, and what changed in them.
    case part(UnitChange)
    /// A paragraph or heading whose words stand in the paragraphs beside it in the other revision, set out otherwise, and
    /// what changed in them. They are shown where they stand now.
    case setAnew(UnitChange)

    /// The unit as it stands in the new revision, where it is new.
    public var accepted: Unit {
        switch self {
        case .whole(let unit): unit
        case .part(let change), .setAnew(let change): change.accepted
        }
    }

    /// The unit as it stood in the old revision, where it is gone.
    public var rejected: Unit {
        switch self {
        case .whole(let unit): unit
        case .part(let change), .setAnew(let change): change.rejected
        }
    }

    public var mirrored: Self {
        switch self {
        case .whole: self
        case .part(let change): .part(change.mirrored)
        case .setAnew(let change): .setAnew(change.mirrored)
        }
    }

    var isWhole: Bool { if case .whole = self { true } else { false } }
}
