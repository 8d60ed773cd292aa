import HTML
import Manuals
import Redlines
import Releases

/// Facts about a chapter or the manual that changed: its code, its title, its review.
struct FieldChanges {
    let site: SiteContext

    /// A chapter's facts, as its readers know them.
    func write(_ frontMatter: FrontMatterRedline, to html: inout Markup) {
        write(inWords(frontMatter), to: &html)
    }

    /// A chapter's facts that changed, with their values as its readers know them.
    func inWords(_ frontMatter: FrontMatterRedline) -> [FieldChange] {
        let (old, new) = (frontMatter.rejected, frontMatter.accepted)
        return frontMatter.changes.map { FieldChange(key: $0.key, old: words(for: $0.key, of: old), new: words(for: $0.key, of: new)) }
    }

    /// Facts as they are.
    func write(_ changes: [FieldChange], to html: inout Markup) {
        guard !changes.isEmpty else { return }
        html(.ul, .class("fields")) { html in
            for change in changes {
                html(.li) { html in
                    html(.strong, text: "\(Self.words(for: change.key)): ")
                    html.replaced(change.old, by: change.new)
                }
            }
        }
    }

    private func words(for key: String, of chapter: FrontMatter) -> String? {
        switch key {
        case "id": chapter.id.text
        case "code": chapter.code
        case "title": chapter.title
        case "part": chapter.part.map { part in site.outline.settings.parts.first { $0.id == part }?.title ?? part.text }
        case "interests": chapter.interests.isEmpty ? nil : chapter.interests.map(\.inWords).joined(separator: ", ")
        case "review-by": chapter.reviewBy?.inWords
        case "related": chapter.related.isEmpty ? nil : chapter.related.map { title(of: $0) }.joined(separator: ", ")
        default: chapter.other[key]
        }
    }

    private func title(of chapter: ChapterID) -> String {
        (site.outline.chapter(chapter) ?? site.edition.previous?.chapter(chapter))?.frontMatter.printedTitle ?? chapter.text
    }

    /// A fact as its readers know it.
    static func words(for key: String) -> String {
        switch key {
        case "review-by": "Next review"
        case "interests": "Agencies"
        case "related": "Related guidance"
        default: key.prefix(1).uppercased() + key.dropFirst().split(separator: "-").joined(separator: " ")
        }
    }
}
