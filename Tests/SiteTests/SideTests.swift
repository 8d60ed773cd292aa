import HTML
import Manuals
import Redlines
import Releases
import Site
import Testbench
import Testing

/// Two revisions side by side.
@Suite struct SideTests {
    /// What was and what is, with the words of the two columns.
    private struct Case {
        let old: Block?
        let new: Block?
        let before: String
        let now: String

        init(_ old: Block?, _ new: Block?, before: String, now: String) {
            (self.old, self.new, self.before, self.now) = (old, new, before, now)
        }
    }

    private static func list(_ start: Int?, _ items: String...) -> Block {
        .list(ItemList(start: start, isLoose: false, items: items.map { ItemList.Item(blocks: [.text(Prose($0))]) }))
    }

    private static func table(_ header: [String], _ rows: [String]...) -> Block {
        .table(Table(alignments: header.map { _ in .natural }, header: header.map { Prose($0) }, rows: rows.map { $0.map { Prose($0) } }))
    }

    private static func pathway(_ steps: (id: String, words: String, next: String?)...) -> Block {
        .pathway(Pathway(title: "First hour", steps: steps.map { Pathway.Step(id: $0.id, action: .act($0.words, next: $0.next)) }))
    }

    private static let cases = [
        Case(.text(Prose("The chair should decide that day.")), .text(Prose("The chair must decide.")), before: "The chair should decide that day.", now: "The chair must decide."),
        Case(
            .text(Prose("One two three four five six seven eight nine.")), .text(Prose("Other words that nobody has ever read before at all.")),
            before: "One two three four five six seven eight nine.", now: "Other words that nobody has ever read before at all."),
        Case(list(1, "Call them.", "Wait for them.", "Write it down."), list(1, "Call them.", "Write it down.", "Tell the lead."),
            before: "Call them. Wait for them. Write it down.", now: "Call them. Write it down. Tell the lead."),
        Case(table(["Who", "When"], ["Police", "now"], ["Nurse", "later"]), table(["Who", "How", "When"], ["Nurse", "by telephone", "later"], ["Police", "in person", "now"]),
            before: "Who When Police now Nurse later", now: "Who How When Nurse by telephone later Police in person now"),
        Case(.code(CodeListing(language: "", text: "a\nb\n")), .code(CodeListing(language: "", text: "a\nc\n")), before: "a b", now: "a c"),
        Case(.note(Note(kind: .note, blocks: [.text(Prose("Stop here."))])), .note(Note(kind: .emergency, blocks: [.text(Prose("Stop here."))])), before: "Note Stop here.", now: "Emergency Stop here."),
        Case(pathway(("a", "Stay.", "b"), ("b", "Call.", nil)), pathway(("b", "Call.", "c"), ("c", "Write.", nil)),
            before: "First hour Stay. Go to step 2. Call. The pathway ends here.", now: "First hour Call. Go to step 2. Write. The pathway ends here."),
        Case(.text(Prose("It goes.")), nil, before: "It goes.", now: "Nothing stands here any more."),
        Case(nil, .text(Prose("It comes.")), before: "Nothing stood here.", now: "It comes."),
    ]

    @Test("each column reads as its version alone, with its own marks and no others", arguments: cases.indices)
    func columns(index: Int) throws {
        let (pair, id) = (Self.cases[index], try #require(ChapterID("a")))
        func manual(_ block: Block?) throws -> Manual {
            let paragraph = try block.map { Unit.paragraph(Paragraph(id: try #require(ElementID("aaaaa2")), blocks: [$0])) }
            return Manual(settings: ManualSettings(title: "Manual"), chapters: ["a.md": Chapter(frontMatter: FrontMatter(id: id, title: "A"), body: paragraph.map { [$0] } ?? [])])
        }
        let (old, new) = (try manual(pair.old), try manual(pair.new))
        let edition = Edition(
            facts: nil, outline: Outline(new), chapter: { $0 == id ? new.chapters["a.md"] : nil }, redline: ManualRedline(old: old, new: new), previous: Outline(old))
        var html = Markup()
        html(.html) { ChangesExcerpt(edition, ids: "~").writeRedline(as: .sides, to: &$0) }
        let page = try #require(try StockParser.read([html.bytes]).first)
        let sides = page.nodes.indices.filter { page.nodes[$0].classes == ["side"] }
        try #require(sides.count == 2)
        for (side, words, foreign) in [(sides[0], pair.before, "ins"), (sides[1], pair.now, "del")] {
            #expect(!page.places(in: side).contains { page.nodes[$0].tag == foreign })
            #expect(Self.words(of: side, on: page) == words)
        }
        // A page that is too narrow shows both as one text.
        #expect(page.elements.contains { $0.classes == ["words", "whole"] })
    }

    /// What is seen of a column beside its name, its remarks and the caption of its table.
    private static func words(of side: Int, on page: ParsedPage) -> String {
        var (hidden, words): (Set<Int>, [String]) = ([], [])
        for place in page.places(in: side) {
            let node = page.nodes[place]
            let isAside = node.tag == "caption" || ["unseen", "side-name", "remark"].contains { node.classes.contains($0) }
            if hidden.contains(node.parent) || isAside { hidden.insert(place) } else { words.append(node.text) }
        }
        return words.joined().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
