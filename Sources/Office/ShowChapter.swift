public import Manuals
import Releases
import Site

/// One chapter as a page, by itself or against an earlier text of it.
public struct ShowChapter: Sendable {
    private let chapter: Chapter
    private let old: Chapter?

    public init(_ chapter: Chapter, since old: Chapter? = nil) {
        self.chapter = chapter
        self.old = old
    }

    /// The page's bytes: the chapter, or its redline.
    public func perform() -> [UInt8] {
        let settings = ManualSettings(title: chapter.title)
        let edition = EditionReading.unreleased(
            Manual(settings: settings, chapters: ["chapter.md": chapter]),
            since: old.map { Manual(settings: settings, chapters: ["chapter.md": $0]) })
        let files = SitePlan(edition).files
        let pages = old == nil ? ["index.html"] : ["changes.html", "index.html"]
        return pages.lazy.compactMap { page in files.first { $0.path == "\(self.chapter.id)/\(page)" } }.first?.bytes() ?? []
    }
}
