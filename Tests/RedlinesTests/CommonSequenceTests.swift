@testable import Redlines
import Testbench
import Testing

@Suite struct CommonSequences {
    /// The length of the longest common subsequence, the slow and certain way.
    private func longest(_ old: [Int32], _ new: [Int32]) -> Int {
        var row = [Int](repeating: 0, count: new.count + 1)
        for symbol in old {
            var diagonal = 0
            for (index, other) in new.enumerated() {
                let above = row[index + 1]
                row[index + 1] = symbol == other ? diagonal + 1 : max(above, row[index])
                diagonal = above
            }
        }
        return row[new.count]
    }

    @Test("is as long as any, and in order")
    func longest() throws {
        for seed in UInt64(0)..<2_000 {
            var random = SplitMix64(seed: seed)
            let symbols = 1 + random.below(6)
            let old = (0..<random.below(30)).map { _ in Int32(random.below(symbols)) }
            let new = (0..<random.below(30)).map { _ in Int32(random.below(symbols)) }
            let mates = try #require(CommonSequence.mates(old, new, symbolCount: symbols))
            let kept = mates.enumerated().filter { $0.element >= 0 }
            #expect(kept.count == longest(old, new), "seed \(seed)")
            #expect(kept.allSatisfy { old[$0.offset] == new[Int($0.element)] }, "seed \(seed)")
            #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.element < $1.element }, "seed \(seed)")
        }
    }

    @Test("stays a common sequence where the search is cut short")
    func bounded() throws {
        var random = SplitMix64(seed: 1)
        let old = (0..<3_000).map { _ in Int32(random.below(40)) }
        let new = (0..<3_000).map { _ in Int32(random.below(40)) }
        let mates = try #require(CommonSequence.mates(old, new, symbolCount: 40))
        let kept = mates.enumerated().filter { $0.element >= 0 }
        #expect(kept.allSatisfy { old[$0.offset] == new[Int($0.element)] })
        #expect(zip(kept, kept.dropFirst()).allSatisfy { $0.element < $1.element })
        // Not the longest, but not much shorter.
        #expect(Double(kept.count) > 0.9 * Double(longest(old, new)))
    }
}

@Suite struct KeptOrders {
    @Test("keeps the most that stand in the same order", arguments: [
        ([0, 1, 2, 3], 4), ([3, 0, 1, 2], 3), ([1, 0], 1), ([4, 5, 6, 0, 1], 3), ([], 0), ([2, 5, 3, 7, 1, 8], 4),
    ])
    func most(order: [Int], count: Int) {
        let kept = KeptOrder.isKept(order) { _ in false }
        let staying = zip(order, kept).filter(\.1).map(\.0)
        #expect(staying.count == count)
        #expect(staying == staying.sorted())
    }

    @Test("prefers what it is told to where the choice is free")
    func preference() {
        #expect(KeptOrder.isKept([1, 0]) { $0 == 0 } == [true, false])
        #expect(KeptOrder.isKept([1, 0]) { $0 == 1 } == [false, true])
    }
}
