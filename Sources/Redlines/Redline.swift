/// Two values shown as one.
///
/// `accepted` and `rejected` are made from the redline alone, so what a reader is shown is all there is.
public protocol Redline: Hashable, Sendable {
    associatedtype Value: Hashable & Sendable

    /// The new value.
    var accepted: Value { get }
    /// The old value.
    var rejected: Value { get }
    /// What comparing backwards gives: the old value for the new, additions for deletions.
    var mirrored: Self { get }
}

/// Two values side by side, with nothing inside them compared.
public struct Replacement<Value: Hashable & Sendable>: Redline {
    public let old: Value
    public let new: Value

    public init(old: Value, new: Value) {
        self.old = old
        self.new = new
    }

    public var isChange: Bool { old != new }
    public var accepted: Value { new }
    public var rejected: Value { old }
    public var mirrored: Self { Self(old: new, new: old) }
}
