import Manuals

/// Counts the items of a list and of the lists within it.
struct ListMarkers {
    /// For each level that is open the setting of its list and how many items it has so far.
    private var open: [(style: ListStyle, count: Int)] = []

    /// What stands before the line; lines are asked for in their order.
    mutating func marker(of line: ListLine) -> String {
        if open.count > line.level { open.removeLast(open.count - line.level) }
        while open.count < line.level { open.append((line.style, 0)) }
        let depth = line.level - 1
        guard depth >= 0, !line.isContinuation else { return "" }
        if open[depth].style != line.style { open[depth] = (line.style, 0) }
        open[depth].count += 1
        let marker = line.style.start.map { "\($0 + open[depth].count - 1)." } ?? "-"
        return line.isTicked.map { marker + ($0 ? " [x]" : " [ ]") } ?? marker
    }
}
