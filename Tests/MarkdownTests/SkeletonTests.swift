import Foundation
import Manuals
import Testbench
import Testing

@testable import Markdown

@Suite("a chapter's skeleton told without the parser")
struct SkeletonTests {
    private static let path = "Procedures/core/test.md"
    private static let head = "---\nid: test\ntitle: T\n---\n"

    /// Whether the skeleton is told, and then is what the whole text says.
    private static func holds(_ bytes: [UInt8]) throws -> (isTold: Bool, isSame: Bool) {
        let source = try ChapterSource(bytes, path: path, as: nil)
        let whole = try ChapterReader.read(bytes, path: path)
        // Who wants the text alone gets the same.
        guard try ChapterReader.chapter(bytes, path: path) == whole.value else { return (false, false) }
        guard let told = PlainSkeleton(source.bytes, from: source.split.bodyStart, line: source.split.bodyLine) else { return (false, true) }
        let units = whole.value.body.map { unit in
            guard case .paragraph(let paragraph) = unit else { return unit }
            return .paragraph(Paragraph(id: paragraph.id, blocks: []))
        }
        let isFaultless = whole.diagnostics.allSatisfy { $0.severity != .error || $0.rule == "unreadable-front-matter" }
        return (true, told.units == units && told.lines == whole.lines && isFaultless)
    }

    private static let pieces = [
        "Words. {#ID}", "Words {#ID} ", "More words,", "(one) {#ID}", "**Bold** words {#ID}", "*so* {#ID}", "_so_ {#ID}", "7 days {#ID}", "2026. {#ID}",
        "1234567890. so {#ID}", "“Quoted” {#ID}", "It goes on. {+}", "{+}", "{#ID}", "{#_abc}", "Words{#ID}", "Words \\{#ID}", "Words {#ID", "a | b {#ID}",
        "## Section {#ID}", "### Under: it {#ID}", "## *Set* {#ID}", "## Section", "## Closed {#ID} ##", "## # {#ID}", "##Not {#ID}", "####### x {#ID}",
        "# Title {#ID}", "## a  b {#ID}", "##  Wide {#ID}", "## {#ID}", "## See http://a.bc/ {#ID}", "- item", "-  item", "- item {#ID}", "-", "- - deep", "- - deep\n\n| a | b |\n| - | - |", "- 5", "  *\n\n  more", "+ item",
        "* item", "*  item", "***", "---", "===", "1. one", "1) one", "1.  one", "10. ten", "  under", "   under", "    under", "     - under", "  | a | b |",
        "> said", "> [!NOTE]", "> - said", ">", ">> > > > deep", "| a | b |", "| - | - |", "| --- | :-: |", "| --:-- | - |", "| --- |", "| a \\| b |", "|a|", "|---|",
        "| - | - |\n| - | - |", "| a", "| so {#ID}", "[x]: /y", "[x](y) {#ID}", "See [x][y]. {#ID}", "`code {#ID}`", "```", "<b> {#ID}", "a <!-- b", "~~~", "[^1]: note", "Word[^1] {#ID}",
        "\u{A0} {#ID}", "é {#ID}", "\t{#ID}", "&amp; {#ID}", "a&amp; {#ID}", "a\\", "a  ", "https://x.yz {#ID}", "[](#x) {#ID}", "[a](b \"pathway\") {#ID}", "\u{C}a {#ID}",
    ]

    @Test("is what the parser says, whatever stands on the lines and between them")
    func same() throws {
        var told = 0
        for seed in 0..<6_000 as Range<UInt64> {
            var random = SplitMix64(seed: seed)
            // Mostly what is plain, so that some of the texts are.
            let known = Bool.random(using: &random) ? 12 : Self.pieces.count
            var text = Self.head
            for _ in 0..<Int.random(in: 1...9, using: &random) {
                let piece = Self.pieces[Int.random(in: 0..<known, using: &random)]
                let id = ElementID { Int.random(in: 0..<$0, using: &random) }
                text += piece.replacing("ID", with: id.text) + (Int.random(in: 0..<4, using: &random) == 0 ? "\n" : "\n\n")
                if Int.random(in: 0..<3, using: &random) == 0 { text += "## Next {#\(ElementID { Int.random(in: 0..<$0, using: &random) })}\n\nSo. {#\(ElementID { Int.random(in: 0..<$0, using: &random) })}\n\n" }
            }
            let found = try Self.holds(Array(text.utf8))
            #expect(found.isSame, "seed \(seed)\n\(text)")
            if found.isTold { told += 1 }
        }
        #expect(told > 600, "texts told without the parser")
    }

    @Test("is what the parser says of texts made of anything")
    func soup() throws {
        for seed in 0..<4_000 as Range<UInt64> {
            var soup = TextSoup(seed: seed)
            let text = Array(Self.head.utf8) + Array("Words. {#aaaaaa}\n\n".utf8) + soup.text()
            #expect(try Self.holds(text).isSame, "seed \(seed)\n\(String(decoding: text, as: UTF8.self))")
        }
    }

    @Test("is told of most chapters of the sample, as they are and with a line lost or doubled")
    func sample() throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        let files = try #require(FileManager.default.enumerator(at: package.appending(path: "Procedures"), includingPropertiesForKeys: nil))
        var (chapters, told) = (0, 0)
        for case let file as URL in files where file.pathExtension == "md" {
            let text = try String(contentsOf: file, encoding: .utf8)
            let found = try Self.holds(Array(text.utf8))
            #expect(found.isSame, "\(file.lastPathComponent)")
            chapters += 1
            if found.isTold { told += 1 }
            var random = SplitMix64(seed: UInt64(chapters))
            for _ in 0..<8 {
                var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
                let place = Int.random(in: lines.indices, using: &random)
                if Bool.random(using: &random) { lines.remove(at: place) } else { lines.insert(lines[place], at: Int.random(in: lines.indices, using: &random)) }
                #expect(try Self.holds(Array(lines.joined(separator: "\n").utf8)).isSame, "\(file.lastPathComponent), line \(place + 1), seed \(chapters)")
            }
        }
        #expect(told * 2 > chapters, "\(told) of \(chapters)")
    }

    @Test("is told of a plain chapter, with its lists, tables and quotations")
    func plain() throws {
        let text = Self.head + "Before. {#aaaaaa}\n\n## One {#bbbbbb}\n\nWords\non two lines. {#cccccc}\n\n- An item.\n  - Another.\n\n  Under it.\n\nMore. {+}\n\n"
            + "| a | b |\n| --- | --- |\n| c | d |\n\n### Two {#dddddd}\n\nWords. {#eeeeee}\n\n> [!NOTE]\n> A note.\n"
        let found = try Self.holds(Array(text.utf8))
        #expect(found.isTold && found.isSame)
        let skeleton = try ChapterReader.skeleton(Array(text.utf8), path: Self.path)
        #expect(skeleton.value.ids.map(\.text) == ["aaaaaa", "bbbbbb", "cccccc", "dddddd", "eeeeee"])
        #expect(skeleton.value.sections.map(\.title.plainText) == ["One", "Two"])
        #expect(skeleton.value.chapter.body.map(\.id) == Array(skeleton.value.ids))
        #expect(skeleton.lines == [5, 7, 9, 23, 25])
    }
}
