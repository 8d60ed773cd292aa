import HTML
import Manuals
import Releases

/// A chapter as it is printed: what must be known to rely on it, its text, and what it rests on.
struct ChapterDocument {
    let site: SiteContext
    let chapter: Chapter
    /// The chapters of the document it stands in.
    let chapters: Set<ChapterID>
    /// The level of its heading: 1 in a document of its own, 2 under a part.
    let level: Int
    /// Whether it begins on a page of its own.
    let isFresh: Bool

    func write(to markup: inout TypstMarkup) {
        let links = DocumentLinks(site: site, chapters: chapters, chapter: chapter.id)
        let writer = DocumentWriter(site, chapter, links: links)
        markup("chapter", .string(chapter.frontMatter.printedTitle), .number("level", level), .named("place", DocumentPlaces.name(of: chapter.id)), .flag("fresh", isFresh))
        markup.newLine()
        if let (note, _) = chapter.firstEmergency {
            writer.write(note, to: &markup)
            markup.newLine()
        }
        markup("standing", contents: standing.flatMap { row in [{ $0.text(row.term) }, { $0.text(row.words) }] })
        markup.newLine()
        writeBody(writer, to: &markup)
        writeReferences(to: &markup)
    }

    /// What the chapter's page says at its head.
    private var standing: [(term: String, words: String)] {
        var rows: [(String, String)] = []
        if let part = site.outline.part(of: chapter.id) { rows.append(("Status", part.status.words)) }
        if let facts = site.edition.facts { rows.append(("In force", "from \(facts.inForce.inWords), release \(facts.name)")) }
        if let day = chapter.frontMatter.reviewBy { rows.append(("Next review", "by \(day.inWords)")) }
        if !chapter.frontMatter.interests.isEmpty {
            rows.append(("Agencies", chapter.frontMatter.interests.map(\.inWords).joined(separator: ", ")))
        }
        return rows
    }

    private func writeBody(_ writer: DocumentWriter, to markup: inout TypstMarkup) {
        let numbering = site.outline.chapter(chapter.id)?.numbering
        var depth = 0
        for unit in chapter.body {
            let number = numbering?[unit.id] ?? ""
            let place = DocumentPlaces.name(of: unit.id)
            switch unit {
            case .section(let section):
                // Other people's headings skip levels; a document must not.
                depth = min(section.depth, depth + 1)
                markup("section", .string(number), .number("level", level + depth), .named("place", place)) { writer.write(section.title, to: &$0) }
            case .paragraph(let paragraph):
                markup("numbered-paragraph", .string(number), .named("place", place), .flag("whole", unit.isShort)) {
                    writer.write(paragraph.blocks, to: &$0)
                }
            }
            markup.newLine()
        }
    }

    private func writeReferences(to markup: inout TypstMarkup) {
        let cited = ChapterSources(chapter).references.compactMap { site.outline.references[$0] }
        guard !cited.isEmpty else { return }
        markup("section", .string(""), .number("level", level + 1), .named("place", "r-\(chapter.id)")) { $0.text("References") }
        markup("bulleted", contents: cited.map { reference in { $0("source", .string(reference.facts), .string(reference.webAddress)) } })
        markup.newLine()
    }
}

extension Unit {
    /// Whether it certainly fits on a page, so that no page may end within it.
    var isShort: Bool {
        var size = 0
        forEachProse { size += $0.plainText.utf8.count + 40 }
        return size < 1500
    }
}

extension Reference {
    /// Title, publisher, date and kind, as a list prints them.
    var facts: String { [title, publisher, dateInWords, kind].filter { !$0.isEmpty }.joined(separator: ", ") }

    /// Where it stands on the web; empty when that is unknown, or no address of the web.
    fileprivate var webAddress: String {
        guard let address = Address(address), !address.isWithinSite, !address.isMail else { return "" }
        return address.text
    }
}
