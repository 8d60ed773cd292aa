public import HTML
public import Manuals
public import Releases

/// Sections and paragraphs of a text one by one, for a page that is no part of a site: shown as the site will show them.
public struct TextExcerpt {
    private var writer: TextWriter

    public init(_ edition: Edition, chapter: ChapterID) {
        self.init(SiteContext(edition), chapter: chapter)
    }

    init(_ site: SiteContext, chapter: ChapterID) {
        writer = TextWriter(site, at: Standpoint(outside: "/"), chapter: chapter, manner: .plain)
    }

    /// Writes a section's title, as a heading from level 2 on, or a paragraph's words.
    public mutating func write(_ unit: Unit, number: String?, to html: inout Markup) {
        writer.begin(unit.id, number: number)
        switch unit {
        case .section(let section):
            html(.heading(min(section.depth + 1, 4))) { html in
                if let number { html.text("\(number) ") }
                writer.write(section.title, to: &html)
            }
        case .paragraph(let paragraph):
            if let number { html(.p, .class("when"), text: number) }
            writer.write(paragraph.blocks, to: &html)
        }
    }
}
