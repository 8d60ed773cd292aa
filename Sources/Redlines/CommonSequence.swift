/// The longest sequence two sequences of symbols have in common, in linear space.
///
/// Myers' middle snake (An O(ND) difference algorithm, 1986), on what is left when symbols that stand on one side
/// alone are taken out. Two bounds keep hostile input linear: a box is cut at the furthest point reached after
/// `widest` edits, and the whole search ends when its budget is spent.
struct CommonSequence {
    private let old: [Int32]
    private let new: [Int32]
    private var forward: [Int32]
    private var backward: [Int32]
    private var budget: Int
    private var mates: [Int32]

    private static let widest: Int32 = 256
    private static let unreachedForward = Int32.min / 2
    private static let unreachedBackward = Int32.max / 2

    /// For every old symbol the index of the new symbol it is kept as, or -1; nil when the search was given up.
    ///
    /// Symbols are numbers from 0 to below `symbolCount`.
    static func mates(_ old: [Int32], _ new: [Int32], symbolCount: Int) -> [Int32]? {
        var standsInOld = [Bool](repeating: false, count: symbolCount)
        var standsInNew = standsInOld
        for symbol in old { standsInOld[Int(symbol)] = true }
        for symbol in new { standsInNew[Int(symbol)] = true }
        let oldPlaces = old.indices.filter { standsInNew[Int(old[$0])] }
        let newPlaces = new.indices.filter { standsInOld[Int(new[$0])] }
        var search = CommonSequence(oldPlaces.map { old[$0] }, newPlaces.map { new[$0] })
        guard search.run() else { return nil }
        var mates = [Int32](repeating: -1, count: old.count)
        for (index, mate) in search.mates.enumerated() where mate >= 0 {
            mates[oldPlaces[index]] = Int32(newPlaces[Int(mate)])
        }
        return mates
    }

    private init(_ old: [Int32], _ new: [Int32]) {
        self.old = old
        self.new = new
        forward = Array(repeating: 0, count: old.count + new.count + 3)
        backward = forward
        budget = 4_000_000 + 64 * (old.count + new.count)
        mates = Array(repeating: -1, count: old.count)
    }

    private struct Box {
        var x0: Int32, x1: Int32, y0: Int32, y1: Int32
        var isFlat: Bool { x0 == x1 || y0 == y1 }
    }

    private mutating func run() -> Bool {
        var boxes = [Box(x0: 0, x1: Int32(old.count), y0: 0, y1: Int32(new.count))]
        while var box = boxes.popLast() {
            trim(&box)
            if box.isFlat { continue }
            guard let (x, y) = middle(of: box) else { return false }
            boxes.append(Box(x0: x, x1: box.x1, y0: y, y1: box.y1))
            boxes.append(Box(x0: box.x0, x1: x, y0: box.y0, y1: y))
        }
        return true
    }

    /// Pairs what is the same at both ends.
    private mutating func trim(_ box: inout Box) {
        while !box.isFlat, old[Int(box.x0)] == new[Int(box.y0)] {
            mates[Int(box.x0)] = box.y0
            box.x0 += 1
            box.y0 += 1
        }
        while !box.isFlat, old[Int(box.x1) - 1] == new[Int(box.y1) - 1] {
            box.x1 -= 1
            box.y1 -= 1
            mates[Int(box.x1)] = box.y1
        }
    }

    /// A point on a shortest path from corner to corner, or on a good one; nil when the budget is spent.
    ///
    /// Diagonals are numbered x - y; their arrays are offset so that the lowest has a neighbour.
    private mutating func middle(of box: Box) -> (Int32, Int32)? {
        let offset = Int32(new.count) + 1
        let (first, last) = (box.x0 - box.y0, box.x1 - box.y1)
        let lowest = box.x0 - box.y1
        let highest = box.x1 - box.y0
        let meetsForward = (first - last) & 1 != 0
        forward[Int(first + offset)] = box.x0
        backward[Int(last + offset)] = box.x1
        var edits: Int32 = 0
        while true {
            edits += 1
            forward[Int(max(first - edits, lowest) - 1 + offset)] = Self.unreachedForward
            forward[Int(min(first + edits, highest) + 1 + offset)] = Self.unreachedForward
            if first - edits >= lowest { forward[Int(first - edits + offset)] = Self.unreachedForward }
            if first + edits <= highest { forward[Int(first + edits + offset)] = Self.unreachedForward }
            for diagonal in Self.diagonals(around: first, edits, lowest, highest) {
                let at = Int(diagonal + offset)
                let start = max(forward[at - 1] + 1, forward[at + 1])
                var x = start
                guard x >= box.x0, x <= box.x1, x - diagonal <= box.y1 else {
                    forward[at] = Self.unreachedForward
                    continue
                }
                var y = x - diagonal
                while x < box.x1, y < box.y1, old[Int(x)] == new[Int(y)] {
                    x += 1
                    y += 1
                }
                forward[at] = x
                budget -= Int(x - start) + 1
                if meetsForward, abs(diagonal - last) < edits, backward[at] <= x { return (x, y) }
            }
            backward[Int(max(last - edits, lowest) - 1 + offset)] = Self.unreachedBackward
            backward[Int(min(last + edits, highest) + 1 + offset)] = Self.unreachedBackward
            if last - edits >= lowest { backward[Int(last - edits + offset)] = Self.unreachedBackward }
            if last + edits <= highest { backward[Int(last + edits + offset)] = Self.unreachedBackward }
            for diagonal in Self.diagonals(around: last, edits, lowest, highest) {
                let at = Int(diagonal + offset)
                let start = min(backward[at - 1], backward[at + 1] - 1)
                var x = start
                guard x <= box.x1, x >= box.x0, x - diagonal >= box.y0 else {
                    backward[at] = Self.unreachedBackward
                    continue
                }
                var y = x - diagonal
                while x > box.x0, y > box.y0, old[Int(x) - 1] == new[Int(y) - 1] {
                    x -= 1
                    y -= 1
                }
                backward[at] = x
                budget -= Int(start - x) + 1
                if !meetsForward, abs(diagonal - first) <= edits, forward[at] >= x { return (x, y) }
            }
            guard budget > 0 else { return nil }
            if edits == Self.widest { return furthest(in: box, first, edits, lowest, highest, offset) }
        }
    }

    /// The point furthest from the upper corner after so many edits.
    private func furthest(
        in box: Box, _ first: Int32, _ edits: Int32, _ lowest: Int32, _ highest: Int32, _ offset: Int32
    ) -> (Int32, Int32) {
        var best = (x: box.x0, y: box.y0)
        for diagonal in Self.diagonals(around: first, edits, lowest, highest) {
            let x = forward[Int(diagonal + offset)]
            if x >= box.x0, x + x - diagonal > best.x + best.y { best = (x, x - diagonal) }
        }
        return best
    }

    /// The diagonals an even or odd number of edits can reach, within the box.
    private static func diagonals(
        around centre: Int32, _ edits: Int32, _ lowest: Int32, _ highest: Int32
    ) -> StrideThrough<Int32> {
        var low = centre - edits
        if low < lowest { low = lowest + ((lowest - low) & 1) }
        return stride(from: low, through: min(centre + edits, highest), by: 2)
    }
}
