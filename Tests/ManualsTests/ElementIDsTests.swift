import Testbench
import Testing

@testable import Manuals

@Suite("Ids in little room are the ids that were put there")
struct ElementIDsTests {
    @Test("of random ids, permanent and others, and lists are equal where their ids are")
    func random() throws {
        let cases = RandomCases(usual: 200, of: "ids")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            func list() -> [ElementID] {
                let isPermanent = draw.below(2) == 0
                return (0..<draw.below(4)).map { _ in
                    switch isPermanent ? 9 : draw.below(4) {
                    case 0: ElementID(provisionalFor: draw.next(), ordinal: 0)
                    case 1: ElementID(String(decoding: (0..<(1 + draw.below(8))).map { _ in draw.one(of: Array("aZ".utf8)) }, as: UTF8.self))!
                    default: [ElementID("222222")!, ElementID("zzzzzz")!][draw.below(2)]
                    }
                }
            }
            let (one, other) = (list(), list())
            let ids = ElementIDs(one)
            #expect(Array(ids) == one && ids.count == one.count, "seed \(seed)")
            #expect((ids == ElementIDs(other)) == (one == other), "seed \(seed)")
        }
    }
}
