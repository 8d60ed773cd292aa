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
    private let numberings = RecentNumberings()

    /// The outline of a manual numbered afresh, or, with `previous`, as an off-cycle release numbers it. What is the same in
    /// `other` is held once for both; `targets` are the manual's, where they are known already.
    public init(_ manual: ManualSkeleton, keeping previous: Outline? = nil, sharing other: Outline? = nil, targets: LinkTargets? = nil) {
        let frame = manual.frame
        var parts: [PartOutline] = []
        var partPlaces: [Int32] = []
        var chapterIndex: [ChapterID: Int32] = [:]
        let chaptersByPart = manual.chaptersByPart
        let all = chaptersByPart.flatMap { Array($0.chapters.enumerated()) }.mapConcurrently { ordinal, chapter in
            ChapterOutline(
                chapter, ordinal: ordinal + 1, scheme: frame.settings.numbering, layout: frame.layout, keeping: previous?.chapter(chapter.id)?.numbering)
        }
        for (part, chapters) in chaptersByPart {
            let outlines = all[partPlaces.count..<(partPlaces.count + chapters.count)]
            for chapter in outlines {
                chapterIndex[chapter.id] = Int32(partPlaces.count)
                partPlaces.append(Int32(parts.count))
            }
            parts.append(PartOutline(part: part, chapters: Array(outlines)))
        }
        layout = frame.layout
        settings = frame.settings
        self.targets = targets ?? LinkTargets(manual)
        paths = Dictionary(manual.chapters.map { ($0.value.id, $0.key) }, uniquingKeysWith: min)
        self.parts = parts
        chapters = all
        self.partPlaces = partPlaces
        glossary = frame.glossary
        references = Dictionary(frame.references.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        self.chapterIndex = chapterIndex
        let unitIndex = UnitIndex(all.lazy.map(\.ids))
        if let known = other?.unitIndex, known == unitIndex { self.unitIndex = known } else { self.unitIndex = unitIndex }
    }

    /// The outline of a manual numbered afresh.
    public init(_ manual: Manual) { self.init(ManualSkeleton(manual)) }

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
        unitIndex[id].map { Standing(id: id, place: $0, outline: chapters[Int($0)], numberings: numberings) }
    }

    /// Where a section or paragraph stands.
    public struct Standing: Sendable {
        fileprivate let id: ElementID
        /// The chapter's.
        fileprivate let place: Int32
        fileprivate let outline: ChapterOutline
        fileprivate let numberings: RecentNumberings

        public var chapter: ChapterID { outline.id }

        /// The printed number; nil for a heading the scheme does not number.
        public var number: String? { numberings.numbering(at: place, of: outline)[id] }

        public var isSection: Bool { outline.sections.contains { $0.id == id } }

        /// A section's title; nil for a paragraph.
        public var title: String? { outline.sections.last { $0.id == id }?.title.plainText }
    }

    public struct PartOutline: Hashable, Sendable {
        /// Nil for chapters whose part `manual.yml` does not list.
        public let part: Part?
        public let chapters: [ChapterOutline]
    }

    /// A chapter as it stands in an edition: what it holds, and how that is numbered.
    public struct ChapterOutline: Hashable, Sendable {
        public let skeleton: ChapterSkeleton
        private let numbers: Numbers

        /// How numbers are found when they are asked for.
        private enum Numbers: Hashable {
            case none
            /// Counted, under the first figure of `chapter.section.paragraph`.
            case counted(NumberingScheme, chapter: Int)
            /// As an edition before counted them, with letters between.
            indirect case kept(Numbering)
        }

        public var frontMatter: FrontMatter { skeleton.frontMatter }
        public var id: ChapterID { skeleton.frontMatter.id }
        /// The ids of all sections and paragraphs, in reading order.
        public var ids: ElementIDs { skeleton.ids }
        /// The sections among them.
        public var sections: some RandomAccessCollection<Section> { skeleton.sections }

        /// The printed numbers, put together anew each time they are asked for.
        public var numbering: Numbering {
            switch numbers {
            case .none: .unnumbered
            case .counted(let scheme, let chapter): Numbering(skeleton.numbered, scheme: scheme, chapterNumber: String(chapter))
            case .kept(let numbering): numbering
            }
        }

        /// Whether the same units stand in the same order under the same numbers.
        public func isLaidOut(as other: ChapterOutline) -> Bool {
            ids == other.ids && (skeleton == other.skeleton && numbers == other.numbers || numbering == other.numbering)
        }

        /// `ordinal` is the chapter's place in its part, from 1: its number where its code has none.
        fileprivate init(_ skeleton: ChapterSkeleton, ordinal: Int, scheme: NumberingScheme, layout: Layout, keeping previous: Numbering?) {
            self.skeleton = skeleton
            guard !skeleton.isUnnumbered(in: layout) else {
                numbers = .none
                return
            }
            let number = ChapterOrder(skeleton.frontMatter).number ?? ordinal
            guard let previous else {
                numbers = .counted(scheme, chapter: number)
                return
            }
            let units = skeleton.numbered
            let kept = Numbering(units, scheme: scheme, chapterNumber: String(number), keeping: previous)
            // Mostly nothing came between.
            let isAsCounted = kept == Numbering(units, scheme: scheme, chapterNumber: String(number))
            numbers = isAsCounted ? .counted(scheme, chapter: number) : .kept(kept)
        }
    }
}
