import Manuals
import Testbench
import Testing

@testable import Site

/// A pathway's drawing says what its steps say, and nothing in it covers anything else.
@Suite struct PathwayDrawingTests {
    private static let words = ["Call", "the", "safeguarding", "lead", "at", "once", "and", "write", "down", "what", "was", "said"]

    /// Up to twelve steps with ways on, ways back and ways to nowhere.
    private func pathway(_ random: inout SplitMix64) -> Pathway {
        let count = Int.random(in: 1...12, using: &random)
        func words(_ most: Int, _ random: inout SplitMix64) -> String {
            (0..<Int.random(in: 1...most, using: &random)).compactMap { _ in Self.words.randomElement(using: &random) }.joined(separator: " ")
        }
        let steps = (0..<count).map { index in
            func next(_ random: inout SplitMix64) -> String { "s\(Int.random(in: max(0, index - 2)...min(count, index + 4), using: &random))" }
            let action: Pathway.Action =
                switch Int.random(in: 0...3, using: &random) {
                case 0: .act(words(30, &random), next: nil)
                case 1:
                    .ask(words(20, &random), answers: (0..<Int.random(in: 1...4, using: &random)).map { _ in
                        Pathway.Answer(words: words(4, &random), next: next(&random))
                    })
                default: .act(words(30, &random), next: next(&random))
                }
            return Pathway.Step(id: "s\(index)", action: action)
        }
        return Pathway(title: "Any", steps: steps)
    }

    @Test("no two boxes overlap, no line runs through a box, and everything stands within the drawing")
    func nothingCovered() {
        for seed in UInt64(1)...300 {
            var random = SplitMix64(seed: seed)
            let layout = PathwayLayout(pathway(&random))
            let boxes = layout.boxes
            for (index, box) in boxes.enumerated() {
                #expect(box.left >= 0 && box.right <= layout.width && box.top >= 0 && box.bottom <= layout.height, "seed \(seed)")
                for other in boxes[..<index] {
                    let apart = box.right < other.left || other.right < box.left
                        || box.bottom < other.top || other.bottom < box.top
                    #expect(apart, "seed \(seed): two boxes overlap")
                }
            }
            for line in layout.lines {
                for (from, to) in zip(line.corners, line.corners.dropFirst()) {
                    #expect(from.x == to.x || from.y == to.y, "seed \(seed): a line is slanted")
                    #expect(max(from.x, to.x) <= layout.width && max(from.y, to.y) <= layout.height, "seed \(seed): a line leaves the drawing")
                    let isThrough = boxes.contains { box in
                        max(from.x, to.x) > box.left && min(from.x, to.x) < box.right
                            && max(from.y, to.y) > box.top && min(from.y, to.y) < box.bottom
                    }
                    #expect(!isThrough, "seed \(seed): a line runs through a box")
                }
            }
        }
    }

    @Test("every step has its box, every way that leads somewhere its line from step to step")
    func complete() {
        for seed in UInt64(1)...100 {
            var random = SplitMix64(seed: seed)
            let pathway = pathway(&random)
            let layout = PathwayLayout(pathway)
            #expect(layout.boxes.count == pathway.steps.count)
            let ways = PathwayGraph(pathway).ways
            #expect(layout.lines.count == ways.count, "seed \(seed)")
            for (line, way) in zip(layout.lines, ways) {
                #expect(line.corners.first?.y == layout.boxes[way.from].bottom, "seed \(seed)")
                #expect(line.corners.last?.y == layout.boxes[way.to].top, "seed \(seed)")
                #expect(abs((line.corners.last?.x ?? 0) - layout.boxes[way.to].middle) < 16, "seed \(seed)")
            }
        }
    }

    @Test("words are broken at spaces, a word too long is cut, and none is lost")
    func breaking() {
        #expect(DrawnWords("Call the safeguarding lead", within: 60).lines == ["Call the", "safegu", "arding", "lead"])
        #expect(DrawnWords("", within: 100).lines == [])
        for seed in UInt64(1)...50 {
            var random = SplitMix64(seed: seed)
            let words = (0..<40).compactMap { _ in Self.words.randomElement(using: &random) }.joined(separator: " ")
            let drawn = DrawnWords(words, within: 180)
            #expect(drawn.lines.joined(separator: " ") == words, "seed \(seed)")
            #expect(drawn.width <= 180, "seed \(seed)")
        }
    }

    @Test("the drawing is named and described, and its boxes are numbered as the steps beneath it")
    func said() throws {
        let page = try #require(try BuiltSite.sample.get().pages["enquiries/index.html"])
        let place = try #require(page.nodes.firstIndex { $0.tag == "svg" })
        let names = try #require(page.nodes[place].attributes["aria-labelledby"]).split(separator: " ")
        #expect(names.count == 2 && names.allSatisfy { name in page.elements.contains { $0.id == String(name) } })
        let drawn = page.text(of: place)
        for words in ["What to do", "Is there harm?", "Yes", "Write it down.", "3 steps"] { #expect(drawn.contains(words), "\(words)") }
        let numbers = page.places(in: place).filter { page.nodes[$0].classes == ["number"] }.map { page.text(of: $0) }
        #expect(numbers == ["1", "2", "3"])
    }
}
