public import Digests
public import Git
public import Manuals
import Markdown
import Synchronization

extension Shelf {
    /// A file's elements in the order in which they stand in it, each with its digest. Of a file that was not at hand nothing is
    /// kept.
    public func digests(in file: FileEntry) throws(RecordFault) -> [(key: ElementKey, digest: Digest)] {
        if let chapter = kept.withLock({ $0.chapters[File(path: file.path, blob: file.id)] }) {
            return ManualFile.chapter(chapter).digests(at: file.path)
        }
        let bytes = try git { () throws(GitError) in try repository.blob(file.id) }
        return ManualFile(bytes, at: file.path, checking: false).digests(at: file.path)
    }

    /// The files at a commit that the board decides about, which changelogs are not: they are computed from its decisions.
    public func decidedFiles(at commit: ObjectID) throws(RecordFault) -> [FileEntry] {
        try git { () throws(GitError) in
            try repository.files(inTree: try repository.commit(commit).tree).filter { file in
                file.mode == .file && !file.path.hasPrefix("\(ManualPaths.changelogs)/")
            }
        }
    }

    /// The files at two commits that the board decides about and that differ, or hold one of some elements.
    public func decidedFiles(
        at old: ObjectID, and new: ObjectID, with keys: Set<ElementKey>
    ) throws(RecordFault) -> (old: [FileEntry], new: [FileEntry]) {
        let (before, after) = (try decidedFiles(at: old), try decidedFiles(at: new))
        let same = Set(before).intersection(after)
        var within: Set<String> = []
        for commit in [old, new] {
            let manual = try volumeByChapter(at: commit).skeleton
            var scope = ExcerptScope()
            scope.add(keys, in: manual)
            within.formUnion(scope.paths(in: manual))
        }
        func isNeeded(_ file: FileEntry) -> Bool { !same.contains(file) || within.contains(file.path) }
        return (before.filter(isNeeded), after.filter(isNeeded))
    }
}
