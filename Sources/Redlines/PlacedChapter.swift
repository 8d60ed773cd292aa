public import Manuals

/// A chapter and the path of its file.
public struct PlacedChapter: Hashable, Sendable {
    public var path: String
    public var chapter: Chapter

    public init(path: String, chapter: Chapter) {
        self.path = path
        self.chapter = chapter
    }
}
