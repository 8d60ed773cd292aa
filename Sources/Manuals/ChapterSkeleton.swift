/// What a manual's outline needs of a chapter: its front matter, its headings, and the ids of all it holds.
///
/// It never changes, and is held once by whoever knows the chapter, in little room: a library has thousands.
public final class ChapterSkeleton: Sendable {
    public let frontMatter: FrontMatter
    /// The ids of all sections and paragraphs, in reading order.
    public let ids: ElementIDs
    /// As `Chapter.anchors`.
    public let anchors: [String: ElementID]
    private let headings: [Heading]
    /// The headings' titles, one behind another, as far as they are words alone.
    private let titles: [UInt8]
    /// The titles that are more, by the places of their headings among `headings`.
    private let formatted: [Int: Prose]

    private struct Heading: Hashable {
        /// In the body.
        let place: UInt32
        let depth: UInt32
        /// Where the title's words end.
        let end: UInt32
    }

    public init(_ chapter: Chapter) {
        frontMatter = chapter.frontMatter
        anchors = chapter.anchors
        ids = ElementIDs(chapter.body.lazy.map(\.id))
        var headings: [Heading] = []
        headings.reserveCapacity(chapter.body.count { $0.isSection })
        var titles: [UInt8] = []
        var formatted: [Int: Prose] = [:]
        for (place, unit) in chapter.body.enumerated() {
            guard case .section(let section) = unit else { continue }
            if let words = section.title.words { titles += words.utf8 } else { formatted[headings.count] = section.title }
            headings.append(Heading(place: UInt32(place), depth: UInt32(section.depth), end: UInt32(titles.count)))
        }
        self.headings = headings
        // In no more room than they need.
        self.titles = titles.map(\.self)
        self.formatted = formatted
    }

    /// A chapter of which nothing but the front matter is known.
    public init(_ frontMatter: FrontMatter) {
        self.frontMatter = frontMatter
        ids = ElementIDs([])
        anchors = [:]
        headings = []
        titles = []
        formatted = [:]
    }

    public var id: ChapterID { frontMatter.id }

    /// The sections among what the chapter holds.
    public var sections: some RandomAccessCollection<Section> { headings.indices.lazy.map { self.section($0) } }

    /// The chapter with its headings, and with paragraphs that say nothing.
    public var chapter: Chapter {
        Chapter(
            frontMatter: frontMatter,
            body: units { id, heading in
                if let heading { .section(section(heading)) } else { .paragraph(Paragraph(id: id, blocks: [])) }
            }, anchors: anchors)
    }

    /// What numbers are given to.
    var numbered: [NumberedUnit] { units { id, heading in NumberedUnit(id: id, depth: heading.map { Int(headings[$0].depth) }) } }

    /// The section at a place in the body; nil for a paragraph's.
    public func section(at place: Int) -> Section? {
        var (low, high) = (0, headings.count)
        while low < high {
            let middle = (low + high) / 2
            if headings[middle].place < place { low = middle + 1 } else { high = middle }
        }
        return low < headings.count && headings[low].place == place ? section(low) : nil
    }

    /// The section of a heading, by its place among them.
    private func section(_ heading: Int) -> Section {
        let (start, place) = (heading == 0 ? 0 : Int(headings[heading - 1].end), headings[heading])
        let title = formatted[heading] ?? Prose(String(decoding: titles[start..<Int(place.end)], as: UTF8.self))
        return Section(id: ids[Int(place.place)], depth: Int(place.depth), title: title)
    }

    /// What is made of each unit, given its id and, of a section, the place of its heading.
    private func units<Made>(_ make: (_ id: ElementID, _ heading: Int?) -> Made) -> [Made] {
        var next = 0
        return ids.enumerated().map { place, id in
            guard next < headings.count, headings[next].place == place else { return make(id, nil) }
            next += 1
            return make(id, next - 1)
        }
    }
}

extension ChapterSkeleton: Hashable {
    public static func == (one: ChapterSkeleton, other: ChapterSkeleton) -> Bool {
        one === other
            || one.frontMatter == other.frontMatter && one.ids == other.ids && one.headings == other.headings && one.titles == other.titles && one.formatted == other.formatted
                && one.anchors == other.anchors
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(frontMatter)
        hasher.combine(ids)
    }
}

extension Unit {
    fileprivate var isSection: Bool { if case .section = self { true } else { false } }
}
