public import Manuals

/// Two versions of a list, line by line over all its levels, wherever they stand.
public struct ListRedline: Spreadable {
    public let lines: RearrangedSequence<ListLineChange>

    public var accepted: ItemList { ItemList(lines: lines.accepted) }
    public var rejected: ItemList { ItemList(lines: lines.rejected) }
    public var mirrored: Self { Self(lines: lines.mirrored) }

    private init(lines: RearrangedSequence<ListLineChange>) {
        self.lines = lines
    }

    public init(whole list: ItemList, as presence: Presence) {
        lines = RearrangedSequence(whole: list.lines, as: presence)
    }

    public init(old: ItemList, new: ItemList) {
        let (oldLines, newLines) = (old.lines, new.lines)
        let (oldSpellings, newSpellings) = (oldLines.map { Spelling($0) }, newLines.map { Spelling($0) })
        var table = LikenessTable(old: oldSpellings, new: newSpellings)
        let rearrangement = Rearrangement(old: oldSpellings, new: newSpellings) { i, j in
            guard oldLines[i].isContinuation == newLines[j].isContinuation else { return 0 }
            return table.likeness(i, j, atLeast: Likeness.inSequence)
        } mayMoveOld: {
            !oldLines[$0].isContinuation
        } mayMoveNew: {
            !newLines[$0].isContinuation
        }
        lines = RearrangedSequence(old: oldLines, new: newLines, rearrangement, same: { .unchanged($1) }) {
            ListLineChange(old: $0, new: $1)
        }
    }
}

extension Spelling {
    /// A line with all that can be seen of it.
    fileprivate init(_ line: ListLine) {
        write(line.level)
        write(line.style.start)
        mark(line.style.isLoose ? 1 : 0)
        mark(line.isTicked.map { $0 ? 1 : 0 } ?? 2)
        mark(line.isContinuation ? 1 : 0)
        write(line.blocks)
    }
}
