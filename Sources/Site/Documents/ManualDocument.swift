import Manuals
import Releases

/// A document of its own: the whole manual with title page and contents, or one chapter.
struct ManualDocument {
    private let site: SiteContext
    private let chapter: ChapterID?

    init(site: SiteContext, chapter: ChapterID? = nil) {
        self.site = site
        self.chapter = chapter
    }

    func bytes() -> [UInt8] {
        let only = chapter.flatMap(site.edition.chapter)
        var markup = opening(titled: only?.frontMatter.printedTitle ?? site.outline.settings.title)
        if let only {
            ChapterDocument(site: site, chapter: only, chapters: [only.id], level: 1, isFresh: false).write(to: &markup)
        } else {
            writeManual(to: &markup)
        }
        return markup.bytes
    }

    /// What every document begins with: how it looks, and what stands on its every page.
    func opening(titled title: String) -> TypstMarkup {
        let settings = site.outline.settings
        var markup = TypstMarkup()
        markup.own(DocumentTemplate.markup)
        markup.own("#show: printed.with(")
        let day = site.edition.facts?.publication
        markup.write([
            .named("title", title), .named("manual", settings.title), .named("publisher", settings.publisher),
            .named("release", site.releaseInWords), .named("banner", settings.banner), .named("address", settings.address),
            .named("published", day?.inWords ?? ""),
        ])
        markup.own(")\n")
        return markup
    }

    private func writeManual(to markup: inout TypstMarkup) {
        let chapters = Set(site.outline.chapters.map(\.id))
        markup("title-page", .string(site.outline.settings.title), .named("publisher", site.outline.settings.publisher), .named("release", site.releaseInWords))
        markup.newLine()
        for part in site.outline.parts {
            markup("part", .string(part.part?.title ?? "Chapters"))
            markup.newLine()
            for (index, outline) in part.chapters.enumerated() {
                guard let chapter = site.edition.chapter(outline.id) else { continue }
                ChapterDocument(site: site, chapter: chapter, chapters: chapters, level: 2, isFresh: index > 0).write(to: &markup)
            }
        }
    }
}
