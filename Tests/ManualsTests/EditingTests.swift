import Testing

@testable import Manuals

@Suite("A chapter is edited place by place, and keeps every identity it can")
struct EditingTests {
    private func paragraph(_ id: String, _ words: String) -> Unit {
        .paragraph(Paragraph(id: ElementID(id)!, blocks: [.text(Prose(words))]))
    }

    private var chapter: Chapter {
        Chapter(
            frontMatter: FrontMatter(id: ChapterID("a-chapter")!, title: "A chapter"),
            body: [
                .section(Section(id: ElementID("h7m2qd")!, depth: 1, title: Prose("A section"))), paragraph("k3f9tw", "One."),
                paragraph("m2pdx4", "Two."), paragraph("b8n4rc", "Three."),
            ])
    }

    private func ids(_ chapter: Chapter?) -> [String]? { chapter?.body.map(\.id.text) }

    @Test("other text keeps the id of what it replaces, and what it adds is new")
    func replacing() {
        let edited = chapter.applying(.replace(1..<2, with: [paragraph("zzzzzz", "First half."), paragraph("yyyyyy", "Second half.")]))
        #expect(ids(edited) == ["h7m2qd", "k3f9tw", "yyyyyy", "m2pdx4", "b8n4rc"])
        #expect(ids(chapter.applying(.replace(0..<1, with: [paragraph("zzzzzz", "No section.")]))) == ["zzzzzz", "k3f9tw", "m2pdx4", "b8n4rc"])
        let both = chapter.applying(.replace(1..<3, with: [paragraph("zzzzzz", "One and"), paragraph("yyyyyy", "two."), paragraph("xxxxxx", "More.")]))
        #expect(ids(both) == ["h7m2qd", "k3f9tw", "m2pdx4", "xxxxxx", "b8n4rc"])
    }

    @Test("moving, inserting and removing change no other id")
    func places() {
        #expect(ids(chapter.applying(.move(3, to: 1))) == ["h7m2qd", "b8n4rc", "k3f9tw", "m2pdx4"])
        #expect(ids(chapter.applying(.insert([paragraph("zzzzzz", "New.")], at: 4))) == ["h7m2qd", "k3f9tw", "m2pdx4", "b8n4rc", "zzzzzz"])
        #expect(ids(chapter.applying(.remove(2))) == ["h7m2qd", "k3f9tw", "b8n4rc"])
    }

    @Test("joined paragraphs are one under the first id, their texts one text")
    func joining() {
        let edited = chapter.applying(.join(1))
        #expect(ids(edited) == ["h7m2qd", "k3f9tw", "b8n4rc"])
        #expect(edited?.body[1] == paragraph("k3f9tw", "One. Two."))
    }

    @Test("what cannot be is nothing: places there are none of, a section joined with a paragraph, no text")
    func refused() {
        for edit: UnitEdit in [
            .replace(4..<5, with: [paragraph("zzzzzz", "New.")]), .replace(1..<2, with: []), .replace(1..<1, with: [paragraph("zzzzzz", "New.")]), .replace(-1..<1, with: [paragraph("zzzzzz", "New.")]), .insert([], at: 0), .insert([paragraph("zzzzzz", "New.")], at: 5),
            .remove(-1), .move(0, to: -1), .move(0, to: 4), .join(0), .join(3),
        ] { #expect(chapter.applying(edit) == nil) }
    }
}
