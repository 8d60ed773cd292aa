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
    private let chapterIndex: [ChapterID: (part: Int, chapter: Int)]
    private let standing: [ElementID: Standing]
    private let paths: [ChapterID: String]

    /// The outline of a manual numbered afresh, or, with `previous`, as an off-cycle release numbers it.
    public init(_ manual: Manual, keeping previous: Outline? = nil) {
        var parts: [PartOutline] = []
        var index: [ChapterID: (part: Int, chapter: Int)] = [:]
        var standing: [ElementID: Standing] = [:]
        for (part, chapters) in manual.chaptersByPart {
            var outlines: [ChapterOutline] = []
            for (ordinal, chapter) in chapters.enumerated() {
                let number = ChapterOrder(chapter.frontMatter).number.map(String.init) ?? "\(ordinal + 1)"
                let scheme = manual.settings.numbering
                let numbering: Numbering =
                    if let kept = previous?.chapter(chapter.id)?.numbering {
                        Numbering(chapter.body, scheme: scheme, chapterNumber: number, keeping: kept)
                    } else {
                        Numbering(chapter.body, scheme: scheme, chapterNumber: number)
                    }
                for unit in chapter.body {
                    standing[unit.id] = Standing(chapter: chapter.id, number: numbering[unit.id], title: unit.headingWords)
                }
                index[chapter.id] = (parts.count, outlines.count)
                outlines.append(
                    ChapterOutline(frontMatter: chapter.frontMatter, sections: Array(chapter.sections), numbering: numbering))
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
        chapterIndex = index
        self.standing = standing
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
    public func standing(of id: ElementID) -> Standing? { standing[id] }

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
        public let numbering: Numbering

        public var id: ChapterID { frontMatter.id }
    }
}

extension Unit {
    fileprivate var headingWords: String? {
        if case .section(let section) = self { section.title.plainText } else { nil }
    }
}
