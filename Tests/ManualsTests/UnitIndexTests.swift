import Testbench
import Testing

@testable import Manuals

@Suite("Where sections and paragraphs stand is found in little room as in a dictionary")
struct UnitIndexTests {
    @Test("of random ids, permanent and others, of which some stand at several places")
    func random() throws {
        let cases = RandomCases(usual: 200, of: "indexes")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let known = (0..<40).map { _ in
                switch draw.below(10) {
                case 0: ElementID(provisionalFor: draw.next(), ordinal: 0)
                case 1: ElementID(String(decoding: (0..<6).map { _ in draw.one(of: Array("aZ09-_.:".utf8)) }, as: UTF8.self))!
                default: ElementID(drawing: { draw.below($0) })
                }
            }
            let places = (0..<draw.below(9)).map { _ in (0..<draw.below(9)).map { _ in draw.one(of: known) } }
            var expected: [ElementID: Int32] = [:]
            for (place, ids) in places.enumerated() { for id in ids { expected[id] = Int32(place) } }
            let index = UnitIndex(places.map { ElementIDs($0) })
            for id in known { #expect(index[id] == expected[id], "seed \(seed), \(id)") }
            #expect(index.mayHoldDoubles == (places.joined().count > expected.count), "seed \(seed)")
        }
    }

    @Test("the first and the last of all ids are found")
    func edges() {
        let (first, last) = (ElementID("222222")!, ElementID("zzzzzz")!)
        let index = UnitIndex([ElementIDs([last]), ElementIDs([first])])
        #expect(index[first] == 1 && index[last] == 0)
        #expect(UnitIndex([ElementIDs([first])])[last] == nil && UnitIndex([ElementIDs([last])])[first] == nil)
    }

    @Test("places beyond millions are found too, and the last of two counts")
    func farPlaces() {
        let (one, two) = (ElementID("222222")!, ElementID("zzzzzz")!)
        let units: [(id: ElementID, place: Int32)] = [(one, 3), (one, .max), (two, 1 << 22), (two, 1 << 22 - 1)]
        let index = UnitIndex(units)
        #expect(index[one] == .max && index[two] == 1 << 22)
        #expect(index.mayHoldDoubles)
    }
}
