import Editorial
import Manuals
import Releases

/// The manual's structure for programs, `manual.json`: parts, chapters, sections and paragraphs in reading order with
/// their permanent ids, their numbers in this edition and where they stand.
///
/// ```
/// {"format": "rubric-manual", "version": 1, "title", "publisher"?, "address"?,
///  "release"?: {"name", "kind", "publication", "inForce", "commit", "certifiedBy"},
///  "parts": [{"id"?, "title", "status"?: "core" | "guidance", "path", "chapters": [CHAPTER]}]}
/// CHAPTER   {"id", "code"?, "title", "path", "interests"?: [ID], "reviewBy"?: DAY, "units": [UNIT]}
/// UNIT      {"id", "kind": "section" | "paragraph", "number"?, "title"?: of a section, "depth"?: of a section, from 1}
/// ```
/// A unit stands at its chapter's `path`, `#` and its id. Members are only ever added; a change of meaning is another
/// version.
struct ManualJSON: Encodable {
    static let path = "manual.json"

    let format = "rubric-manual"
    let version = 1
    let title: String
    let publisher: String?
    let address: String?
    let release: EditionFacts?
    let parts: [PartJSON]

    init(_ edition: Edition) {
        let settings = edition.outline.settings
        title = settings.title
        publisher = settings.publisher.isEmpty ? nil : settings.publisher
        address = settings.address.isEmpty ? nil : settings.address
        release = edition.facts
        parts = edition.outline.parts.map { PartJSON($0, edition) }
    }

    /// Strings and whole numbers only, whose spelling never fails.
    func bytes() -> [UInt8] { ((try? CanonicalJSON.bytes(of: self)) ?? []) + [0x0A] }

    struct PartJSON: Encodable {
        let id: PartID?
        let title: String
        let status: String?
        let path: String
        let chapters: [ChapterJSON]

        init(_ part: Outline.PartOutline, _ edition: Edition) {
            id = part.part?.id
            title = part.title
            status = part.part.map { $0.status == .core ? "core" : "guidance" }
            path = Page.part(part.part?.id).path
            chapters = part.chapters.map { ChapterJSON($0, edition.chapter($0.id)?.body ?? []) }
        }
    }

    struct ChapterJSON: Encodable {
        let id: ChapterID
        let code: String?
        let title: String
        let path: String
        let interests: [Interest]?
        let reviewBy: CalendarDay?
        let units: [UnitJSON]

        init(_ outline: Outline.ChapterOutline, _ body: [Unit]) {
            id = outline.id
            code = outline.frontMatter.code
            title = outline.frontMatter.title
            path = Page.chapter(outline.id).path
            interests = outline.frontMatter.interests.isEmpty ? nil : outline.frontMatter.interests
            reviewBy = outline.frontMatter.reviewBy
            units = body.map { UnitJSON($0, outline.numbering[$0.id]) }
        }
    }

    struct UnitJSON: Encodable {
        let id: ElementID
        let kind: String
        let number: String?
        let title: String?
        let depth: Int?

        init(_ unit: Unit, _ number: String?) {
            id = unit.id
            self.number = number
            switch unit {
            case .section(let section):
                kind = "section"
                title = section.title.plainText
                depth = section.depth
            case .paragraph:
                kind = "paragraph"
                title = nil
                depth = nil
            }
        }
    }
}
