/// Which of the pairs of two sequences stay in place: the most that stand in the same order in both.
public struct KeptOrder {
    /// For pairs in the order of their first members, whether each stays; the others moved.
    ///
    /// `order` holds the second members. `isPreferred` decides between equally long choices.
    public static func isKept(_ order: [Int], isPreferred: (Int) -> Bool) -> [Bool] {
        // Mostly nothing moved, and that is seen at once.
        if zip(order, order.dropFirst()).allSatisfy(<) { return Array(repeating: true, count: order.count) }
        // A Fenwick tree of the heaviest increasing sequence that ends at or below each rank.
        let ranks = Self.ranks(of: order)
        var weights = [Int](repeating: 0, count: order.count)
        var previous = [Int](repeating: -1, count: order.count)
        var tree = [Int](repeating: -1, count: order.count + 1)
        func weight(_ place: Int) -> Int { place < 0 ? 0 : weights[place] }
        for place in order.indices {
            var best = -1
            var node = ranks[place]
            while node > 0 {
                if weight(tree[node]) > weight(best) { best = tree[node] }
                node &= node - 1
            }
            previous[place] = best
            weights[place] = weight(best) + 2 * order.count + (isPreferred(place) ? 1 : 0)
            node = ranks[place] + 1
            while node < tree.count {
                if weights[place] > weight(tree[node]) { tree[node] = place }
                node += node & -node
            }
        }
        var kept = [Bool](repeating: false, count: order.count)
        var place = order.indices.max { (weights[$0], -$0) < (weights[$1], -$1) } ?? -1
        while place >= 0 {
            kept[place] = true
            place = previous[place]
        }
        return kept
    }

    private static func ranks(of order: [Int]) -> [Int] {
        var ranks = order
        for (rank, place) in order.indices.sorted(by: { order[$0] < order[$1] }).enumerated() { ranks[place] = rank }
        return ranks
    }
}
