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
        switch seed % 4 {
        case 0: return [.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead, .list(ItemList(items: items))]))]
        case 1: return texts.enumerated().map { .paragraph(Paragraph(id: elementID("aaaaa\($0.offset + 2)"), blocks: [.text($0.element)])) }
        case 2: return [.paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead, .quote(texts.dropFirst().map { .text($0) })]))]
        default:
            return [
                .paragraph(Paragraph(id: elementID("aaaaaa"), blocks: [lead, .list(ItemList(items: Array(items.prefix(1))))])),
                .paragraph(Paragraph(id: elementID("bbbbbb"), blocks: items.dropFirst().flatMap(\.blocks))),
            ]
        }
    }
}
