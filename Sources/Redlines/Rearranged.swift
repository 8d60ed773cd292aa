/// An item of one of two sequences shown as one, in which items may also have changed their order.
public enum Rearranged<Change: Redline>: Hashable, Sendable {
    case inPlace(Merged<Change>)
    /// It came here, changed or not; `from` is where it stood in the old sequence, counted from 0.
    case movedHere(Change, from: Int)
    /// It stood here, changed or not; `to` is where it stands in the new sequence, counted from 0.
    case movedAway(Change, to: Int)

    /// What stands here in the new sequence.
    public var accepted: Change.Value? {
        switch self {
        case .inPlace(let item): item.accepted
        case .movedHere(let change, _): change.accepted
        case .movedAway: nil
        }
    }

    /// What stands here in the old sequence.
    public var rejected: Change.Value? {
        switch self {
        case .inPlace(let item): item.rejected
        case .movedHere: nil
        case .movedAway(let change, _): change.rejected
        }
    }

    public var mirrored: Self {
        switch self {
        case .inPlace(let item): .inPlace(item.mirrored)
        case .movedHere(let change, let place): .movedAway(change.mirrored, to: place)
        case .movedAway(let change, let place): .movedHere(change.mirrored, from: place)
        }
    }

    /// Whether it stands where it stood, the same.
    public var isUnchanged: Bool { if case .inPlace(.unchanged) = self { true } else { false } }
}

extension Rearranged where Change: Spreadable {
    /// The item as a change of its parts.
    public var spread: Change {
        switch self {
        case .inPlace(let item): item.spread
        case .movedHere(let change, _), .movedAway(let change, _): change
        }
    }
}
