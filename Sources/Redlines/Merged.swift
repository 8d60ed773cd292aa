/// An item of one of two sequences shown as one.
public enum Merged<Change: Redline>: Hashable, Sendable {
    case unchanged(Change.Value)
    case changed(Change)
    case added(Change.Value)
    case deleted(Change.Value)

    /// What stands in the new sequence; nil for a deleted item.
    public var accepted: Change.Value? {
        switch self {
        case .unchanged(let value), .added(let value): value
        case .changed(let change): change.accepted
        case .deleted: nil
        }
    }

    /// What stands in the old sequence; nil for an added item.
    public var rejected: Change.Value? {
        switch self {
        case .unchanged(let value), .deleted(let value): value
        case .changed(let change): change.rejected
        case .added: nil
        }
    }

    public var mirrored: Self {
        switch self {
        case .unchanged: self
        case .changed(let change): .changed(change.mirrored)
        case .added(let value): .deleted(value)
        case .deleted(let value): .added(value)
        }
    }

    public var isUnchanged: Bool { if case .unchanged = self { true } else { false } }

    var isAdded: Bool { if case .added = self { true } else { false } }
    var isDeleted: Bool { if case .deleted = self { true } else { false } }
}
