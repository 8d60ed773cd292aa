public import Manuals

/// A chapter in the redline of a manual.
public enum ChapterEntry: Redline {
    /// The same chapter in the same file.
    case unchanged(PlacedChapter)
    /// The chapter changed, or its file stands elsewhere, or both.
    case changed(path: Replacement<String>, ChapterRedline)
    /// A new chapter; its units are added, or moved here from other chapters.
    case added(path: String, FrontMatter, units: [UnitRedline])
    /// A chapter that is gone; its units are deleted, or moved away to other chapters.
    case removed(path: String, FrontMatter, units: [UnitRedline])

    /// The chapter in the new revision, nil when it is gone.
    public var accepted: PlacedChapter? {
        switch self {
        case .unchanged(let chapter): chapter
        case .changed(let path, let redline): PlacedChapter(path: path.new, chapter: redline.accepted)
        case .added(let path, let frontMatter, let units):
            PlacedChapter(path: path, chapter: Chapter(frontMatter: frontMatter, body: units.compactMap(\.accepted)))
        case .removed: nil
        }
    }

    /// The chapter in the old revision, nil when it is new.
    public var rejected: PlacedChapter? {
        switch self {
        case .unchanged(let chapter): chapter
        case .changed(let path, let redline): PlacedChapter(path: path.old, chapter: redline.rejected)
        case .added: nil
        case .removed(let path, let frontMatter, let units):
            PlacedChapter(path: path, chapter: Chapter(frontMatter: frontMatter, body: units.compactMap(\.rejected)))
        }
    }

    public var mirrored: Self {
        switch self {
        case .unchanged: self
        case .changed(let path, let redline): .changed(path: path.mirrored, redline.mirrored)
        case .added(let path, let frontMatter, let units): .removed(path: path, frontMatter, units: units.mirrored)
        case .removed(let path, let frontMatter, let units): .added(path: path, frontMatter, units: units.mirrored)
        }
    }

    public var isUnchanged: Bool { if case .unchanged = self { true } else { false } }

    /// The chapter's sections and paragraphs; none are given for an unchanged chapter.
    public var units: [UnitRedline] {
        switch self {
        case .unchanged: []
        case .changed(_, let redline): redline.units
        case .added(_, _, let units), .removed(_, _, let units): units
        }
    }

    /// The chapter's front matter, the new where there is one.
    public var frontMatter: FrontMatter {
        switch self {
        case .unchanged(let placed): placed.chapter.frontMatter
        case .changed(_, let redline): redline.frontMatter.accepted
        case .added(_, let frontMatter, _), .removed(_, let frontMatter, _): frontMatter
        }
    }

    /// The paths of the chapter's file, where it has one.
    public var paths: Replacement<String?> {
        switch self {
        case .unchanged(let placed): Replacement(old: placed.path, new: placed.path)
        case .changed(let path, _): Replacement(old: path.old, new: path.new)
        case .added(let path, _, _): Replacement(old: nil, new: path)
        case .removed(let path, _, _): Replacement(old: path, new: nil)
        }
    }

    /// The path a reader is shown, the new where there is one.
    public var path: String {
        switch self {
        case .unchanged(let placed): placed.path
        case .changed(let path, _): path.new
        case .added(let path, _, _), .removed(let path, _, _): path
        }
    }
}
