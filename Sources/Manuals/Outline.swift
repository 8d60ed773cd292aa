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
    /// All chapters in printed order.
    public let chapters: [ChapterOutline]
    private let paths: [ChapterID: String]
    /// The part each chapter is printed under, as a place in `parts`.
    private let partPlaces: [Int32]
    /// Where each chapter stands, as a place in `chapters`.
    private let chapterIndex: [ChapterID: Int32]
    private let unitIndex: UnitIndex

    /// The outline of a manual numbered afresh, or, with `previous`, as an off-cycle release numbers it. What is the same in
    /// `other` is held once for both; `targets` are the manual's, where they are known already.
    public init(_ manual: Manual, keeping previous: Outline? = nil, sharing other: Outline? = nil, targets: LinkTargets? = nil) {
        let scheme = manual.settings.numbering
        var parts: [PartOutline] = []
        var partPlaces: [Int32] = []
        var chapterIndex: [ChapterID: Int32] = [:]
        let chaptersByPart = manual.chaptersByPart
        let all = chaptersByPart.flatMap { Array($0.chapters.enumerated()) }.mapConcurrently { ordinal, chapter in
            let outline = ChapterOutline(
                chapter, ordinal: ordinal + 1, scheme: scheme, layout: manual.layout, keeping: previous?.chapter(chapter.id)?.numbering)
            guard let known = other?.chapter(chapter.id), known == outline else { return outline }
            return known
        }
        for (part, chapters) in chaptersByPart {
            let outlines = all[partPlaces.count..<(partPlaces.count + chapters.count)]
            for chapter in outlines {
                chapterIndex[chapter.id] = Int32(partPlaces.count)
                partPlaces.append(Int32(parts.count))
            }
            parts.append(PartOutline(part: part, chapters: Array(outlines)))
        }
        layout = manual.layout
        settings = manual.settings
        self.targets = targets ?? LinkTargets(manual)
        paths = Dictionary(manual.chapters.map { ($0.value.id, $0.key) }, uniquingKeysWith: min)
        self.parts = parts
        chapters = all
        self.partPlaces = partPlaces
        glossary = manual.glossary
        references = Dictionary(manual.references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.chapterIndex = chapterIndex
        let unitIndex = UnitIndex(all.lazy.map(\.ids))
        if let known = other?.unitIndex, known == unitIndex { self.unitIndex = known } else { self.unitIndex = unitIndex }
    }

    public func chapter(_ id: ChapterID) -> ChapterOutline? {
        chapterIndex[id].map { chapters[Int($0)] }
    }

    /// Where a chapter's file stands, from the repository's root.
    public func path(of id: ChapterID) -> String? { paths[id] }

    /// The part a chapter is printed under; nil when `manual.yml` does not list it.
    public func part(of id: ChapterID) -> Part? {
        chapterIndex[id].flatMap { parts[Int(partPlaces[Int($0)])].part }
    }

    /// The chapter a section or paragraph stands in; nil when this edition has none of that id.
    public func chapter(holding id: ElementID) -> ChapterID? { unitIndex[id].map { chapters[Int($0)].id } }

    /// Where a section or paragraph stands; nil when this edition has none of that id.
    public func standing(of id: ElementID) -> Standing? {
        guard let place = unitIndex[id] else { return nil }
        let chapter = chapters[Int(place)]
        return Standing(chapter: chapter.id, number: chapter.numbering[id], title: chapter.sections.last { $0.id == id }?.title.plainText)
    }

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

    /// A value that never changes, held once however many outlines and parts it stands in.
    public final class ChapterOutline: Hashable, Sendable {
        public let frontMatter: FrontMatter
        /// The ids of all sections and paragraphs, in reading order.
        public let ids: ElementIDs
        /// The sections among them.
        public let sections: [Section]
        let anchors: [String: ElementID]
        public let numbering: Numbering

        public var id: ChapterID { frontMatter.id }

        /// `ordinal` is the chapter's place in its part, from 1: its number where its code has none.
        fileprivate init(_ chapter: Chapter, ordinal: Int, scheme: NumberingScheme, layout: Layout, keeping previous: Numbering?) {
            frontMatter = chapter.frontMatter
            ids = ElementIDs(chapter.body.lazy.map(\.id))
            sections = Array(chapter.sections)
            anchors = chapter.anchors
            let number = String(ChapterOrder(chapter.frontMatter).number ?? ordinal)
            numbering =
                if chapter.isUnnumbered(in: layout) {
                    .unnumbered
                } else if let previous {
                    Numbering(chapter.body, scheme: scheme, chapterNumber: number, keeping: previous)
                } else {
                    Numbering(chapter.body, scheme: scheme, chapterNumber: number)
                }
        }

        public static func == (one: ChapterOutline, other: ChapterOutline) -> Bool {
            one === other
                || one.frontMatter == other.frontMatter && one.ids == other.ids && one.sections == other.sections && one.anchors == other.anchors
                    && one.numbering == other.numbering
        }

        public func hash(into hasher: inout Hasher) {
            hasher.combine(frontMatter)
            hasher.combine(ids)
        }
    }
}
