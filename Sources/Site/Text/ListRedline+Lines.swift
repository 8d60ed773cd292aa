import Manuals
import Redlines

/// A line of a redline's list as it is set.
struct SetLine {
    let line: ListLineChange
    /// The new list's number of an item, of one that is gone the old; nil for a bullet or a continuation.
    let number: Int?
    /// What is said of it beside its words.
    let remark: String
    /// Whether an item stood here that moved elsewhere, so that its words are not set here.
    let isDeparture: Bool
    /// Whether nothing stands here in the new list.
    let isGone: Bool

    /// 1 for the items of the list itself.
    var level: Int { isDeparture ? line.level.old : line.level.new }
}

extension ListRedline {
    /// The lines in order, with their numbers and what is said of them.
    var setLines: [SetLine] {
        var newNumbers = LineNumbers()
        var oldNumbers = LineNumbers()
        var places = LinePlaces(self)
        // A change of a whole list's setting is told once, at its first line.
        var told: [Int: Replacement<ListStyle>] = [:]
        return lines.entries.map { entry in
            let number = entry.accepted.map { newNumbers.number(of: $0) } ?? nil
            let oldNumber = entry.rejected.map { oldNumbers.number(of: $0) } ?? nil
            let moved = places.next(entry)
            if case .movedAway(let line, _) = entry {
                return SetLine(
                    line: line, number: oldNumber, remark: "moved to item \(moved.map { String($0.new) } ?? "elsewhere")", isDeparture: true, isGone: true)
            }
            let line = entry.spread
            let isTold = told.updateValue(line.style, forKey: line.level.new) == line.style
            let remarks = [
                moved.map { "moved from item \($0.old)" } ?? "", line.level.wordsOfLevels, isTold ? "" : Self.words(for: line.style),
                Self.words(forBox: line.isTicked),
            ]
            return SetLine(
                line: line, number: entry.accepted == nil ? oldNumber : number,
                remark: remarks.filter { !$0.isEmpty }.joined(separator: "; "), isDeparture: false, isGone: entry.accepted == nil)
        }
    }

    /// What changed in how a list is set.
    private static func words(for style: Replacement<ListStyle>) -> String {
        var words: [String] = []
        switch (style.old.start, style.new.start) {
        case (nil, .some): words.append("now numbered")
        case (.some, nil): words.append("now with bullets")
        case (let old?, let new?) where old != new: words.append("now numbered from \(new)")
        default: break
        }
        if style.old.isLoose != style.new.isLoose { words.append(style.new.isLoose ? "now set apart" : "now set close") }
        return words.joined(separator: ", ")
    }

    private static func words(forBox isTicked: Replacement<Bool?>) -> String {
        guard isTicked.isChange else { return "" }
        return isTicked.new == true ? "now done" : isTicked.old == true ? "no longer done" : isTicked.new == nil ? "no box now" : "now with a box"
    }
}

/// Counts the items of one version of a list, level by level.
private struct LineNumbers {
    private var counts: [Int] = []

    /// The number an item bears; nil for a bullet or a continuation.
    mutating func number(of line: ListLine) -> Int? {
        guard !line.isContinuation else { return nil }
        let level = max(line.level, 1)
        if counts.count > level { counts.removeLast(counts.count - level) }
        while counts.count < level { counts.append(0) }
        counts[level - 1] += 1
        return line.style.start.map { $0 + counts[level - 1] - 1 }
    }
}
