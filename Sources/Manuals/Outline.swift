/// What every page needs to know about the whole manual, without its text: chapters in printed order, and where
/// each section and paragraph stands under which number.
public struct Outline: Sendable {
    public let layout: Layout
    public let settings: ManualSettings
    /// Where links lead.
    public let targets: LinkTargets
    public let parts: [PartOutline]
    public let glossary: [Term]
    public let references: [ReferenceID: Reference]
    private let paths: [ChapterID: String]
    private let chapterIndex: [ChapterID: ChapterPlace]
    private let unitIndex: [ElementID: ChapterPlace]

    private struct ChapterPlace {
        let part: Int
        let chapter: Int
    }

    /// The outline of a manual numbered afresh, or, with `previous`, as an off-cycle release numbers it.
    public init(_ manual: Manual, keeping previous: Outline? = nil) {
        let scheme = manual.settings.numbering
        var parts: [PartOutline] = []
        var chapterIndex: [ChapterID: ChapterPlace] = [:]
        var unitIndex: [ElementID: ChapterPlace] = [:]
        unitIndex.reserveCapacity(manual.chapters.values.reduce(0) { $0 + $1.body.count })
        for (part, chapters) in manual.chaptersByPart {
            let outlines = Array(chapters.enumerated()).mapConcurrently { ordinal, chapter in
                ChapterOutline(chapter, ordinal: ordinal + 1, scheme: scheme, layout: manual.layout, keeping: previous?.chapter(chapter.id)?.numbering)
            }
            for (ordinal, chapter) in chapters.enumerated() {
                let place = ChapterPlace(part: parts.count, chapter: ordinal)
                chapterIndex[chapter.id] = place
                for unit in chapter.body { unitIndex[unit.id] = place }
            }
            parts.append(PartOutline(part: part, chapters: outlines))
        }
        layout = manual.layout
        settings = manual.settings
        targets = LinkTargets(manual)
        paths = Dictionary(manual.chapters.map { ($0.value.id, $0.key) }, uniquingKeysWith: min)
        self.parts = parts
        glossary = manual.glossary
        references = Dictionary(manual.references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.chapterIndex = chapterIndex
        self.unitIndex = unitIndex
    }

    public func chapter(_ id: ChapterID) -> ChapterOutline? {
        chapterIndex[id].map { parts[$0.part].chapters[$0.chapter] }
    }

    /// Where a chapter's file stands, from the repository's root.
    public func path(of id: ChapterID) -> String? { paths[id] }

    /// The part a chapter is printed under; nil when `manual.yml` does not list it.
    public func part(of id: ChapterID) -> Part? {
        chapterIndex[id].flatMap { parts[$0.part].part }
    }

    /// Where a section or paragraph stands; nil when this edition has none of that id.
    public func standing(of id: ElementID) -> Standing? {
        guard let place = unitIndex[id] else { return nil }
        let chapter = parts[place.part].chapters[place.chapter]
        return Standing(chapter: chapter.id, number: chapter.numbering[id], title: chapter.titles[id])
    }

    /// All chapters in printed order.
    public var chapters: [ChapterOutline] { parts.flatMap(\.chapters) }

    /// Where a section or paragraph stands.
    public struct Standing: Hashable, Sendable {
        public let chapter: ChapterID
        /// The printed number; nil for a heading the scheme does not number.
        public let number: String?
        /// A section's title; nil for a paragraph.
        public let title: String?
    }

    public struct PartOutline: Hashable, Sendable {
        /// Nil for chapters whose part `manual.yml` does not list.
        public let part: Part?
        public let chapters: [ChapterOutline]
    }

    public struct ChapterOutline: Hashable, Sendable {
        public let frontMatter: FrontMatter
        public let sections: [Section]
        let anchors: [String: ElementID]
        public let numbering: Numbering
        /// The words of the headings.
        fileprivate let titles: [ElementID: String]

        public var id: ChapterID { frontMatter.id }

        /// `ordinal` is the chapter's place in its part, from 1: its number where its code has none.
        fileprivate init(_ chapter: Chapter, ordinal: Int, scheme: NumberingScheme, layout: Layout, keeping previous: Numbering?) {
            frontMatter = chapter.frontMatter
            sections = Array(chapter.sections)
            anchors = chapter.anchors
            let number = String(ChapterOrder(chapter.frontMatter).number ?? ordinal)
            numbering =
                if layout == .plain, chapter.numbersItself {
                    // Two numbers before one heading would contradict each other, and the text means its own.
                    .unnumbered
                } else if let previous {
                    Numbering(chapter.body, scheme: scheme, chapterNumber: number, keeping: previous)
                } else {
                    Numbering(chapter.body, scheme: scheme, chapterNumber: number)
                }
            titles = Dictionary(sections.map { ($0.id, $0.title.plainText) }) { _, last in last }
        }
    }
}
