import Manuals
import Redlines
import Testing

@Suite struct Sentences {
    private func sentences(_ old: [Unit], _ new: [Unit]) -> [String] {
        ChapterRedline(old: chapter(old), new: chapter(new)).sentences(numbers: numbers(old, new)).map(\.description)
    }

    private func numbers(_ old: [Unit], _ new: [Unit]) -> UnitNumbers {
        let (before, after) = (
            Numbering(old, scheme: .chapterSectionParagraph, chapterNumber: "4"),
            Numbering(new, scheme: .chapterSectionParagraph, chapterNumber: "4")
        )
        return UnitNumbers(old: { before[$0] }, new: { after[$0] })
    }

    private func sentence(_ old: String, _ new: String) -> String? {
        sentences([section("ssssss", "Scope"), paragraph("aaaaaa", old)], [section("ssssss", "Scope"), paragraph("aaaaaa", new)]).first
    }

    @Test("duty words, numbers and time limits are told as what they are", arguments: [
        ("The nurse may tell the police.", "The nurse must tell the police.", "4.1.1: “may” became “must”."),
        ("The nurse must tell the family.", "The nurse must not tell the family.", "4.1.1: “must” became “must not”."),
        ("It is done within 10 working days of it.", "It is done within 5 working days of it.", "4.1.1: 10 working days became 5."),
        ("Two officers attend every visit.", "Three officers attend every visit.", "4.1.1: “Two” became “Three”."),
        ("The record is made within one hour of it.", "The record is made on the same day as it.",
            "4.1.1: “within one hour of” became “on the same day as”."),
        ("The nurse tells the police of it.", "The doctor tells the police of it.", "4.1.1: “nurse” became “doctor”."),
        ("Write it down.", "Write it down and sign it.", "4.1.1: “and sign it” added."),
        ("Write it down and sign it.", "Write it down.", "4.1.1: “and sign it” removed."),
    ])
    func words(old: String, new: String, expected: String) {
        #expect(sentence(old, new) == expected)
    }

    @Test("what changes a duty is told before what changes wording")
    func order() {
        let redline = ChapterRedline(
            old: chapter(paragraph("aaaaaa", "A good worker should write within 10 days, using the blue form.")),
            new: chapter(paragraph("aaaaaa", "A wise worker must write within 5 days, using the red form.")))
        #expect(redline.sentences().map(\.text) == [
            "“should” became “must”; 10 days became 5; “good” became “wise”; “blue” became “red”."
        ])
        #expect(redline.sentences()[0].importance == .duty)
    }

    @Test("a row of a table and an item of a list are named")
    func places() {
        let old = blocks(
            "aaaaaa", .text(Prose("Time limits:")), table(["Step", "Limit"], ["Visit", "1 day"], ["Review", "10 working days"]),
            bullets("ask", "the nurse may listen"))
        let new = blocks(
            "aaaaaa", .text(Prose("Time limits:")), table(["Step", "Limit"], ["Visit", "1 day"], ["Review", "5 working days"]),
            bullets("ask", "the nurse must listen"))
        #expect(sentences([old], [new]) == [
            "4.0.1: Item 2: “may” became “must”; table, row 2: 10 working days became 5."
        ])
    }

    @Test("footnotes are told by their labels, and a new one’s call with it")
    func footnotes() {
        let plain = paragraph("aaaaaa", "It applies.")
        func called(_ text: String) -> Unit { blocks("aaaaaa", .text(calling("1", "It applies.")), footnote("1", text)) }
        #expect(sentences([called("The nurse may call.")], [called("The nurse must call.")]) == ["4.0.1: Footnote 1: “may” became “must”."])
        #expect(sentences([plain], [called("The Act of 1989.")]) == ["4.0.1: Footnote 1 added: “The Act of 1989.”"])
        #expect(sentences([called("The Act of 1989.")], [plain]) == ["4.0.1: Footnote 1 removed: “The Act of 1989.”"])
        #expect(sentences([blocks("aaaaaa", .text(calling("1", "It applies.")))], [plain]) == ["4.0.1: Call of footnote 1 removed."])
        #expect(sentences([blocks("aaaaaa", footnote("1", "The Act."))], [blocks("aaaaaa", footnote("2", "The Act."))]) == [
            "4.0.1: Footnote label 1 became 2."
        ])
    }

    @Test("rows and items that moved are told with what changed in them")
    func movedParts() {
        let old = blocks(
            "aaaaaa", table(["Step", "Limit"], ["Visit", "1 day"], ["Talk", "2 days"], ["Review of the whole plan", "10 working days"]))
        let new = blocks(
            "aaaaaa", table(["Step", "Limit"], ["Review of the whole plan", "5 working days"], ["Visit", "1 day"], ["Talk", "2 days"]))
        #expect(sentences([old], [new]) == ["4.0.1: Table, row 1: 10 working days became 5; table, row 1: moved from row 3."])
        let shorter = blocks("aaaaaa", table(["Step", "Limit"], ["Talk", "2 days"], ["Review of the whole plan", "10 working days"]))
        #expect(sentences([old], [shorter]) == ["4.0.1: Table: row removed: “Visit 1 day”."])
        #expect(sentences([blocks("aaaaaa", bullets("ask", "listen", "write"))], [blocks("aaaaaa", bullets("write", "ask", "listen"))]) == [
            "4.0.1: Item 1: moved from item 3."
        ])
    }

    @Test("a split says what went where, and each half its own edits; so does a join")
    func splits() {
        let whole = paragraph("aaaaaa", "The worker writes the record today. The nurse may tell the police about it.")
        let half = paragraph("aaaaaa", "The worker writes the record today.")
        let same = paragraph("bbbbbb", "The nurse may tell the police about it.")
        let changed = paragraph("bbbbbb", "The nurse must tell the police about it.")
        let scope = section("ssssss", "Scope")
        #expect(sentences([scope, whole], [scope, half, same]) == [
            "4.1.1: Split, its end now 4.1.2.", "4.1.2: Split from 4.1.1: “The nurse may tell the police about it.”",
        ])
        #expect(sentences([scope, whole], [scope, half, changed]) == [
            "4.1.1: Split, its end now 4.1.2.", "4.1.2: Split from 4.1.1, with changes: “may” became “must”.",
        ])
        #expect(sentences([scope, half, changed], [scope, whole]) == [
            "4.1.1: The former 4.1.2 joined to its end.", "4.1.2: Joined into 4.1.1, with changes: “must” became “may”.",
        ])
    }

    @Test("a number that is another paragraph’s now is said to be a former one, and one that was another’s to be one of now")
    func formerNumbers() {
        let scope = section("ssssss", "Scope")
        let first = paragraph("cccccc", "Whoever is told writes down who told them.")
        let whole = paragraph("aaaaaa", "The worker writes the record today. The nurse may tell the police about it.")
        let half = paragraph("aaaaaa", "The worker writes the record today.")
        let rest = paragraph("bbbbbb", "The nurse may tell the police about it.")
        #expect(sentences([scope, first, whole], [scope, half, rest]) == [
            "4.1.1: Withdrawn: “Whoever is told writes down who told them.”", "4.1.1: Split, its end now 4.1.2.",
            "4.1.2: Split from the former 4.1.2: “The nurse may tell the police about it.”",
        ])
        #expect(sentences([scope, half, rest], [scope, first, whole]) == [
            "4.1.1: New: “Whoever is told writes down who told them.”", "4.1.2: The former 4.1.2 joined to its end.",
            "4.1.2: Joined into what is now 4.1.2: “The nurse may tell the police about it.”",
        ])
        func introduction(_ old: String, _ new: String) -> String {
            UnitNumbers(old: { _ in old }, new: { _ in new }).introduction(ofOld: elementID("aaaaaa"), saidOf: elementID("aaaaaa"))
        }
        #expect(introduction("4.1.3", "4.1.2").isEmpty && introduction("4.1.2", "4.1.2") == "the former ")
    }

    @Test("paragraphs added together are told together, each section for itself")
    func groups() {
        let scope = section("ssssss", "Scope")
        let added = (0..<3).map { paragraph("\("bcd".dropFirst($0).prefix(1))xxxxx", "A new rule number \($0).") }
        let later = [section("tttttt", "Review"), paragraph("eeeeee", "The plan is reviewed."), paragraph("ffffff", "Always.")]
        #expect(sentences([scope], [scope] + added + later) == [
            "4.1.1 to 4.1.3: New: three paragraphs.", "4.2: New section: “Review”, with two paragraphs.",
        ])
        #expect(sentences([scope] + added + later, [scope]) == [
            "4.1.1 to 4.1.3: Withdrawn: three paragraphs.", "4.2: Withdrawn section: “Review”, with two paragraphs.",
        ])
    }

    @Test("a move says where from, and what changed on the way")
    func moves() {
        let fixed = [
            section("ssssss", "Scope"), paragraph("bbbbbb", "One rule."), paragraph("cccccc", "Two rules."),
            paragraph("dddddd", "Three rules."),
        ]
        let moved = paragraph("aaaaaa", "The nurse may tell the police about it.")
        let changed = paragraph("aaaaaa", "The nurse must tell the police about it.")
        #expect(sentences(fixed + [moved], [fixed[0], moved] + fixed[1...]) == [
            "4.1.1: Moved from 4.1.4: “The nurse may tell the police about it.”"
        ])
        #expect(sentences(fixed + [moved], [fixed[0], changed] + fixed[1...]) == [
            "4.1.1: Moved from 4.1.4, with changes: “may” became “must”."
        ])
    }

    @Test("a move within a chapter whose id changed is told as one within it")
    func movesUnderAnotherName() {
        let rules = ["bbbbbb", "cccccc", "dddddd"].map { paragraph($0, "A rule of its own, \($0).") }
        let moved = paragraph("aaaaaa", "The nurse may tell the police about it.")
        let redline = ChapterRedline(old: chapter(rules + [moved], id: "first"), new: chapter([moved] + rules, id: "second"))
        #expect(redline.sentences().map(\.description).last == "Paragraph 1: Moved from paragraph 4: “The nurse may tell the police about it.”")
        #expect(TextForm.redline(redline).contains("<moved from #aaaaaa>"))
        #expect(TextForm.redline(redline).contains("<moved to #aaaaaa>"))
    }

    @Test("words set differently and rewritten texts are told")
    func others() {
        let bold = Unit.paragraph(
            Paragraph(id: elementID("aaaaaa"), blocks: [.text(Prose([Run(.text("Call ")), Run(.text("999"), style: .strong)]))]))
        #expect(sentences([paragraph("aaaaaa", "Call 999")], [bold]) == ["4.0.1: “999” now bold."])
        #expect(sentence(
            "Any practitioner who suspects abuse may wait until the next meeting.",
            "Whoever sees signs of harm must phone children’s services today, whatever else they do.")
            == "4.1.1: Rewritten, with “must” where “may” stood.")
    }

    @Test("where words are too many to quote, duties and figures are told")
    func longEdits() {
        let start = "Whoever has a concern about a child talks to the safeguarding lead of the agency on that same day and"
        let end = "and keeps the note with the record of the child for as long as the record itself is kept by law."
        #expect(sentence(
            "\(start) may then send a short note of it to the duty team by post within 10 days \(end)",
            "\(start) must also phone whoever is on call at the front door inside 2 hours \(end)")
            == "4.1.1: “may” became “must” in new words; figures: “10” became “2”.")
    }

    @Test("the same change in several places is told once, and marks are not quoted")
    func repetitions() {
        #expect(sentence("The nurse calls. Then a nurse writes, and signs.", "The doctor calls. Then a doctor writes and signs.")
            == "4.1.1: “nurse” became “doctor” in two places; punctuation changed.")
    }

    @Test("the front matter comes first")
    func frontMatter() {
        var old = chapter(paragraph("aaaaaa", "One."))
        var new = old
        old.frontMatter.code = "PG1"
        new.frontMatter.code = "PA1"
        new.frontMatter.reviewBy = CalendarDay("2027-03-31")
        #expect(ChapterRedline(old: old, new: new).sentences().map(\.description) == [
            "Code PG1 became PA1.", "Review-by 2027-03-31 added.",
        ])
    }

    @Test("items that went a level in are told together, and a heading, a note and a column say how they are set now")
    func settings() {
        func sentences(_ old: Unit, _ new: Unit) -> [String] {
            ChapterRedline(old: chapter(old), new: chapter(new)).sentences().map(\.text)
        }
        func list(_ last: String...) -> Block {
            .list(ItemList(items: [ItemList.Item(blocks: [.text(Prose("tell the lead"))] + (last.isEmpty ? [] : [.list(ItemList(items: last.map { ItemList.Item(blocks: [.text(Prose($0))]) }))]))]))
        }
        #expect(sentences(blocks("aaaaaa", bullets("tell the lead", "write it down", "keep it")), blocks("aaaaaa", list("write it down", "keep it"))) == ["Two items now one level in."])
        #expect(sentences(blocks("aaaaaa", bullets("tell the lead", "write it down")), blocks("aaaaaa", list("write it down"))) == ["Item 2: now one level in."])
        #expect(sentences(section("aaaaaa", "Review", depth: 3), section("aaaaaa", "Review")) == ["Heading: now two levels out."])
        #expect(sentences(blocks("aaaaaa", note(.note, "Call.")), blocks("aaaaaa", note(.warning, "Call."))) == ["Note became warning."])
        func column(_ alignment: Table.Alignment) -> Unit {
            blocks("aaaaaa", .table(Table(alignments: [alignment], header: [Prose("When")], rows: [[Prose("1 day")]])))
        }
        #expect(sentences(column(.natural), column(.right)) == ["Table, headings: now set right."])
    }
}
