import Digests
import Manuals
import Testing

@Suite("what is wrong across files")
struct ManualDiagnosticsTests {
    private let path = "Procedures/core/a.md"

    private func manual(_ body: [Unit], other: [Unit] = [], edit: (inout FrontMatter) -> Void = { _ in }) throws -> Manual {
        let core = try #require(PartID("core"))
        var matter = FrontMatter(id: try #require(ChapterID("a")), code: "A1", title: "A", part: core)
        edit(&matter)
        let second = FrontMatter(id: try #require(ChapterID("b")), code: "B1", title: "B", part: core)
        return Manual(
            settings: ManualSettings(title: "M", parts: [Part(id: core, title: "Core")]),
            chapters: [path: Chapter(frontMatter: matter, body: body), "Procedures/core/b.md": Chapter(frontMatter: second, body: other)],
            references: [Reference(id: try #require(ReferenceID("wt2023")), title: "T")])
    }

    private func paragraph(_ id: String, _ runs: Run...) throws -> Unit {
        .paragraph(Paragraph(id: try #require(ElementID(id)), blocks: [.text(Prose(runs.isEmpty ? [Run(.text("words"))] : runs))]))
    }

    private func section(_ id: String, _ depth: Int) throws -> Unit {
        .section(Section(id: try #require(ElementID(id)), depth: depth, title: Prose("words")))
    }

    /// The rules broken, with their lines.
    private func rules(_ manual: Manual, lines: [Int] = []) -> [String] {
        manual.diagnostics(lines: ManualLines(units: [path: lines])).map { $0.line > 0 ? "\($0.rule):\($0.line)" : $0.rule }
    }

    @Test("a sound manual has nothing to say")
    func sound() throws {
        let key = try #require(ReferenceID("wt2023"))
        let manual = try manual(
            [
                section("s22222", 1), paragraph("p22222", Run(.crossReference("p33333")), Run(.crossReference("b")), Run(.citation(key))),
                paragraph("p44444", Run(.text("x"), link: Link(address: "b.md#p33333")), Run(.text("y"), link: Link(address: "#s22222"))),
            ], other: [paragraph("p33333")])
        #expect(rules(manual) == [])
    }

    @Test("one id twice is shown at the second place, naming the first")
    func duplicateID() throws {
        let manual = try manual([paragraph("p22222"), paragraph("p22222")])
        #expect(rules(manual, lines: [3, 5]) == ["duplicate-id:5"])
        #expect(manual.diagnostics(lines: ManualLines(units: [path: [3, 5]])).first?.message.contains("\(path):3") == true)
    }

    @Test("references, citations and links that lead nowhere")
    func links() throws {
        let key = try #require(ReferenceID("none"))
        let manual = try manual([
            paragraph(
                "p22222", Run(.crossReference("nowhere")), Run(.citation(key)), Run(.text("x"), link: Link(address: "c.md")),
                Run(.text("y"), link: Link(address: "b.md#z")), Run(.text("z"), link: Link(address: "#z")),
                Run(.text("out"), link: Link(address: "https://example.org")), Run(.text("up"), link: Link(address: "../../../x")),
                Run(.image(Image(address: "b.md", alternative: ""))))
        ])
        #expect(
            rules(manual, lines: [9]) == [
                "unresolved-reference:9", "unknown-citation:9", "broken-link:9", "missing-place:9", "missing-place:9", "image-without-words:9",
            ])
    }

    @Test("chapters: part, place, code, id, related")
    func chapters() throws {
        #expect(rules(try manual([]) { $0.part = PartID("other") }) == ["unknown-part:1", "misplaced-chapter"])
        #expect(rules(try manual([]) { $0.part = nil }) == ["no-part:1"])
        #expect(rules(try manual([]) { $0.code = "B1" }) == ["duplicate-code:1"])
        #expect(rules(try manual([]) { $0.related = ChapterID("c").map { [$0] } ?? [] }) == ["unknown-related:1"])
        #expect(rules(try manual([]) { if let id = ChapterID("b") { $0.id = id } }) == ["misplaced-chapter", "duplicate-chapter:1"])
        #expect(rules(try manual([paragraph("b")])) == ["ambiguous-id"])
    }

    @Test("paragraphs beside subsections")
    func structure() throws {
        let manual = try manual([
            section("s22222", 1), paragraph("p22222"), section("s33333", 2), paragraph("p33333"), section("s44444", 1), paragraph("p44444"),
            section("s55555", 3),
        ])
        #expect(rules(manual, lines: [1, 2, 3, 4, 5, 6, 7]) == ["beside-subsections:2", "beside-subsections:6"])
    }

    @Test("an attachment no chapter links to")
    func attachments() throws {
        var manual = try manual([paragraph("p22222", Run(.text("form"), link: Link(address: "../attachments/my%20form.pdf")))])
        let stamp = FileStamp(digest: Digest(of: "x"), size: 1)
        manual.files = ["Procedures/attachments/my form.pdf": stamp, "Procedures/attachments/other.pdf": stamp, "README.md": stamp]
        #expect(manual.diagnostics().map { "\($0.rule) \($0.file)" } == ["unused-attachment Procedures/attachments/other.pdf"])
    }

    @Test(
        "an address may call a heading by its words, and a page by its file's name",
        arguments: [
            ("#words", true), ("#Words-", true), ("#words-1", true), ("#words-2", false), ("#other", false), ("b.md#words", true),
            ("b.html#words", true), ("b#words", true), ("../core/b/", true), ("c.html", false), ("b.html#words-1", false), ("b.md#b", true), ("#top", true),
        ])
    func headings(address: String, resolves: Bool) throws {
        let link = Run(.text("x"), link: Link(address: address))
        let manual = try manual([section("s22222", 1), section("s33333", 1), paragraph("p22222", link)], other: [section("s44444", 1)])
        #expect(manual.diagnostics().contains { ["broken-link", "missing-place"].contains($0.rule) } != resolves)
    }
}
