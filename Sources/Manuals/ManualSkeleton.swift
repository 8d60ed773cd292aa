/// A manual as its outline needs it: of its chapters the skeletons alone.
public struct ManualSkeleton: Sendable {
    /// Everything but the chapters.
    public var frame: Manual
    /// By the path of their file from the repository's root.
    public var chapters: [String: ChapterSkeleton]

    /// `frame` is a manual whose chapters do not count.
    public init(frame: Manual, chapters: [String: ChapterSkeleton]) {
        self.frame = frame
        self.frame.chapters = [:]
        self.chapters = chapters
    }

    public init(_ manual: Manual) {
        self.init(frame: manual, chapters: manual.chapters.mapValues { ChapterSkeleton($0) })
    }

    /// The chapters in the order of their paths.
    var sorted: [(path: String, chapter: ChapterSkeleton)] {
        chapters.map { (path: $0.key, chapter: $0.value) }.sorted { $0.path < $1.path }
    }
}
