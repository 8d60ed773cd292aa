extension ManualSkeleton {
    /// The parts in order, each with its chapters in printed order: by code (its letters, then its number), then title,
    /// then id; chapters without a code come after those with one. Last, under nil, stand chapters whose part `manual.yml`
    /// does not list.
    var chaptersByPart: [(part: Part?, chapters: [ChapterSkeleton])] {
        let chapters = Dictionary(grouping: chapters.values, by: \.frontMatter.part)
        let listed = Set(frame.settings.parts.map(\.id))
        let rest = chapters.filter { part, _ in part.map { !listed.contains($0) } ?? true }.flatMap(\.value)
        var parts: [(part: Part?, chapters: [ChapterSkeleton])] = frame.settings.parts.map { ($0, chapters[$0.id] ?? []) }
        if !rest.isEmpty { parts.append((nil, rest)) }
        return parts.mapConcurrently { (part: $0.part, chapters: Self.inOrder($0.chapters)) }
    }

    private static func inOrder(_ chapters: [ChapterSkeleton]) -> [ChapterSkeleton] {
        let orders = chapters.map { ChapterOrder($0.frontMatter) }
        return chapters.indices.sorted { orders[$0] < orders[$1] }.map { chapters[$0] }
    }
}

/// Where a chapter stands within its part.
public struct ChapterOrder: Hashable, Sendable, Comparable {
    /// The code's letters, such as `PG`; a chapter without a code stands last.
    public let letters: String
    /// The code's number, such as 37; nil when the code does not end in one.
    public let number: Int?
    private let title: String
    private let id: ChapterID

    public init(_ frontMatter: FrontMatter) {
        let code = frontMatter.code ?? ""
        let digits = code.utf8.reversed().prefix { (0x30...0x39).contains($0) }.count
        letters = code.isEmpty ? "\u{10FFFF}" : String(Substring(code.utf8.dropLast(digits)))
        number = Int(Substring(code.utf8.suffix(digits)))
        title = frontMatter.title
        id = frontMatter.id
    }

    public static func < (left: Self, right: Self) -> Bool {
        if left.letters != right.letters { return left.letters < right.letters }
        let (number, other) = (left.number ?? .max, right.number ?? .max)
        if number != other { return number < other }
        return left.title != right.title ? left.title < right.title : left.id < right.id
    }
}
