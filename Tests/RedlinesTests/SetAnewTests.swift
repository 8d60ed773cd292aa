import Manuals
import Testing

@testable import Redlines

/// Paragraphs whose words stay but stand in other blocks, or in other paragraphs beside them.
@Suite struct SettingAnew {
    private let words = [
        "The worker writes the record before the end of the day.", "The manager reads it and signs each page of it.",
        "The nurse tells the family what was decided, and why.",
    ]

    private func listed(_ id: String, _ words: [String]) -> Unit {
        paragraph(id, "This is what everybody does:", .list(ItemList(items: words.map { ItemList.Item(blocks: [.text(Prose($0))]) })))
    }

    @Test("text that became a list is not gone and new")
    func textBecomesList() {
        let redline = ChapterRedline(
            old: chapter(blocks("aaaaaa", .text(Prose("This is what everybody does:")), .quote(words.map { .text(Prose($0)) }))),
            new: chapter(listed("aaaaaa", words)))
        #expect(TextForm.redline(redline) == """
            # Referral

            id: referral

            This is what everybody does:

            - The worker writes the record before the end of the day.
            - The manager reads it and signs each page of it.
            - The nurse tells the family what was decided, and why.

            <set out anew>

            """)
        #expect(redline.sentences().map(\.text) == ["Set out anew."])
    }

    @Test("what changed in the words is marked where they stand now")
    func wordsChange() {
        let redline = ChapterRedline(
            old: chapter(listed("aaaaaa", words)),
            new: chapter(
                paragraph("aaaaaa", "This is what everybody does:", bullets("The worker must write the record before the end of the day.")),
                paragraph("bbbbbb", words[1]), paragraph("cccccc", words[2])))
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "added bbbbbb split from aaaaaa", "added cccccc split from aaaaaa"])
        #expect(TextForm.redline(redline).contains("- The worker [-writes-]{+must write+} the record"))
        #expect(!TextForm.redline(redline).contains("manager reads it and signs each page of it.-]"))
        #expect(redline.sentences().map(\.text) == [
            "Item 1: “writes” became “must write”; set out anew.", "Split from paragraph 1: two paragraphs.",
        ])
    }

    @Test("paragraphs that became items of another are shown there, and say so where they stood")
    func paragraphsBecomeItems() {
        let redline = ChapterRedline(
            old: chapter(paragraph("aaaaaa", "This is what everybody does:"), paragraph("bbbbbb", words[0]), paragraph("cccccc", words[1])),
            new: chapter(listed("aaaaaa", Array(words.prefix(2)))))
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "deleted bbbbbb joined into aaaaaa", "deleted cccccc joined into aaaaaa"])
        #expect(redline.units.flatMap(\.nodes).markedWords == 0)
        #expect(redline.accepted == chapter(listed("aaaaaa", Array(words.prefix(2)))))
        #expect(redline.rejected.body.count == 3)
    }

    @Test("an item that became a heading stands as one with its words, and a heading that became an item says so where it stood")
    func itemsBecomeHeadings() {
        let item = "What the school must be told about a visit"
        let old = chapter(listed("aaaaaa", [words[0], item]), paragraph("cccccc", words[1]))
        let new = chapter(
            listed("aaaaaa", [words[0]]), section("bbbbbb", "What the school has to be told about a visit"), paragraph("cccccc", words[1]))
        let redline = ChapterRedline(old: old, new: new)
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "added bbbbbb split from aaaaaa", "same cccccc"])
        #expect(TextForm.redline(redline).contains("## What the school [-must-]{+has to+} be told about a visit\n\n<set out anew>"))
        #expect(redline.sentences().map(\.description) == [
            "Paragraph 1: Set out anew.", "Split from paragraph 1, with changes: heading: “must” became “has to”.",
        ])
        #expect(redline.accepted == new && redline.rejected == old)
        let backward = ChapterRedline(old: new, new: old)
        #expect(backward == redline.mirrored)
        #expect(backward.units.map(\.fate) == ["changed aaaaaa", "deleted bbbbbb joined into aaaaaa", "same cccccc"])
        #expect(backward.sentences().map(\.description).last == "Joined into paragraph 1: section “What the school has to be told about a visit”.")
    }

    @Test("where a heading has no room for the words, the paragraphs beside it are still told")
    func noRoom() {
        let old = chapter(blocks("aaaaaa", .text(Prose("This is what everybody does:")), .quote(words.map { .text(Prose($0)) })))
        let new = chapter(listed("aaaaaa", words), section("bbbbbb", "Everybody does this"))
        let redline = ChapterRedline(old: old, new: new)
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "added bbbbbb"])
        #expect(redline.sentences().first?.text == "Set out anew.")
    }

    @Test("texts too long to be searched for one another’s words are gone and new")
    func bounded() {
        func marked(_ count: Int) -> Int {
            let texts = (0..<2).map { text in (0..<count).map { "Step \($0) of rule \(text) is done." }.joined(separator: " ") }
            let redline = ChapterRedline(
                old: chapter(paragraph("aaaaaa", "This is what everybody does:"), paragraph("bbbbbb", texts[0]), paragraph("cccccc", texts[1])),
                new: chapter(listed("aaaaaa", texts)))
            return redline.units.flatMap(\.nodes).markedWords
        }
        #expect(marked(20) == 0)
        #expect(marked(3_000) > 20_000)
    }

    @Test("a paragraph that has little of another is new, whatever stands beside it")
    func strangers() {
        let redline = ChapterRedline(
            old: chapter(paragraph("aaaaaa", words[0])),
            new: chapter(paragraph("aaaaaa", words[0] + " " + words[1]), paragraph("bbbbbb", words[2])))
        #expect(redline.units.map(\.fate) == ["changed aaaaaa", "added bbbbbb"])
    }

    @Test("whatever paragraphs are set out as, both texts come back, and backwards it mirrors")
    func law() {
        var found = 0
        for seed in UInt64(0)..<200 {
            var author = Author(seed: seed)
            let texts = (0..<4 + Int(seed % 5)).map { _ in author.prose() }
            let (old, new) = (chapter(arranged(texts, seed)), chapter(arranged(texts, seed / 7 + 3)))
            let redline = ChapterRedline(old: old, new: new)
            #expect(redline.accepted == new && redline.rejected == old, "seed \(seed)")
            #expect(ChapterRedline(old: new, new: old) == redline.mirrored, "seed \(seed)")
            if redline.units.contains(where: { if case .kept(.changed(let change)) = $0, case .setAnew = change.content { true } else { false } }) {
                found += 1
            }
        }
        #expect(found > 40, "too few were set anew to prove anything")
    }

    /// Texts as one paragraph, of text, of items or of both, or as several.
    private func arranged(_ texts: [Prose], _ seed: UInt64) -> [Unit] {
        let items = texts.dropFirst().map { ItemList.Item(blocks: [.text($0)]) }
        let lead = Block.text(texts[0])
        switch seed % 5 {
        case 0: return [.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead, .list(ItemList(items: items))]))]
        case 1: return texts.enumerated().map { .paragraph(Paragraph(id: elementID("aaaaa\($0.offset + 2)"), blocks: [.text($0.element)])) }
        case 2: return [.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead, .quote(texts.dropFirst().map { .text($0) })]))]
        case 3:
            return [.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead]))]
                + texts.dropFirst().enumerated().map { .section(Section(id: elementID("bbbbb\($0.offset + 2)"), depth: 1, title: $0.element)) }
        default:
            return [
                .paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead, .list(ItemList(items: Array(items.prefix(1))))])),
                .paragraph(Paragraph(id: elementID("bbbbbb"), blocks: items.dropFirst().flatMap(\.blocks))),
            ]
        }
    }
}
