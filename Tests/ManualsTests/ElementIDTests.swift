import Manuals
import Testbench
import Testing

@Suite("Permanent ids")
struct ElementIDTests {
    @Test("are those that are drawn, whatever is drawn")
    func drawn() {
        let cases = RandomCases(usual: 2_000, of: "ids")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let id = ElementID(drawing: { draw.below($0) })
            #expect(id.isPermanent && ElementID(id.text) == id, "seed \(seed)")
        }
    }

    @Test("are no others", arguments: ["k3f9t", "k3f9twa", "k3f9t0", "k3f9tl", "k3f9ti", "k3f9to", "K3f9tw", "_2345678", "a-b-cd"])
    func others(text: String) throws {
        #expect(try #require(ElementID(text)).isPermanent == false)
    }
}
