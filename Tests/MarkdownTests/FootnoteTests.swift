import Manuals
import Testing

@testable import Markdown

@Suite("footnotes are part of the text")
struct FootnoteTests {
    /// A chapter's body, each unit in its canonical spelling.
    private func units(_ text: String) throws -> [String] {
        try read(text).body.map { String(decoding: CanonicalText.unit($0), as: UTF8.self) }
    }

    private func read(_ text: String) throws -> Chapter {
        try ChapterReader.read(Array("---\nid: a\ntitle: A\n---\n\(text)".utf8), path: "Procedures/core/a.md").value
    }

    @Test("a footnote belongs to the paragraph before it, on one line or the next, in one paragraph or several")
    func spellings() throws {
        #expect(try units("One[^1].\n\n[^1]: A note.\n") == ["One[^1].\n\n[^1]: A note.\n"])
        #expect(try units("One[^1].\n\n[^1]:\n    A note\n    on two lines.\n") == ["One[^1].\n\n[^1]: A note on two lines.\n"])
        #expect(
            try units("One[^1].\n\n[^1]: A note.\n\n    And *more*.\n\nTwo.\n") == [
                "One[^1].\n\n[^1]: A note.\n\n    And _more_.\n", "Two.\n",
            ])
        #expect(try units("One[^a], two[^b].\n[^a]: A.\n[^b]: B.\n") == ["One[^a], two[^b].\n\n[^a]: A.\n\n[^b]: B.\n"])
        #expect(try units("One[^1].\n\n[^1]: https://example.org/\n") == ["One[^1].\n\n[^1]: <https://example.org/>\n"])
    }

    @Test("what only looks like a footnote stays words")
    func words() throws {
        #expect(try units("```\n[^1]: x\n\n    y\n```\n") == ["```\n[^1]: x\n\n    y\n```\n"])
        #expect(try units("- a\n  ```\n  [^1]: x\n\n      y\n  ```\n").first?.contains("    y") == true)
        #expect(
            try units("   ```\nx\n[^1]: y\n\n    z\n   ```\n\na[^2]\n\n[^2]: A note.\n") == [
                "```\nx\n[^1]: y\n\n z\n```\n", "a[^2]\n\n[^2]: A note.\n",
            ])
        #expect(try units("a \\[^1] and `[^1]`\n") == ["a \\[^1] and `[^1]`\n"])
        #expect(try read("a [^two words] and [^]\n").paragraphs.map(\.lead) == [Prose("a [^two words] and [^]")])
        #expect(try read("a [^1](https://example.org)\n").footnotes.isEmpty)
    }

    @Test("footnotes are numbered as they are called, those nobody calls last")
    func order() throws {
        let chapter = try read("One[^b], two[^a], three[^b].\n\n[^a]: A.\n\n[^c]: C.\n\n[^b]: B[^d].\n\n[^d]: D.\n")
        #expect(chapter.footnotes.map(\.label.text) == ["b", "a", "d", "c"])
    }

    @Test("a call without a text, a text without a call and two texts of one label are said")
    func diagnostics() {
        let source = "---\nid: a\ntitle: A\npart: core\n---\nOne[^x]. {#k3f9tw}\n\n[^y]: Y.\n\n[^y]: Again.\n"
        let reading = ManualReader.read(paths: ["Procedures/manual.yml", "Procedures/core/a.md"], checking: true) { path in
            path.hasSuffix(".yml") ? Array("title: M\nparts:\n  - id: core\n    title: Core\n".utf8) : Array(source.utf8)
        }
        let rules = Set(reading.diagnostics.map(\.rule).filter { $0.hasSuffix("footnote") })
        #expect(rules == ["unknown-footnote", "uncalled-footnote", "duplicate-footnote"])
    }
}
