import Manuals
import Testing

@testable import Markdown

@Suite("a chapter is read")
struct ChapterReaderTests {
    /// A chapter's body with its diagnostics, from a text below sound front matter.
    private func read(_ text: String) throws -> Reading<Chapter> {
        try ChapterReader.read(Array("---\nid: a\ntitle: A\n---\n\(text)".utf8), path: "Procedures/core/a.md")
    }

    /// The body's units, each in its canonical spelling.
    private func units(_ text: String) throws -> [String] {
        try read(text).value.body.map { String(decoding: CanonicalText.unit($0), as: UTF8.self) }
    }

    private func rules(_ text: String) throws -> [String] {
        try read(text).diagnostics.map { "\($0.rule):\($0.line)" }
    }

    // MARK: Front matter

    @Test("front matter: known keys have their types, others are kept")
    func frontMatter() throws {
        let text = """
            ---
            id: child-sexual-abuse
            code: PG37
            title: "Child: sexual abuse"
            part: practice-guidance
            interests: [social-care, police]
            review-by: 2027-03-31
            related:
              - information-sharing
            layout: page
            tags: {b: [1, "two"], a: ~}
            ---
            Text. {#k3f9tw}
            """
        let reading = try ChapterReader.read(Array(text.utf8), path: "Procedures/practice-guidance/child-sexual-abuse.md")
        let matter = reading.value.frontMatter
        #expect(matter.id.text == "child-sexual-abuse")
        #expect(matter.code == "PG37")
        #expect(matter.title == "Child: sexual abuse")
        #expect(matter.part?.text == "practice-guidance")
        #expect(matter.interests.map(\.text) == ["social-care", "police"])
        #expect(matter.reviewBy == CalendarDay("2027-03-31"))
        #expect(matter.related.map(\.text) == ["information-sharing"])
        #expect(matter.other == ["layout": "page", "tags": "{b: [1, two], a: null}"])
        #expect(reading.diagnostics.map { "\($0.rule):\($0.line)" } == ["unknown-key:10", "unknown-key:11"])
        #expect(reading.lines == [13])
    }

    @Test("front matter: a value of the wrong form is an error at its line, and is kept")
    func wrongValues() throws {
        let text = "---\nid: a\ntitle: A\nreview-by: soon\ninterests: [Social Care]\npart: {a: b}\n---\n"
        let reading = try ChapterReader.read(Array(text.utf8), path: "a.md")
        #expect(reading.diagnostics.map { "\($0.severity) \($0.rule):\($0.line)" } == ["error wrong-value:6", "error wrong-value:5", "error wrong-value:4"])
        #expect(reading.value.frontMatter.other == ["review-by": "soon", "interests": "[Social Care]", "part": "{a: b}"])
    }

    @Test("front matter that is no YAML, or has no end, is an error")
    func unreadable() throws {
        let bad = try ChapterReader.read(Array("---\nid: a\ntitle: [\n---\ntext\n".utf8), path: "b.md")
        #expect(bad.diagnostics.contains { $0.rule == "unreadable-front-matter" && $0.severity == .error && $0.line >= 3 })
        let twice = try ChapterReader.read(Array("---\nid: a\nid: b\n---\n".utf8), path: "b.md")
        #expect(twice.diagnostics.first?.message.contains("“id” stands there twice") == true)
        let open = try ChapterReader.read(Array("---\nid: a\n".utf8), path: "b.md")
        #expect(open.diagnostics.contains { $0.rule == "unclosed-front-matter" && $0.severity == .error })
    }

    @Test(
        "without front matter a chapter is named after its path and first heading",
        arguments: [
            ("Procedures/core/a-b.md", "# The *title*\ntext\n", "a-b", "The title"), ("docs/Sub Folder/Page 1.md", "text\n", "docs-sub-folder-page-1", "Page 1"),
            ("README.md", "## Section\n", "readme", "README"), ("日本.md", "x", "unnamed-3ec0fcbf1cf5", "日本"),
        ])
    func named(path: String, text: String, id: String, title: String) throws {
        let chapter = try ChapterReader.read(Array(text.utf8), path: path).value
        #expect(chapter.title == title)
        if !id.hasPrefix("unnamed-") { #expect(chapter.id.text == id) } else { #expect(chapter.id.text.hasPrefix("unnamed-")) }
    }

    @Test("a heading with one # is a section where there is a title already")
    func titleHeading() throws {
        #expect(try units("# One {#k3f9tw}\n") == ["## One {#k3f9tw}\n"])
        #expect(try rules("# One {#k3f9tw}\n") == ["title-heading:5"])
    }

    // MARK: Sections and paragraphs

    @Test("sections and paragraphs carry their ids, and the line they start on")
    func ids() throws {
        let reading = try read("## One {#h7m2qd}\n\nText\ngoes on. {#k3f9tw}\n\n### Two\nText.\n")
        #expect(reading.value.body.map { $0.id.isProvisional ? "_" : $0.id.text } == ["h7m2qd", "k3f9tw", "_", "_"])
        #expect(reading.lines == [5, 7, 10, 11])
        #expect(reading.diagnostics.map { "\($0.rule):\($0.line)" } == ["missing-id:10"])
    }

    @Test("lists, tables, notes, code and rules belong to the paragraph before them in their section")
    func attached() throws {
        let body = try read("Lead.\n\n- a\n\n| b |\n| --- |\n\n> [!NOTE]\n> c\n\n> d\n\n```\ne\n```\n\n---\n\nNext.\n\n## Two\n\n- f\n").value.body
        let kinds = body.map { unit -> [String] in
            guard case .paragraph(let paragraph) = unit else { return ["section"] }
            return paragraph.blocks.map { block in
                switch block {
                case .text: "text"
                case .list: "list"
                case .table: "table"
                case .note: "note"
                case .quote: "quote"
                case .code: "code"
                case .rule: "rule"
                default: "?"
                }
            }
        }
        #expect(kinds == [["text", "list", "table", "note", "quote", "code", "rule"], ["text"], ["section"], ["list"]])
    }

    @Test("an id on a line of its own starts a paragraph without lead text")
    func leadless() throws {
        #expect(try units("Lead. {#k3f9tw}\n\n{#m2pdx4}\n\n- a\n- b\n") == ["Lead. {#k3f9tw}\n", "{#m2pdx4}\n\n- a\n- b\n"])
        #expect(try units("{#m2pdx4}\nText.\n") == ["{#m2pdx4} Text.\n"].map { $0.replacing("{", with: "\\{") })
        #expect(try units("{#m2pdx4}\n\nText.\n") == ["Text. {#m2pdx4}\n"])
        #expect(try rules("{#m2pdx4}\n\n## Section {#k3f9tw}\n") == ["stray-id:5"])
    }

    @Test("{+} continues the paragraph before it")
    func continuation() throws {
        #expect(try units("Lead. {#k3f9tw}\n\n- a\n\nMore. {+}\n\n- b\n") == ["Lead. {#k3f9tw}\n\n- a\n\nMore. {+}\n\n- b\n"])
        #expect(try rules("## S {#h7m2qd}\n\nMore. {+}\n").contains("stray-continuation:7"))
    }

    @Test("braces that are escaped, misspelt or inside a list are text", arguments: ["A \\{#k3f9tw}", "A{#k3f9tw}", "A {#_k}", "A {#}", "A {#a b}", "- A {#k3f9tw}", "`A {#k3f9tw}`"])
    func literal(text: String) throws {
        let body = try read(text + "\n").value.body
        #expect(body.count == 1)
        #expect(body.first?.id.isProvisional == true)
    }

    @Test("what is wrong with an id is said")
    func malformed() throws {
        #expect(try rules("A {#é}\n").first == "malformed-id:5")
        #expect(try rules("- A {#k3f9tw}\n").first == "misplaced-id:5")
        #expect(try rules("A {#x-label}\n") == ["label-id:5"])
    }

    @Test("provisional ids tell equal texts apart, within a chapter and across chapters")
    func provisional() throws {
        func ids(_ path: String) throws -> [ElementID] { try ChapterReader.read(Array("same\n\nsame\n\nother\n".utf8), path: path).value.body.map(\.id) }
        let first = try ids("a.md")
        #expect(Set(first).count == 3)
        #expect(first == (try ids("a.md")))
        #expect(Set(first + (try ids("b.md"))).count == 6)
    }

    // MARK: Prose

    @Test(
        "references, citations and links",
        arguments: [
            ("[](#k3f9tw)", [Run(.crossReference("k3f9tw"))]), ("[](other.md#x)", [Run(.text("other.md#x"), link: Link(address: "other.md#x"))]),
            ("[](#)", [Run(.text("#"), link: Link(address: "#"))]), ("[](#x \"T\")", [Run(.text("#x"), link: Link(address: "#x", title: "T"))]),
            ("a \\[@wt2023]", [Run(.text("a [@wt2023]"))]), ("a [@Wt]", [Run(.text("a [@Wt]"))]), ("`[@wt2023]`", [Run(.text("[@wt2023]"), style: .code)]),
            ("<https://a.b/?c&amp;d>", [Run(.text("https://a.b/?c&d"), link: Link(address: "https://a.b/?c&d"))]),
            ("<a@b.org>", [Run(.text("a@b.org"), link: Link(address: "mailto:a@b.org"))]),
            ("(https://a.b/c_(d)).", [Run(.text("(")), Run(.text("https://a.b/c_(d)"), link: Link(address: "https://a.b/c_(d)")), Run(.text(")."))]),
            ("xhttps://a.b", [Run(.text("xhttps://a.b"))]), ("https://localhost", [Run(.text("https://localhost"))]),
            ("**[a](https://b.c)** x", [Run(.text("a"), style: .strong, link: Link(address: "https://b.c")), Run(.text(" x"))]),
            ("![a *b*](c \"d\")", [Run(.image(Image(address: "c", alternative: "a b", title: "d")))]),
            ("[![a](b)](c)", [Run(.image(Image(address: "b", alternative: "a")), link: Link(address: "c"))]),
        ])
    func links(text: String, runs: [Run]) throws {
        #expect(try read(text).value.body.first?.prose == Prose(runs))
    }

    @Test("citations stand among the words")
    func citations() throws {
        let key = try #require(ReferenceID("wt2023"))
        #expect(try read("See [@wt2023][@wt2023].").value.body.first?.prose == Prose([Run(.text("See ")), Run(.citation(key)), Run(.citation(key)), Run(.text("."))]))
    }

    @Test(
        "white space, marks, references and raw HTML have one reading",
        arguments: [
            ("a\nb \t c", [Run(.text("a b c"))]), ("&eacute;&#32;&#x9;&nope;&NewLine;b", [Run(.text("é &nope; b"))]),
            ("*a **b** c*", [Run(.text("a "), style: .emphasis), Run(.text("b"), style: [.emphasis, .strong]), Run(.text(" c"), style: .emphasis)]),
            ("*a _b_*", [Run(.text("a b"), style: .emphasis)]), ("a  \nb", [Run(.text("a")), Run(.lineBreak), Run(.text("b"))]),
            ("<b>a</b>", [Run(.text("<b>a</b>"))]), ("`` a`b ``", [Run(.text("a`b"), style: .code)]), ("~~a~~ ~b~", [Run(.text("a"), style: .struck), Run(.text(" ")), Run(.text("b"), style: .struck)]),
        ])
    func words(text: String, runs: [Run]) throws {
        #expect(try read(text).value.body.first?.prose == Prose(runs))
    }

    // MARK: Blocks

    @Test("notes: the known kinds, in any case; others stay quotations")
    func notes() throws {
        #expect(try units("> [!emergency]\n> Call 999.\n") == ["> [!EMERGENCY]\n> Call 999.\n"])
        #expect(try units("> [!NOTE]\n>\n> - a\n") == ["> [!NOTE]\n> - a\n"])
        #expect(try units("> [!NOTE] a\n") == ["> \\[!NOTE] a\n"])
        #expect(try rules("> [!OTHER]\n> a\n").first == "unknown-note:5")
    }

    @Test("a valid pathway is one, its start first")
    func pathway() throws {
        let text = "```pathway\ntitle: T\nstart: a\nsteps:\n  - id: b\n    text: B\n    end: true\n  - id: a\n    question: Q?\n    answers:\n      - answer: \"Yes\"\n        next: b\n```\n"
        let expected = Pathway(
            title: "T",
            steps: [
                .init(id: "a", action: .ask("Q?", answers: [.init(words: "Yes", next: "b")])), .init(id: "b", action: .act("B", next: nil)),
            ])
        #expect(try read(text).value.body.first?.blocks == [.pathway(expected)])
    }

    @Test(
        "a pathway that does not hold together stays a listing, and says why",
        arguments: [
            ("steps: []\ntitle: T", "has no steps"), ("title: T\nsteps:\n  - id: a\n    text: A\n    next: b", "leads to “b”"),
            ("title: T\nsteps:\n  - id: a\n    text: A\n  - id: b\n    text: B", "never reaches the step “b”"),
            ("title: T\nsteps:\n  - id: a\n    text: A\n  - id: a\n    text: B", "two steps “a”"), ("title: T\nstart: x\nsteps:\n  - id: a\n    text: A", "starts at “x”"),
            ("steps:\n  - id: a\n    text: A", "has no “title”"), ("title: T\nsteps:\n  - id: a\n    question: Q", "no answers"), ("title: [", "cannot be read"),
            ("title: T\nsteps:\n  - id: a\n    text: A\n    next: a\n    end: true", "both “next” and “end”"),
            ("title: T\nsteps:" + (0...60).map { "\n  - id: s\($0)\n    text: A\n    next: s\(min($0 + 1, 60))" }.joined(), "has 61 steps"),
        ])
    func brokenPathway(yaml: String, reason: String) throws {
        let reading = try read("```pathway\n\(yaml)\n```\n")
        #expect(reading.value.body.first?.blocks == [.code(CodeListing(language: "pathway", text: yaml + "\n"))])
        #expect(reading.diagnostics.contains { $0.severity == .error && $0.message.contains(reason) && $0.line >= 6 })
    }

    @Test("tables: alignment, short rows filled, bars in words and in code")
    func tables() throws {
        let text = "|a|b|\n|:--|--:|\n|c \\| d|\n| `e\\|f` | `g|h` |\n"
        let expected = Table(
            alignments: [.left, .right], header: [Prose("a"), Prose("b")],
            rows: [[Prose("c | d"), Prose()], [Prose([Run(.text("e|f"), style: .code)]), Prose([Run(.text("g|h"), style: .code)])]])
        #expect(try read(text).value.body.first?.blocks == [.table(expected)])
    }

    @Test("byte order mark and carriage returns are taken away, with advice")
    func carriageReturns() throws {
        let reading = try ChapterReader.read(Array("\u{FEFF}---\r\nid: a\r\ntitle: A\r\n---\r\nText. {#k3f9tw}\r\n".utf8), path: "a.md")
        #expect(reading.diagnostics.map(\.rule) == ["byte-order-mark", "line-ends"])
        #expect(reading.diagnostics.allSatisfy { $0.isFixable && $0.severity == .advice })
        #expect(CanonicalText.chapter(reading.value) == Array("---\nid: a\ntitle: A\n---\nText. {#k3f9tw}\n".utf8))
    }
}

extension Unit {
    var blocks: [Block] {
        if case .paragraph(let paragraph) = self { paragraph.blocks } else { [] }
    }

    fileprivate var prose: Prose? {
        if case .text(let prose)? = blocks.first { prose } else { nil }
    }
}
