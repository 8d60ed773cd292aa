import FoundationEssentials
import Manuals
import Releases
import Site
import Testbench
import Testing

/// Footnotes on a chapter's page.
@Suite struct FootnoteTests {
    @Test("a call leads to the footnote and the footnote back, each numbered as called; one nobody calls leads nowhere")
    func bothWays() throws {
        let page = try #require(try BuiltSite(edition).pages["notes/index.html"])
        let calls = page.nodes.filter { $0.tag == "a" && $0.classes == ["call"] }.compactMap { $0.attributes["href"] }
        #expect(calls == ["#~footnote-1", "#~footnote-2", "#~footnote-1"])
        let ids = page.nodes.compactMap { $0.attributes["id"] }.filter { $0.hasPrefix("~call") || $0.hasPrefix("~footnote") }
        #expect(ids == ["~call-1", "~call-2", "~footnotes", "~footnote-1", "~footnote-2", "~footnote-3"])
        let back = page.nodes.compactMap { $0.attributes["href"] }.filter { $0.hasPrefix("#~call") }
        #expect(back == ["#~call-1", "#~call-2"])
        #expect(page.nodes.contains { $0.attributes["href"] == "#~footnotes" })
    }

    @Test("the words of every footnote stand on the page once, and a call without a text is shown as written")
    func words() throws {
        let source = try BuiltSite(edition).source("notes/index.html")
        for words in ["The second is called first.", "The first is called second.", "Nobody calls this."] {
            #expect(source.components(separatedBy: words).count == 2, "\(words)")
        }
        #expect(source.contains("[^missing]"))
    }

    private var edition: Edition {
        func label(_ text: String) -> FootnoteLabel {
            guard let label = FootnoteLabel(text) else { preconditionFailure("no label: \(text)") }
            return label
        }
        guard let chapter = ChapterID("notes"), let first = ElementID("nnnnn1"), let section = ElementID("nnnnn2") else {
            preconditionFailure("no ids")
        }
        func call(_ text: String) -> Run { Run(.footnote(label(text))) }
        func footnote(_ text: String, _ words: String) -> Block { .footnote(Footnote(label: label(text), texts: [Prose(words)])) }
        let prose = Prose([Run(.text("One")), call("b"), Run(.text(", two")), call("a"), Run(.text(", three")), call("b"), call("missing")])
        let body: [Unit] = [
            .section(Section(id: section, depth: 1, title: Prose("Notes"))),
            .paragraph(
                Paragraph(
                    id: first,
                    blocks: [
                        .text(prose), footnote("a", "The first is called second."), footnote("b", "The second is called first."),
                        footnote("c", "Nobody calls this."),
                    ])),
        ]
        let manual = Manual(
            settings: ManualSettings(title: "Sample"),
            chapters: ["Procedures/core/notes.md": Chapter(frontMatter: FrontMatter(id: chapter, title: "Notes"), body: body)])
        return Edition(facts: nil, outline: Outline(manual), chapter: Sample.chapters(of: manual))
    }
}
