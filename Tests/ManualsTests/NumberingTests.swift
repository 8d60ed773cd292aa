import Testbench
import Testing

@testable import Manuals

@Suite("A unit has one number, whether it is asked for by id or by place")
struct NumberingTests {
    @Test("in random bodies, of which some have ids that stand twice", arguments: NumberingScheme.allCases)
    func places(scheme: NumberingScheme) throws {
        let cases = RandomCases(usual: 200, of: "bodies")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let body = Self.body(&draw)
            let numbering = Numbering(body, scheme: scheme, chapterNumber: "4")
            try Self.check(numbering, body, "seed \(seed)")
            var edited = body
            if !edited.isEmpty { edited.remove(at: draw.below(edited.count)) }
            edited.insert(contentsOf: Self.body(&draw).prefix(2), at: draw.below(edited.count + 1))
            try Self.check(Numbering(edited, scheme: scheme, chapterNumber: "4", keeping: numbering), edited, "seed \(seed), off-cycle")
        }
    }

    private static func check(_ numbering: Numbering, _ body: [Unit], _ words: String) throws {
        for (place, unit) in body.enumerated() {
            #expect(String(decoding: numbering[unit: place], as: UTF8.self) == numbering[unit.id] ?? "", "\(words), place \(place)")
        }
        #expect(numbering[unit: body.count].isEmpty, "\(words)")
    }

    private static func body(_ draw: inout SplitMix64) -> [Unit] {
        let few = (0..<4).map { _ in ElementID(drawing: { draw.below($0) }) }
        return (0..<draw.below(14)).map { _ in
            let id = draw.chance(20) ? draw.one(of: few) : ElementID(drawing: { draw.below($0) })
            return draw.chance(40)
                ? .section(Section(id: id, depth: 1 + draw.below(4), title: Prose("Title"))) : .paragraph(Paragraph(id: id, blocks: [.text(Prose("Words."))]))
        }
    }
}
