public import Git
public import Manuals

/// A manual as it stands in one tree, of which the skeleton is held: a chapter is read when it is asked for, so that memory
/// does not grow with the text.
public struct VolumeByChapter: Sendable {
    public let tree: ObjectID
    public let skeleton: ManualSkeleton
    private let shelf: Shelf
    private let files: [ChapterID: Shelf.File]

    /// `blobs` are the tree's files by their paths.
    init(_ tree: ObjectID, skeleton: ManualSkeleton, blobs: [String: ObjectID], shelf: Shelf) {
        self.tree = tree
        self.skeleton = skeleton
        self.shelf = shelf
        // Of two files that name one chapter, which no board approved, the first counts.
        files = Dictionary(
            skeleton.chapters.sorted { $0.key < $1.key }.compactMap { path, chapter in
                blobs[path].map { (chapter.id, Shelf.File(path: path, blob: $0)) }
            }, uniquingKeysWith: { first, _ in first })
    }

    /// A chapter's text; nil when the manual has none of that id.
    public func chapter(_ id: ChapterID) throws(RecordFault) -> Chapter? {
        try files[id].map { file throws(RecordFault) in try shelf.chapter(in: file) }
    }
}
