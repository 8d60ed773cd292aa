public import Git
import Manuals
import Markdown

extension Shelf {
    /// Takes what is within a scope out of the text in a tree.
    func excerpt(_ scope: ExcerptScope, ofTree tree: ObjectID) throws(RecordFault) -> Excerpt {
        let blobs = try files(inTree: tree)
        let paths = scope.paths(in: try volumeByChapter(inTree: tree).skeleton).filter { blobs[$0] != nil }
        let manual = try read(paths, blobs).value
        do { return Excerpt(tree: tree, table: try ElementTable(manual), paths: paths) } catch { throw .composition(error) }
    }

    /// Writes a text as a tree: what the excerpt holds in canonical form, and the rest as it stands.
    public func write(_ excerpt: Excerpt) throws(RecordFault) -> ObjectID {
        let manual: Manual
        do { manual = try excerpt.table.manual() } catch { throw .composition(error) }
        let entries = try written(manual)
        let standing = Set(entries.map(\.path))
        return try git { () throws(GitError) in
            // No release holds what is not a plain file.
            let irregular = try repository.files(inTree: excerpt.tree).filter { $0.mode != .file }.map(\.path)
            let gone = excerpt.paths.union(irregular).subtracting(standing)
            return try repository.writeTree(basedOn: excerpt.tree, setting: entries, removing: gone.sorted())
        }
    }

    /// Writes the tree that another becomes with one file more.
    public func write(_ bytes: [UInt8], at path: String, over tree: ObjectID) throws(RecordFault) -> ObjectID {
        try git { () throws(GitError) in
            let file = FileEntry(path: path, mode: .file, id: try repository.writeBlob(bytes))
            return try repository.writeTree(basedOn: tree, setting: [file], removing: [])
        }
    }
}
