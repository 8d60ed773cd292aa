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

    /// What stands before the number a section or paragraph had, said of `unit`: `the former `, where the number alone would
    /// lead to another one, or to `unit` itself; nothing where it does not.
    public func introduction(ofOld id: ElementID, saidOf unit: ElementID) -> String {
        Self.isMistakable(old(id), id == unit ? nil : new(id), new(unit)) ? "the former " : ""
    }

    /// The same of the number it has, said of one that is gone: `what is now `.
    public func introduction(ofNew id: ElementID, saidOf unit: ElementID) -> String {
        Self.isMistakable(new(id), id == unit ? nil : old(id), old(unit)) ? "what is now " : ""
    }

    /// Whether a number of one revision is another's in the other: its own is `counterpart` there, if it has one.
    private static func isMistakable(_ number: String?, _ counterpart: String?, _ own: String?) -> Bool {
        guard let number else { return false }
        return counterpart.map { $0 != number } ?? (number == own)
    }

    /// No numbers: paragraphs are named by their headings and their places under them.
    public static var none: UnitNumbers { UnitNumbers(old: { _ in nil }, new: { _ in nil }) }
}
