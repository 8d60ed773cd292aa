public import Manuals

/// What one file of a manual holds, as far as the manual's skeleton needs it.
public enum SkeletonFile: Sendable {
    case chapter(ChapterSkeleton, [Diagnostic])
    /// Anything that is no chapter, or cannot be read as one.
    case other(ManualFile)

    public init(_ bytes: [UInt8], at path: String) {
        if ManualPaths.isChapter(path), let reading = try? ChapterReader.skeleton(bytes, path: path) {
            self = .chapter(reading.value, reading.diagnostics)
        } else {
            self = .other(ManualFile(bytes, at: path, checking: false))
        }
    }
}
