import Manuals

/// An item of a list that changed, in its words or in how it is set.
public struct ListLineChange: Spreadable {
    public let level: Replacement<Int>
    public let style: Replacement<ListStyle>
    public let isTicked: Replacement<Bool?>
    public let isContinuation: Bool
    public let blocks: MergedSequence<BlockChange>

    public var accepted: ListLine {
        ListLine(
            level: level.new, style: style.new, isTicked: isTicked.new, isContinuation: isContinuation,
            blocks: blocks.accepted)
    }

    public var rejected: ListLine { mirrored.accepted }

    public var mirrored: Self {
        Self(
            level: level.mirrored, style: style.mirrored, isTicked: isTicked.mirrored, isContinuation: isContinuation,
            blocks: blocks.mirrored)
    }

    /// A line that is unchanged, added or deleted as a whole.
    public init(whole line: ListLine, as presence: Presence) {
        self.init(
            level: Replacement(old: line.level, new: line.level), style: Replacement(old: line.style, new: line.style),
            isTicked: Replacement(old: line.isTicked, new: line.isTicked), isContinuation: line.isContinuation,
            blocks: MergedSequence(whole: line.blocks, as: presence))
    }

    /// Both are items, or both continuations.
    init(old: ListLine, new: ListLine) {
        self.init(
            level: Replacement(old: old.level, new: new.level), style: Replacement(old: old.style, new: new.style),
            isTicked: Replacement(old: old.isTicked, new: new.isTicked), isContinuation: new.isContinuation,
            blocks: MergedSequence(old: old.blocks, new: new.blocks))
    }

    private init(
        level: Replacement<Int>, style: Replacement<ListStyle>, isTicked: Replacement<Bool?>, isContinuation: Bool,
        blocks: MergedSequence<BlockChange>
    ) {
        self.level = level
        self.style = style
        self.isTicked = isTicked
        self.isContinuation = isContinuation
        self.blocks = blocks
    }
}
