public import Manuals

/// The printed numbers the change list names sections and paragraphs by, by their ids in either revision.
///
/// Redlines compute no numbers: those of an off-cycle release depend on the release before it.
public struct UnitNumbers: Sendable {
    let old: @Sendable (ElementID) -> String?
    let new: @Sendable (ElementID) -> String?

    public init(old: @escaping @Sendable (ElementID) -> String?, new: @escaping @Sendable (ElementID) -> String?) {
        self.old = old
        self.new = new
    }

    /// No numbers: paragraphs are named by their headings and their places under them.
    public static var none: UnitNumbers { UnitNumbers(old: { _ in nil }, new: { _ in nil }) }
}
