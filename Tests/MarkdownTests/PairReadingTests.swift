import Manuals
import Testbench
import Testing

@testable import Markdown

@Suite("two states of a file read together")
struct PairReadingTests {
    private static let path = "Procedures/core/test.md"

    /// Pieces that hide, open, continue or define something beyond themselves, or look as if they did.
    private static let pieces = [
        "```", "~~~ x", "[x]: y", "[^1]: note", "> quoted", "- item", "  - inner", "1. one", "    code", "{#k3f9tw}", "{+}", "more. {+}",
        "# One", "## Two", "###### Six {#abcdef}", "Words", "Words. {#abcdef}", "*Open {#abcdeg}", "Setext", "===", "---", "| a | b |", "| - | - |",
        "a | b {#abcdeh}", "- | -", "> [!NOTE]", "[x] and [^1]. {#abcdej}", "\\", "\u{A0}", "&amp; {#abcdek}", "<b> {#abcdem}", "",
    ]

    private static func edited(_ text: String, _ random: inout SplitMix64) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let first = lines.dropFirst().firstIndex(of: "---").map { $0 + 1 } ?? 0
        for _ in 0..<Int.random(in: 1...4, using: &random) {
            let place = Int.random(in: (Int.random(in: 0..<12, using: &random) == 0 ? 0 : min(first, lines.count - 1))..<lines.count, using: &random)
            switch Int.random(in: 0..<7, using: &random) {
            case 0: lines.remove(at: place)
            case 1: lines.insert(pieces.randomElement(using: &random) ?? "", at: place)
            case 2: lines.insert(contentsOf: ["", pieces.randomElement(using: &random) ?? "", ""], at: place)
            case 3: lines.swapAt(place, Int.random(in: min(first, lines.count - 1)..<lines.count, using: &random))
            case 4: lines[place] = "Other " + lines[place]
            case 5: lines.append(contentsOf: ["", lines[place]])
            default: lines[place] = lines[place].replacing(" {#", with: " more {#")
            }
            if lines.isEmpty { lines = [""] }
        }
        return lines.joined(separator: "\n")
    }

    /// A chapter of many units, most of which stand for themselves.
    private static func text(_ generator: inout ChapterGenerator, _ random: inout SplitMix64) -> String {
        var chapter = generator.chapter()
        for _ in 0..<5 { chapter.body += generator.chapter().body }
        if Int.random(in: 0..<8, using: &random) > 0 {
            chapter.body.removeAll { unit in
                let text = String(decoding: CanonicalText.unit(unit), as: UTF8.self)
                return !unit.id.isPermanent || ["```", "~~~", "]:"].contains { text.contains($0) }
            }
            var ids: Set<ElementID> = []
            var depth = 0
            for index in chapter.body.indices {
                while !ids.insert(chapter.body[index].id).inserted { chapter.body[index].id = ElementID { Int.random(in: 0..<$0, using: &random) } }
                guard case .section(var section) = chapter.body[index] else { continue }
                section.depth = min(section.depth, depth + 1)
                depth = section.depth
                chapter.body[index] = .section(section)
            }
        }
        return String(decoding: CanonicalText.chapter(chapter), as: UTF8.self)
    }

    @Test("hold what each read by itself holds, and say the same")
    func same() throws {
        var sharing = 0
        for seed in 0..<80 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            var generator = ChapterGenerator(seed: seed)
            let old = Self.text(&generator, &random)
            let new = Self.edited(old, &random)
            let texts = Comment(rawValue: "seed \(seed)\n--- one\n\(old)\n--- other\n\(new)")
            let (one, other) = (try ChapterReader.read(Array(old.utf8), path: Self.path), try ChapterReader.read(Array(new.utf8), path: Self.path))
            let forth = try ChapterReader.readPair(old: Array(old.utf8), new: Array(new.utf8), path: Self.path)
            #expect(forth.old.value == one.value && forth.old.diagnostics == one.diagnostics, texts)
            #expect(forth.new.value == other.value && forth.new.diagnostics == other.diagnostics, texts)
            let back = try ChapterReader.readPair(old: Array(new.utf8), new: Array(old.utf8), path: Self.path)
            #expect(back.old.value == other.value && back.old.diagnostics == other.diagnostics, texts)
            #expect(back.new.value == one.value && back.new.diagnostics == one.diagnostics, texts)
            sharing += [forth, back].count { pair in
                pair.old.value.paragraphs.contains { one in pair.new.value.paragraphs.contains { $0.blocks.isShared(with: one.blocks) } }
            }
        }
        #expect(sharing > 10, "pairs that share anything")
    }

    @Test("share the values of what both say in the same bytes")
    func shared() throws {
        let head = "---\nid: test\ntitle: T\n---\n"
        let old = head + "## One {#aaaaaa}\n\nFirst. {#bbbbbb}\n\n- An item.\n\nSecond. {#cccccc}\n\nThird. {#dddddd}\n"
        let new = head + "## One {#aaaaaa}\n\nFirst. {#bbbbbb}\n\n- An item.\n\nAnother. {#cccccc}\n\nNew. {#eeeeee}\n\nThird. {#dddddd}\n"
        let pair = try ChapterReader.readPair(old: Array(old.utf8), new: Array(new.utf8), path: Self.path)
        func blocks(_ chapter: Chapter) -> [String: [Block]] {
            Dictionary(uniqueKeysWithValues: chapter.paragraphs.map { ($0.id.text, $0.blocks) })
        }
        let (before, after) = (blocks(pair.old.value), blocks(pair.new.value))
        for id in ["bbbbbb", "dddddd"] { #expect(before[id]?.isShared(with: after[id] ?? []) == true) }
        #expect(before["cccccc"] == [.text(Prose("Second."))])
        #expect(before["eeeeee"] == nil)
    }

    @Test("are told apart where what stands between them decides: in a fence, behind a definition, without a title")
    func dependent() throws {
        for (old, new) in [
            ("```\n\nWords. {#aaaaaa}\n\n```\n", "Words. {#aaaaaa}\n"), ("[x] {#aaaaaa}\n\n[x]: /there\n", "[x] {#aaaaaa}\n"),
            ("Words. {#aaaaaa}\n\n# Named\n", "# Named\n\nWords. {#aaaaaa}\n"),
            ("#### Deep {#aaaaaa}\n\nWords. {#bbbbbb}\n", "## High {#cccccc}\n\n### Deep {#dddddd}\n\n#### Deep {#aaaaaa}\n\nWords. {#bbbbbb}\n"),
        ] {
            for head in ["", "---\nid: test\n---\n", "---\nid: test\ntitle: T\n---\n"] {
                let (old, new) = (Array((head + old).utf8), Array((head + new).utf8))
                let pair = try ChapterReader.readPair(old: old, new: new, path: Self.path)
                let alone = try ChapterReader.read(old, path: Self.path)
                #expect(pair.old.value == alone.value && pair.old.diagnostics == alone.diagnostics)
            }
        }
    }
}
