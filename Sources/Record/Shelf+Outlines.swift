public import Git
public import Manuals
import Markdown
import Synchronization

extension Shelf {
    /// The manual at a commit, whose chapters are read when they are asked for.
    public func volumeByChapter(at commit: ObjectID) throws(RecordFault) -> VolumeByChapter {
        try volumeByChapter(inTree: try tree(of: commit))
    }

    /// The manual in a tree, whose chapters are read when they are asked for.
    public func volumeByChapter(inTree tree: ObjectID) throws(RecordFault) -> VolumeByChapter {
        if let volume = kept.withLock({ $0.byChapter[tree] }) { return volume }
        let blobs = try files(inTree: tree)
        let (skeletons, chapters) = kept.withLock { ($0.skeletons, $0.chapters) }
        let reading = try git { () throws(GitError) in
            try ManualReader.readSkeleton(
                paths: blobs.keys,
                known: { path in
                    guard let blob = blobs[path] else { return nil }
                    let file = File(path: path, blob: blob)
                    return (skeletons[file] ?? chapters[file].map { ChapterSkeleton($0.value) }).map { .chapter($0, []) }
                },
                load: { path throws(GitError) in
                    guard let id = blobs[path] else { throw .notFound(what: path) }
                    return try repository.blob(id)
                })
        }
        let volume = VolumeByChapter(tree, skeleton: reading.value, blobs: blobs, shelf: self)
        kept.withLock { kept in
            kept.byChapter[tree] = volume
            for (path, chapter) in reading.value.chapters {
                if let blob = blobs[path] { kept.skeletons[File(path: path, blob: blob)] = chapter }
            }
        }
        return volume
    }

    /// The chapter in a file: as it was kept, or read now and kept for those who ask next.
    func chapter(in file: File) throws(RecordFault) -> Chapter {
        if let known = kept.withLock({ $0.chapters[file]?.value ?? $0.recent.first { $0.file == file }?.chapter }) { return known }
        let bytes = try git { () throws(GitError) in try repository.blob(file.blob) }
        let chapter: Chapter
        do { chapter = try ChapterReader.chapter(bytes, path: file.path) } catch { throw .unreadable(error.diagnostic) }
        kept.withLock { kept in
            if kept.recent.count == Self.mostRecent { kept.recent.removeFirst() }
            kept.recent.append((file, chapter))
        }
        return chapter
    }

    /// A chapter's page and its history are written one soon after the other.
    private static let mostRecent = 8

    /// The chapters in two trees whose files differ, or stand elsewhere, by their paths.
    public func differingChapters(
        inTree old: ObjectID, and new: ObjectID
    ) throws(RecordFault) -> (old: [String: Chapter], new: [String: Chapter]) {
        let (before, after) = (try files(inTree: old), try files(inTree: new))
        try readPairs(before, after)
        func isNeeded(_ path: String) -> Bool { ManualPaths.isChapter(path) && before[path] != after[path] }
        return (try read(before.keys.filter(isNeeded), before).value.chapters, try read(after.keys.filter(isNeeded), after).value.chapters)
    }
}
