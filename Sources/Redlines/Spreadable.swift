/// A redline that can also be made of a single value, spread out into its parts, so that what is unchanged, added or
/// deleted whole is drawn as what is changed.
public protocol Spreadable: Redline {
    init(whole value: Value, as presence: Presence)
}

extension Replacement: Spreadable {
    public init(whole value: Value, as presence: Presence) {
        self.init(old: value, new: value)
    }
}

extension Merged where Change: Spreadable {
    /// The item as a change of its parts.
    public var spread: Change {
        switch self {
        case .unchanged(let value): Change(whole: value, as: .unchanged)
        case .changed(let change): change
        case .added(let value): Change(whole: value, as: .added)
        case .deleted(let value): Change(whole: value, as: .deleted)
        }
    }
}
