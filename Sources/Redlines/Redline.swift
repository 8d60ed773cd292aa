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
