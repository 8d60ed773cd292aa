/// What is to become of one path of a tree.
struct PathEdit {
    enum Change {
        case set(FileMode, ObjectID)
        case remove
    }

    let path: String
    let components: [[UInt8]]
    let change: Change

    /// The edits in the order of their paths' bytes, each path once. Throws `GitError.invalid` otherwise.
    static func sorted(setting files: [FileEntry], removing paths: [String]) throws(GitError) -> [PathEdit] {
        var edits: [PathEdit] = []
        edits.reserveCapacity(files.count + paths.count)
        for file in files {
            guard file.mode != .folder else {
                throw .invalid(what: "\(file.path.debugDescription) is set as a folder; a tree is written from its files")
            }
            let components = try TreePath(file.path).components
            edits.append(PathEdit(path: file.path, components: components, change: .set(file.mode, file.id)))
        }
        for path in paths {
            edits.append(PathEdit(path: path, components: try TreePath(path).components, change: .remove))
        }
        edits.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
        for (edit, next) in zip(edits, edits.dropFirst()) where edit.components == next.components {
            throw .invalid(what: "\(edit.path.debugDescription) is named twice")
        }
        return edits
    }
}
