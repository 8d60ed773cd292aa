import Testbench
import Testing

@testable import Manuals

@Suite("prose has one normal form")
struct ProseTests {
    @Test("white space collapses within and across runs, and falls away at the edges and beside breaks")
    func spaces() {
        let prose = Prose([
            Run(.text("  a \t b ")), Run(.text(" c"), style: .strong), Run(.text(" ")), Run(.lineBreak), Run(.text("\n d  ")), Run(.lineBreak),
        ])
        #expect(prose.normalised() == Prose([Run(.text("a b ")), Run(.text("c"), style: .strong), Run(.lineBreak), Run(.text("d"))]))
    }

    @Test("marks neither start nor end with a space")
    func marks() {
        let prose = Prose([Run(.text("a")), Run(.text(" b "), style: .emphasis), Run(.text("c"), style: [.emphasis, .strong])])
        #expect(
            prose.normalised()
                == Prose([Run(.text("a ")), Run(.text("b "), style: .emphasis), Run(.text("c"), style: [.emphasis, .strong])]))
    }

    @Test("breaks beside one another lose together the marks one of them lacks")
    func breaks() {
        let prose = Prose([
            Run(.text("a"), style: .emphasis), Run(.lineBreak, style: .emphasis), Run(.lineBreak), Run(.text("b"), style: .emphasis),
        ])
        #expect(
            prose.normalised()
                == Prose([Run(.text("a"), style: .emphasis), Run(.lineBreak), Run(.lineBreak), Run(.text("b"), style: .emphasis)]))
    }

    @Test("equal neighbours join, empty runs vanish")
    func joins() {
        let prose = Prose([Run(.text("a")), Run(.text("")), Run(.text("b")), Run(.text("c"), style: .code), Run(.text("d"), style: .code)])
        #expect(prose.normalised() == Prose([Run(.text("ab")), Run(.text("cd"), style: .code)]))
    }

    @Test("code keeps its spaces, on one line")
    func code() {
        #expect(Prose([Run(.text(" a \n b "), style: .code)]).normalised() == Prose([Run(.text(" a   b "), style: .code)]))
    }

    @Test("links neither start nor end with a space, and a cross-reference stands in no link")
    func links() {
        let link = Link(address: "x")
        let prose = Prose([
            Run(.text("a")), Run(.text(" b "), link: link), Run(.text("c "), style: .strong, link: link), Run(.crossReference("d"), link: link),
        ])
        #expect(
            prose.normalised()
                == Prose([
                    Run(.text("a ")), Run(.text("b "), link: link), Run(.text("c"), style: .strong, link: link), Run(.text(" ")),
                    Run(.crossReference("d")),
                ]))
    }

    @Test("normalising twice is normalising once")
    func idempotent() {
        let prose = Prose([
            Run(.lineBreak, style: .strong), Run(.text(" a "), style: [.strong, .struck]), Run(.text("b "), style: .emphasis), Run(.lineBreak, style: .emphasis),
        ])
        #expect(prose.normalised().normalised() == prose.normalised())
    }

    @Test("prose that is left alone is what making it anew gives", arguments: [7, 11, 2026])
    func spared(seed: UInt64) {
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        var spared = 0
        for _ in 0..<20_000 {
            let prose = Prose((0..<Int.random(in: 0..<4, using: &random)).map { _ in Self.run(&random) })
            #expect(prose.normalised() == prose.rewritten(), "\(prose)")
            if prose.isNormalised(), !prose.isEmpty { spared += 1 }
            let isCollapsed = prose.runs.allSatisfy { run in
                guard case .text(let words) = run.content, !run.style.contains(.code) else { return true }
                return !words.contains("  ") && !words.contains { "\n\t".contains($0) }
            }
            if isCollapsed { #expect(prose.normalised(isCollapsed: true) == prose.rewritten(), "\(prose)") }
        }
        #expect(spared > 1_000)
    }

    private static func run(_ random: inout SplitMix64) -> Run {
        let words = (0..<Int.random(in: 0..<4, using: &random)).map { _ in ["a", "b", " ", "é", "\n", "c d", "\t"].randomElement(using: &random) ?? "" }
        let styles: [Run.Style] = [[], [], [], .emphasis, [.emphasis, .strong], .code]
        let links = [nil, nil, nil, Link(address: "x"), Link(address: "x", title: " t ")]
        let content: Run.Content =
            switch Int.random(in: 0..<12, using: &random) {
            case 0: .lineBreak
            case 1: .crossReference("d")
            case 2: .image(Image(address: "i", alternative: " w ", title: ""))
            default: .text(words.joined())
            }
        return Run(content, style: styles.randomElement(using: &random) ?? [], link: links.randomElement(using: &random) ?? nil)
    }
}
