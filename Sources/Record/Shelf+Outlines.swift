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
        if let volume = kept.withLock({ $0.outlined[tree] }) { return volume }
        let blobs = try files(inTree: tree)
        let (outlines, chapters) = kept.withLock { ($0.outlines, $0.chapters) }
        let known = { @Sendable (path: String) -> ManualFile? in
            guard let blob = blobs[path] else { return nil }
            let file = File(path: path, blob: blob)
            return (outlines[file] ?? chapters[file].map { Reading(value: $0.value.outlined) }).map { .chapter($0) }
        }
        let reading = try git { () throws(GitError) in
            try ManualReader.readOutline(
                paths: blobs.keys, known: known,
                load: { path throws(GitError) in
                    guard let id = blobs[path] else { throw .notFound(what: path) }
                    return try repository.blob(id)
                })
        }
        let volume = VolumeByChapter(tree, outlined: reading.value, blobs: blobs, shelf: self)
        kept.withLock { kept in
            kept.outlined[tree] = volume
            for (path, chapter) in reading.value.chapters {
                if let blob = blobs[path] { kept.outlines[File(path: path, blob: blob)] = Reading(value: chapter) }
            }
        }
        return volume
    }

    /// The chapter in a file: as it was kept, or read now and not kept.
    func chapter(in file: File) throws(RecordFault) -> Chapter {
        if let known = kept.withLock({ $0.chapters[file] }) { return known.value }
        let bytes = try git { () throws(GitError) in try repository.blob(file.blob) }
        do { return try ChapterReader.chapter(bytes, path: file.path) } catch { throw .unreadable(error.diagnostic) }
    }

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

extension Chapter {
    /// The chapter as its outline needs it.
    fileprivate var outlined: Chapter {
        let body = body.map { unit in
            if case .paragraph(let paragraph) = unit { Unit.paragraph(Paragraph(id: paragraph.id, blocks: [])) } else { unit }
        }
        return Chapter(frontMatter: frontMatter, body: body, anchors: anchors)
    }
}
