import Manuals
import Testing

@testable import Markdown

/// What other people's Markdown holds beside Markdown.
@Suite("other people's Markdown") struct ForeignMarkdownTests {
    private func read(_ text: String) throws -> Reading<Chapter> {
        try ChapterReader.read(Array(text.utf8), path: "x.md", as: ChapterName(id: #require(ChapterID("x")), title: "X", part: nil))
    }

    /// The words of each unit of a text, those of its blocks one after another.
    private func words(_ text: String) throws -> [String] {
        try read(text).value.body.map { unit in
            var words: [String] = []
            unit.forEachProse { words.append($0.plainText) }
            return words.joined(separator: "|")
        }
    }

    private func rules(_ text: String) throws -> [String] {
        try read(text).diagnostics.filter { $0.holding(for: .plain) != nil }.map { "\($0.rule) \($0.line):\($0.column)" }
    }

    private func addresses(_ text: String) throws -> Set<String> { try read(text).value.addresses }

    // MARK: Comments

    @Test("a comment is not shown, and what follows it is read as if it were not there")
    func comments() throws {
        let text = "<!-- internal: do not publish this name -->\n[ref]: https://example.org/\n\nSee the [ref][ref].\n"
        #expect(try words(text) == ["See the ref."])
        #expect(try addresses(text) == ["https://example.org/"])
        #expect(try rules(text) == [])
    }

    @Test("a comment may stand within a line, in a heading, between items and over several lines", arguments: [
        ("One <!-- two --> three.", ["One three."]), ("<!-- one --> Two.", ["Two."]), ("## <!-- a --> Title <!-- b -->\n\nWords.", ["Title", "Words."]),
        ("One.\n<!-- two -->\nThree.", ["One.", "Three."]), ("<!--\n# One\n\n- two\n\n```\n-->\n\nThree.", ["Three."]), ("- One\n  <!-- two -->\n- Three", ["One|Three"]),
        ("- <!-- one --> Two\n\n      <!-- code -->\n", ["Two"]), ("One **<!-- two -->three** <!---->four.", ["One three four."]), ("> <!-- one\n> two --> Three", ["Three"]),
        ("| A <!-- b --> | C |\n| --- | --- |\n| d | e |", ["A|C|d|e"]), ("<!-- a --><!-- b -->\nOne.", ["One."]),
    ])
    func commentsAnywhere(text: String, shown: [String]) throws {
        #expect(try words(text) == shown)
    }

    @Test("in code a comment stays, and one without an end is shown and named")
    func commentsInCode() throws {
        let listing = try #require(try read("```html\n<!-- one -->\n```\n").value.paragraphs.first { _ in true }?.blocks.first)
        #expect(listing == .code(CodeListing(language: "html", text: "<!-- one -->\n")))
        #expect(try words("As `<!-- one -->` is.") == ["As <!-- one --> is."])
        #expect(try words("One <!-- two.") == ["One <!-- two."])
        #expect(try rules("One <!-- two.") == ["html-comment 1:5"])
    }

    @Test("in a manual of Rubric's own a comment is shown, and is an error: nothing in a text put to a vote is hidden")
    func ownComments() throws {
        let reading = try ChapterReader.read(Array("---\nid: x\ntitle: X\n---\nOne <!-- two --> three. {#a22222}\n".utf8), path: "Procedures/core/x.md")
        #expect(reading.value.paragraphs.first { _ in true }?.lead?.plainText == "One <!-- two --> three.")
        #expect(reading.diagnostics.map { "\($0.severity) \($0.rule) \($0.line):\($0.column)" } == ["error html-comment 5:5"])
    }

    // MARK: HTML and templates

    @Test("tags of HTML and of templates are shown as they stand, and named once a file")
    func tags() throws {
        let text = "<table><tr><td><strong>Location</strong></td></tr></table>\nAsk in {% slack_channel \"sf\" %} or {{ there }}; <your-name>, a < b, `<br>`.\n"
        #expect(try rules(text) == ["html-shown 1:1", "template-shown 2:8"])
        #expect(try read(text).diagnostics.first { $0.rule == "html-shown" }?.message.hasPrefix("8 tags") == true)
    }

    @Test("a place named in HTML is the unit it stands in or before, and an anchor without words is not shown", arguments: [
        ("One.\n\n<a name=\"here\"></a>Two.", "Two."), ("One.\n\n<a id='here'></a>\n\n## Two\n\nThree.", "Two"), ("<a id=here />\n## Two", "Two"), ("## Two <a name=\"here\"></a>", "Two"),
        ("One.\n\n- a\n- <a class=\"x\" name=\"here\"></a> b", "One.|a|b"), ("One.\n\n<a name=\"here\"></a>", "One."),
    ])
    func anchors(text: String, words: String) throws {
        let chapter = try read(text).value
        let id = try #require(chapter.anchors["here"])
        let unit = try #require(chapter.body.first { $0.id == id })
        var found: [String] = []
        unit.forEachProse { found.append($0.plainText) }
        #expect(found.joined(separator: "|") == words)
        #expect(chapter.place(called: "here") == .unit(id))
    }

    @Test("links to places named in HTML and to the title lead there")
    func places() throws {
        let found = ManualReader.readPlainTree(paths: ["a.md"], title: "T") { _ throws(Never) in
            Array("# Tables\n\nGo [there](#here), [up](#tables), [away](#gone).\n\n<a name=\"here\"></a>Here.\n".utf8)
        }.diagnostics.filter { $0.file == "a.md" }
        #expect(found.map { "\($0.rule) \($0.line):\($0.column)" } == ["missing-place 3:35"])
    }

    @Test("a heading in a list or quotation can be linked to, and leads to what it stands in; a section called the same comes first", arguments: [
        ("One.\n\n- Two\n\n  ### How it's *done* (now)\n\n  Three.", "how-its-done-now", "One.|Two|How it's done (now)|Three."),
        ("One.\n\n## A\n\n> ### Straße & café\n> Two.", "straße--café", "Straße & café|Two."),
        ("> ## Notes\n> One.\n\n## Notes\n\nTwo.", "notes", "Notes"), ("> # A\n\nOne.\n\n> # A\n> Two.", "a-1", "One.|A|Two."),
        ("One.\n\n- # &Uuml;\n\nTwo.", "ü", "One.|Ü"),
    ])
    func innerHeadings(text: String, address: String, words: String) throws {
        let chapter = try read(text).value
        guard case .unit(let id) = chapter.place(called: address) else { throw Missing() }
        let unit = try #require(chapter.body.first { $0.id == id })
        var found: [String] = []
        unit.forEachProse { found.append($0.plainText) }
        #expect(found.joined(separator: "|") == words)
    }

    private struct Missing: Error {}

    @Test("a heading in a list or quotation that is called as the title is not meant by it")
    func titleBeforeInnerHeadings() throws {
        #expect(try read("# Notes\n\nOne.\n\n> ## Notes\n> Two.").value.place(called: "notes") == .beginning)
    }

    // MARK: References

    @Test("a label without a definition is named, and an address that is none", arguments: [
        ("See [the log][no-such-label].", ["unknown-label 1:5"]), ("A [log][].", ["unknown-label 1:3"]), ("[a][b]\n\n[b]: c.md", []), ("x[0][1], [a][^1], `[a][b]`", []),
        (#"\[a][b]"#, []),
    ])
    func labels(text: String, expected: [String]) throws {
        #expect(try rules(text) == expected)
    }

    // MARK: Tables

    @Test("a table may stand right under a line of text", arguments: ["", "   "])
    func tables(margin: String) throws {
        let text = ["For example:", "| Day | Hours |", "| --- | ----- |", "| Mon | 5 |"].map { margin + $0 }.joined(separator: "\n")
        let list = margin.isEmpty ? text : "1. " + text.dropFirst(3)
        #expect(try words(list) == ["For example:|Day|Hours|Mon|5"])
        #expect(try rules(list) == [])
        #expect(try words("One:\n| a |\n| b | c |\nTwo --- | three.") == ["One: | a | | b | c | Two --- | three."])
    }

    @Test("in a manual of Rubric's own such a table is named")
    func ownTables() throws {
        let reading = try ChapterReader.read(Array("---\nid: x\ntitle: X\n---\nOne:\n| A |\n| - |\n".utf8), path: "Procedures/core/x.md")
        #expect(reading.diagnostics.first { $0.rule == "table-in-text" }?.line == 6)
    }

    // MARK: Headings

    private func headings(_ text: String) throws -> [String] { try read(text).value.sections.map { "\($0.depth) \($0.title.plainText)" } }

    @Test("where the title stands elsewhere a heading with one # is above those with two")
    func levels() throws {
        #expect(try headings("---\ntitle: T\n---\n# One\n## One a\n# Two\n") == ["1 One", "2 One a", "1 Two"])
        #expect(try headings("---\ntitle: The log\n---\n# The Log\n\n## One\n### One a\n") == ["1 One", "2 One a"])
        #expect(try headings("# T\n## One\n### One a\n") == ["1 One", "2 One a"])
        #expect(try headings("---\ntitle: T\n---\n## One\n### One a\n") == ["1 One", "2 One a"])
    }

    @Test("a heading that skips a level is named, under a heading with one # too")
    func skips() throws {
        #expect(try rules("---\ntitle: T\n---\n# People\n### Areas of focus\n") == ["skipped-level 5:0"])
        #expect(try rules("---\ntitle: T\n---\n## One\n#### Two\n## Three\n### Four\n") == ["skipped-level 5:0"])
        #expect(try rules("### One\n") == ["skipped-level 1:0"])
    }

    @Test("pictures are no part of a title that has words")
    func badges() throws {
        #expect(try read("# The handbook [![Status](s.svg)](https://example.org)\n").value.title == "The handbook")
        #expect(try read("# ![Our mark](s.svg)\n").value.title == "Our mark")
    }

    // MARK: Numbers

    private func numbers(_ text: String) throws -> [String?] {
        var manual = Manual(settings: ManualSettings(title: "T", numbering: .sectionSubsectionParagraph), layout: .plain)
        let chapter = try read(text).value
        manual.chapters["x.md"] = chapter
        let numbering = Outline(manual).chapter(chapter.id)?.numbering
        return chapter.body.map { numbering?[$0.id] }
    }

    @Test("no number stands there twice, and a text that numbers its own headings gets none")
    func numbering() throws {
        #expect(try numbers("Intro.\n\n### Sub\n\nText.\n\n### Other\n\n#### Deep\n\nWords.\n\n## Next\n\n### Last\n") == ["0.1", "1", "1.1", "2", "2.1", "2.1.1", "3", "3.1"])
        #expect(try numbers("## 5. Payment\n\nWords.\n\n## 6. Termination\n\nWords.\n") == [nil, nil, nil, nil])
        #expect(try numbers("## 5.1 Payment\n\n## B. Termination\n") == [nil, nil])
        #expect(try numbers("## 2nd line\n\n## 18 days\n\n## 3. Next\n") == ["1", "2", "3"])
    }
}
