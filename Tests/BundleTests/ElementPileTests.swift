import Digests
import Manuals
import Synchronization
import Testbench
import Testing

@testable import Bundle

@Suite("Elements that are put by")
struct ElementPileTests {
    /// Counts what it is given.
    private final class Counted: ByteStore {
        private let store = HeldBytes()
        private let count = Mutex(0)
        var kept: Int { count.withLock { $0 } }

        func keep(_ bytes: [UInt8]) -> Range<Int> {
            count.withLock { $0 += 1 }
            return store.keep(bytes)
        }

        func bytes(at place: Range<Int>) -> [UInt8] { store.bytes(at: place) }
    }

    @Test("are all there, on the heap of their key, also those that went to the store; the doubled are named")
    func all() throws {
        let cases = RandomCases(usual: 3, of: "piles")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let store = Counted()
            var pile = ElementPile(keepingIn: store)
            #expect(pile.isEmpty)
            var expected: [String: Digest] = [:]
            var doubled: Set<String> = []
            for _ in 0..<40_000 {
                let id = ElementID(drawing: { draw.below($0) })
                let key: ElementKey = draw.chance(5) ? .term(String(repeating: "longer ", count: draw.below(60)) + id.text) : draw.chance(50) ? .place(id) : .paragraph(id)
                let digest = Digest(of: key.description)
                pile.add(key, digest)
                if expected.updateValue(digest, forKey: key.description) != nil { doubled.insert(key.description) }
                guard draw.chance(1) else { continue }
                pile.add(key, digest)
                doubled.insert(key.description)
            }
            #expect(store.kept > ElementPile.count && !pile.isEmpty, "seed \(seed)")
            var found: [String: Digest] = [:]
            var twice: Set<String> = []
            for place in 0..<ElementPile.count {
                let heap = pile.heap(place)
                #expect(heap.elements.keys.allSatisfy { ElementPile.heap(of: $0) == place }, "seed \(seed)")
                found.merge(heap.elements) { first, _ in first }
                twice.formUnion(heap.doubled)
            }
            #expect(found == expected && twice == doubled, "seed \(seed)")
        }
    }
}
