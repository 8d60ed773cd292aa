import Editorial
import Manuals
import Office
import Releases

/// What was in force on a day, as `rubric as-of --format json` prints it.
struct PointInTimeAnswer: Encodable {
    let day: CalendarDay
    let release: ReleaseName
    let inForceFrom: CalendarDay
    /// The first day of the next edition; missing while this one is in force.
    let until: CalendarDay?
    let commit: Revision
    /// Every chapter in printed order; missing where one chapter was asked for.
    let chapters: [Listed]?
    /// Missing unless asked for.
    let chapter: Text?

    struct Listed: Encodable {
        let id: ChapterID
        let code: String?
        let title: String
    }

    struct Text: Encodable {
        let id: ChapterID
        let code: String?
        let title: String
        let units: [Unit]
    }

    struct Unit: Encodable {
        let id: ElementID
        let kind: String
        /// As printed then; missing for a heading the scheme does not number.
        let number: String?
        /// Canonical Markdown.
        let markdown: String
    }

    init(_ then: PointInTime, _ chapter: Chapter?) {
        day = then.day
        release = then.facts.name
        inForceFrom = then.facts.inForce
        until = then.until
        commit = then.facts.commit
        let outlines = then.edition.outline.chapters
        chapters = chapter == nil ? outlines.map { Listed(id: $0.id, code: $0.frontMatter.code, title: $0.frontMatter.title) } : nil
        self.chapter = chapter.map { chapter in
            let numbering = then.edition.outline.chapter(chapter.id)?.numbering
            return Text(
                id: chapter.id, code: chapter.frontMatter.code, title: chapter.title,
                units: chapter.body.map { unit in
                    let kind = if case .section = unit { "section" } else { "paragraph" }
                    return Unit(
                        id: unit.id, kind: kind, number: numbering?[unit.id], markdown: String(decoding: CanonicalText.content(of: unit), as: UTF8.self))
                })
        }
    }
}
