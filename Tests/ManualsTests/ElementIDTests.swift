import Manuals
import Testbench
import Testing

@Suite("Permanent ids and their numbers")
struct ElementIDTests {
    @Test("every permanent id has a number of its own, which gives the id back")
    func ordinals() throws {
        let cases = RandomCases(usual: 2_000, of: "ids")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let id = ElementID(drawing: { draw.below($0) })
            let ordinal = try #require(id.ordinal)
            #expect(ElementID(ordinal: ordinal) == id, "seed \(seed)")
        }
        #expect(ElementID("222222")?.ordinal == 0)
        #expect(ElementID("zzzzzz")?.ordinal == ElementID.ordinals - 1)
        #expect(ElementID(ordinal: ElementID.ordinals) == nil)
        for letter in ElementID.alphabet.indices {
            #expect(ElementID("22222\(String(decoding: [ElementID.alphabet[letter]], as: UTF8.self))")?.ordinal == UInt32(letter))
        }
    }

    @Test("other ids have none", arguments: ["k3f9t", "k3f9twa", "k3f9t0", "k3f9tl", "k3f9ti", "k3f9to", "K3f9tw", "_2345678", "a-b-cd"])
    func others(text: String) throws {
        #expect(try #require(ElementID(text)).ordinal == nil)
    }
}
