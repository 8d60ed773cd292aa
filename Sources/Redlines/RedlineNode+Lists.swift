import Manuals

extension ListRedline {
    /// A node a line. A change of a whole list's setting is told once, at its first line.
    var lineNodes: [RedlineNode] {
        var oldMarkers = ListMarkers()
        var newMarkers = ListMarkers()
        var told: [Int: Replacement<ListStyle>] = [:]
        var places = LinePlaces(self)
        return lines.entries.map { entry in
            let line = entry.spread
            let oldLabel = entry.rejected.map { oldMarkers.marker(of: $0) }
            let newLabel = entry.accepted.map { newMarkers.marker(of: $0) }
            let isGone = entry.nodeChange == .movedAway
            var node = RedlineNode(.line, entry.nodeChange, children: isGone ? [] : line.blocks.nodes)
            node.label = newLabel ?? oldLabel
            node.places = places.next(entry)
            if isGone {
                node.note("level", Replacement(old: line.level.old, new: line.level.old).map(String.init))
                return node
            }
            node.note("level", line.level.map(String.init))
            if line.style.isChange, told[line.level.new] != line.style {
                told[line.level.new] = line.style
                if line.style.old.start != line.style.new.start { node.note("list", line.style.map(\.numbering)) }
                if line.style.old.isLoose != line.style.new.isLoose { node.note("spacing", line.style.map(\.spacing)) }
            }
            if line.isTicked.isChange { node.note("box", line.isTicked.map(Self.box)) }
            if node.change == .changed, node.changedAttributes.isEmpty, line.blocks.isUnchanged { node.change = .unchanged }
            return node
        }
    }

    private static func box(_ isTicked: Bool?) -> String {
        isTicked.map { $0 ? "ticked" : "open" } ?? "none"
    }
}

extension ListStyle {
    fileprivate var numbering: String { start.map { "numbered from \($0)" } ?? "bulleted" }
    fileprivate var spacing: String { isLoose ? "open" : "close" }
}
