import Manuals
import Redlines
import Testing

@Suite struct Blocks {
    /// The redline of a paragraph that had one block and has another, as text with marks.
    private func text(_ old: Block, _ new: Block) -> String {
        let (before, after) = (chapter(blocks("aaaaaa", old)), chapter(blocks("aaaaaa", new)))
        let redline = ChapterRedline(old: before, new: after)
        #expect(redline.accepted == after)
        #expect(redline.rejected == before)
        return TextForm.redline(redline).split(separator: "\n", omittingEmptySubsequences: true).dropFirst(2)
            .joined(separator: "\n")
    }

    @Test("items of a list are paired, added and deleted")
    func items() {
        #expect(text(
            bullets("the child’s name", "the address", "the school"),
            bullets("the child’s full name", "the school", "the doctor")) == """
            - the child’s {+full +}name
            - [-the address-]
            - the school
            - {+the doctor+}
            """)
    }

    @Test("an item that goes a level deeper is the same item")
    func levels() {
        let old = bullets("tell the lead", "write it down")
        let new = Block.list(
            ItemList(items: [ItemList.Item(blocks: [.text(Prose("tell the lead")), bullets("write it down")])]))
        #expect(text(old, new) == """
            - tell the lead
              - <level: 1 became 2> write it down
            """)
    }

    @Test("an item that changed its place moved, and shows its edits")
    func movedItems() {
        #expect(text(
            bullets("the child’s name", "the address", "who lives with the child at that address now", "the school"),
            bullets("who lives with the child at that address today", "the school", "the child’s name", "the address")) == """
            - <moved from item 3> who lives with the child at that address [-now-]{+today+}
            - <moved from item 4> the school
            - the child’s name
            - the address
            - <moved to item 1>
            - <moved to item 2>
            """)
    }

    @Test("a row that changed its place moved, and one like it is not taken for it")
    func movedRows() {
        #expect(text(
            table(["Step", "Limit"], ["Strategy discussion", "1 working day"], ["Strategy review", "9 working days"], ["Visit", "1 day"]),
            table(["Step", "Limit"], ["Strategy review", "9 working days"], ["Visit", "1 day"], ["Strategy discussion", "1 working day"])) == """
            | Step | Limit |
            <moved to row 3>
            | Strategy review | 9 working days |
            | Visit | 1 day |
            | Strategy discussion | 1 working day | <moved from row 1>
            """)
    }

    @Test("the fewest rows move: one that is the same goes past two that changed")
    func fewestMoves() {
        let header = ["Step", "When"]
        #expect(text(
            table(header, ["Referral", "the same day"], ["Strategy meeting of all", "5 days"], ["Conference of the agencies", "15 days"]),
            table(header, ["Strategy meeting of all", "6 days"], ["Conference of the agencies", "10 days"], ["Referral", "the same day"])) == """
            | Step | When |
            <moved to row 3>
            | Strategy meeting of all | [-5-]{+6+} days |
            | Conference of the agencies | [-15-]{+10+} days |
            | Referral | the same day | <moved from row 1>
            """)
    }

    @Test("a footnote’s text is compared word by word, its label and its calls are changes")
    func footnotes() {
        #expect(text(footnote("1", "The Act of 1989."), footnote("1", "The Act of 2004.", "See also the guidance.")) == """
            [^1]:
              The Act of [-1989-]{+2004+}.
              {+See also the guidance.+}
            """)
        #expect(text(footnote("1", "The Act."), footnote("act", "The Act.")) == """
            [^act]: <label: 1 became act>
              The Act.
            """)
        #expect(text(.text(Prose("It applies.")), .text(calling("1", "It applies."))) == "It applies.{+[^1]+}")
    }

    @Test("numbers that follow from a new item are no change")
    func numbering() {
        func list(_ items: String...) -> Block {
            .list(ItemList(start: 1, items: items.map { ItemList.Item(blocks: [.text(Prose($0))]) }))
        }
        #expect(text(list("stop", "listen"), list("breathe", "stop", "listen")) == """
            1. {+breathe+}
            2. stop
            3. listen
            """)
    }

    @Test("a list that becomes numbered says so once")
    func style() {
        let items = ["stop", "listen"].map { ItemList.Item(blocks: [.text(Prose($0))]) }
        #expect(text(.list(ItemList(items: items)), .list(ItemList(start: 1, items: items))) == """
            1. <list: bulleted became numbered from 1> stop
            2. listen
            """)
    }

    @Test("a ticked box is a change")
    func ticks() {
        func list(_ isTicked: Bool) -> Block {
            .list(ItemList(items: [ItemList.Item(isTicked: isTicked, blocks: [.text(Prose("told the lead"))])]))
        }
        #expect(text(list(false), list(true)) == "- [x] <box: open became ticked> told the lead")
    }

    @Test("cells are compared where rows and columns are kept")
    func cells() {
        #expect(text(
            table(["Step", "Time limit"], ["Strategy discussion", "1 working day"], ["First conference", "15 working days"]),
            table(["Step", "Time limit"], ["Strategy discussion", "1 working day"], ["Home visit", "same day"],
                ["First conference", "10 working days"])) == """
            | Step | Time limit |
            | Strategy discussion | 1 working day |
            | {+Home visit+} | {+same day+} |
            | First conference | [-15-]{+10+} working days |
            """)
    }

    @Test("a column that is added or removed is marked in every row, and nothing beside it")
    func columns() {
        let narrow = table(["Step", "Time limit"], ["Visit", "1 day"], ["Review", "3 months"])
        let wide = table(["Step", "Who", "Time limit"], ["Visit", "Social worker", "1 day"], ["Review", "Chair", "3 months"])
        #expect(text(narrow, wide) == """
            | Step | {+Who+} | Time limit |
            | Visit | {+Social worker+} | 1 day |
            | Review | {+Chair+} | 3 months |
            """)
        #expect(text(wide, narrow) == """
            | Step | [-Who-] | Time limit |
            | Visit | [-Social worker-] | 1 day |
            | Review | [-Chair-] | 3 months |
            """)
    }

    @Test("how a column is set is a change")
    func alignment() {
        func columns(_ alignment: Table.Alignment) -> Block {
            .table(Table(alignments: [alignment], header: [Prose("Time limit")], rows: [[Prose("1 day")]]))
        }
        #expect(text(columns(.natural), columns(.right)) == """
            | Time limit <alignment: natural became right> |
            | 1 day |
            """)
    }

    @Test("the kind of a note is a change")
    func notes() {
        #expect(text(note(.note, "Call 999."), note(.emergency, "Call 999.")) == """
            EMERGENCY: <kind: NOTE became EMERGENCY>
              Call 999.
            """)
    }

    @Test("lines of a listing that are alike are compared word by word")
    func alikeLines() {
        #expect(text(
            .code(CodeListing(language: "sh", text: "bundle exec rake test\n")),
            .code(CodeListing(language: "sh", text: "bundle exec rake lint\n"))) == """
            Code:
                bundle exec rake [-test-]{+lint+}
            """)
    }

    @Test("a listing is compared line by line")
    func code() {
        #expect(text(
            .code(CodeListing(language: "sh", text: "one\ntwo\n")), .code(CodeListing(language: "sh", text: "one\nthree\n"))) == """
            Code:
                one
                [-two-]
                {+three+}
            """)
    }

    @Test("a pathway is compared step by step, with where each leads")
    func pathways() {
        func pathway(_ question: String, _ next: String) -> Block {
            .pathway(
                Pathway(
                    title: "Response",
                    steps: [
                        Pathway.Step(id: "danger", action: .ask(question, answers: [Pathway.Answer(words: "Yes", next: next)])),
                        Pathway.Step(id: "call", action: .act("Call 999.", next: nil)),
                    ]))
        }
        #expect(text(pathway("Is the child in danger?", "call"), pathway("Is the child in immediate danger?", "lead")) == """
            Pathway: Response
              danger: Is the child in {+immediate +}danger?
                - Yes <next: call became lead> -> lead
              call: Call 999.
            """)
    }

    @Test("what is nested as deep as a file may nest is compared to its last word")
    func nested() {
        func nest(_ text: String) -> Block {
            (0..<100).reduce(Block.text(Prose(text))) { inner, _ in .quote([.rule, inner]) }
        }
        #expect(text(nest("The nurse may call."), nest("The nurse must call.")).hasSuffix("The nurse [-may-]{+must+} call."))
    }

    @Test("blocks of different sorts are never shown as one")
    func sorts() {
        #expect(text(bullets("Call 999."), note(.note, "Call 999.")) == """
            - [-Call 999.-]
            {+NOTE:+}
              {+Call 999.+}
            """)
    }

    @Test("a value no file spells is replaced whole, and still exact", arguments: [
        Block.list(ItemList(items: [])),
        Block.table(Table(alignments: [.left], header: [Prose("one"), Prose("two")], rows: [[Prose("lone")]])),
        Block.text(Prose([Run(.text("one ")), Run(.text("")), Run(.text("two"))])),
    ])
    func unspelled(block: Block) {
        let old = chapter(blocks("aaaaaa", block))
        let new = chapter(blocks("aaaaaa", .text(Prose("one two three"))))
        let redline = ChapterRedline(old: old, new: new)
        #expect(redline.rejected == old)
        #expect(redline.accepted == new)
    }
}
