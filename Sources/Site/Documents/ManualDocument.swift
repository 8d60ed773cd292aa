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
        let settings = site.outline.settings
        var markup = TypstMarkup()
        markup.own(DocumentTemplate.markup)
        let only = chapter.flatMap(site.edition.chapter)
        markup.own("#show: printed.with(")
        let day = site.edition.facts?.publication
        markup.write([
            .named("title", only?.frontMatter.printedTitle ?? settings.title), .named("manual", settings.title),
            .named("publisher", settings.publisher), .named("release", site.releaseInWords), .named("banner", settings.banner),
            .named("address", settings.address), .named("published", day?.inWords ?? ""),
        ])
        markup.own(")\n")
        if let only {
            ChapterDocument(site: site, chapter: only, chapters: [only.id], level: 1, isFresh: false).write(to: &markup)
        } else {
            writeManual(to: &markup)
        }
        return markup.bytes
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
