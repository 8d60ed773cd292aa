public import Git
public import Manuals
import Markdown

extension Shelf {
    /// Whether a text may hold what keeps it from being adopted: nothing is an error that this does not find. A chapter is
    /// read at a time and none is kept.
    public func mayHoldErrors(inTree tree: ObjectID) throws(RecordFault) -> Bool {
        let manual = try volumeByChapter(inTree: tree).skeleton
        @Sendable func isError(_ diagnostic: Diagnostic) -> Bool { diagnostic.severity == .error }
        let files = try plainFiles(inTree: tree)
        guard files.contains(where: { $0.path == ManualPaths.settings }), !manual.diagnostics().contains(where: isError) else { return true }
        let check = ChapterCheck(in: manual)
        return try git { () throws(GitError) in
            try files.mapConcurrently { file throws(GitError) in
                switch ManualFile(try repository.blob(file.id), at: file.path, checking: false) {
                case .settings(let reading): reading.diagnostics.contains(where: isError)
                case .glossary(let reading): reading.diagnostics.contains(where: isError)
                case .references(let reading): reading.diagnostics.contains(where: isError)
                case .other(_, let found): found.contains(where: isError)
                case .chapter(let reading):
                    (reading.diagnostics + check.diagnostics(of: reading.value, at: file.path)).contains(where: isError)
                }
            }
        }.contains(true)
    }

    /// Writes what a text becomes with ids given to it, in canonical form. A chapter is read and written at a time.
    public func write(_ tree: ObjectID, with ids: GivenIDs) throws(RecordFault) -> ObjectID {
        let manual = try volumeByChapter(inTree: tree).skeleton
        let files = try plainFiles(inTree: tree)
        var lists = manual.frame
        lists.files = [:]
        let chapters = try files.filter { manual.chapters[$0.path] != nil }.mapConcurrently { file throws(RecordFault) in
            let chapter = try chapter(in: File(path: file.path, blob: file.id))
            let bytes = CanonicalText.chapter(ids.given(to: chapter, at: file.path))
            return FileEntry(path: file.path, mode: .file, id: try git { () throws(GitError) in try repository.writeBlob(bytes) })
        }
        let entries = try written(lists) + chapters + files.filter { manual.frame.files[$0.path] != nil }
        return try git { () throws(GitError) in try repository.writeTree(entries) }
    }

    private func plainFiles(inTree tree: ObjectID) throws(RecordFault) -> [FileEntry] {
        try git { () throws(GitError) in try repository.files(inTree: tree).filter { $0.mode == .file } }
    }
}
