import Manuals
import Testbench
import Testing

@Suite("A chapter's skeleton")
struct ChapterSkeletonTests {
    @Test("gives back every heading and id of random chapters, and says where the headings stand")
    func random() throws {
        let cases = RandomCases(usual: 300, of: "chapters")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let chapter = Self.chapter(&draw)
            let skeleton = ChapterSkeleton(chapter)
            var bare = chapter
            bare.body = chapter.body.map { if case .paragraph(let paragraph) = $0 { .paragraph(Paragraph(id: paragraph.id, blocks: [])) } else { $0 } }
            #expect(skeleton.chapter == bare, "seed \(seed)")
            #expect(Array(skeleton.ids) == chapter.body.map(\.id), "seed \(seed)")
            #expect(Array(skeleton.sections) == Array(chapter.sections), "seed \(seed)")
            for (place, unit) in chapter.body.enumerated() {
                let section: Section? = if case .section(let section) = unit { section } else { nil }
                #expect(skeleton.section(at: place) == section, "seed \(seed), place \(place)")
            }
            #expect(skeleton.section(at: chapter.body.count) == nil)
        }
    }

    @Test("is the same of chapters that differ in the words of paragraphs alone, and of no others")
    func equality() throws {
        let cases = RandomCases(usual: 300, of: "chapters")
        for seed in cases.seeds {
            var draw = SplitMix64(seed: seed)
            let chapter = Self.chapter(&draw)
            var other = chapter
            guard !other.body.isEmpty else { continue }
            let place = draw.below(other.body.count)
            if case .section(var section) = other.body[place] {
                section.title = Prose("Another title")
                other.body[place] = .section(section)
                #expect(ChapterSkeleton(other) != ChapterSkeleton(chapter), "seed \(seed)")
            } else {
                other.body[place] = .paragraph(Paragraph(id: other.body[place].id, blocks: [.text(Prose("Other words."))]))
                #expect(ChapterSkeleton(other) == ChapterSkeleton(chapter), "seed \(seed)")
            }
            other.body.remove(at: place)
            #expect(ChapterSkeleton(other) != ChapterSkeleton(chapter), "seed \(seed)")
        }
    }

    private static func chapter(_ draw: inout SplitMix64) -> Chapter {
        let body: [Unit] = (0..<draw.below(20)).map { place in
            let id = draw.chance(10) ? ElementID("_\(place)23456789")! : ElementID(drawing: { draw.below($0) })
            guard draw.chance(40) else { return .paragraph(Paragraph(id: id, blocks: [.text(Prose("Words."))])) }
            let title =
                switch draw.below(4) {
                case 0: Prose([Run(.text("Strong "), style: .strong), Run(.text("words"))])
                case 1: Prose()
                case 2: Prose("Überschrift \(place)")
                default: Prose("Title \(place)")
                }
            return .section(Section(id: id, depth: 1 + draw.below(3), title: title))
        }
        return Chapter(frontMatter: FrontMatter(id: ChapterID("a-chapter")!, title: "A chapter"), body: body, anchors: draw.chance(30) ? ["here": ElementID("k3f9tw")!] : [:])
    }
}
