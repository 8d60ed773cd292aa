public import Manuals

/// An item of a list, or of a list within it, as a line of its own with its level.
///
/// What follows a list within an item is a line too, a continuation. Lists as lines can be compared across levels.
public struct ListLine: Hashable, Sendable {
    /// 1 for the items of the list itself, 2 for those of a list within one of its items.
    public var level: Int
    /// How the list the line belongs to is set.
    public var style: ListStyle
    /// For a task list: whether the box is ticked.
    public var isTicked: Bool?
    /// Whether the line continues the item before it, after a list within that item.
    public var isContinuation: Bool
    /// What stands in the item; never a list.
    public var blocks: [Block]
}
