extension Repository {
    /// The entries of one tree object, in git's order.
    ///
    /// Every function that reads trees throws `GitError.corrupt` for a damaged one or one with names that could lead out
    /// of their folder, and `GitError.invalid` for names that are not UTF-8.
    public func tree(_ id: ObjectID) throws(GitError) -> [TreeEntry] {
        try withAnyHandle { handle throws(GitError) in
            var reader = try handle.reader(ofTree: id)
            return try reader.entries()
        }
    }

    /// Every file of a tree, sorted by the bytes of the paths.
    ///
    /// Throws `GitError.invalid` for a tree of more than 200,000 files or 256 folders deep.
    public func files(inTree id: ObjectID) throws(GitError) -> [FileEntry] {
        try withAnyHandle { handle throws(GitError) in try handle.files(inFolder: id, at: "") }
    }

    /// Every file of a tree below one folder, sorted by the bytes of the paths, which begin at the tree's root.
    ///
    /// Empty when there is no such folder. The folder "" is the root. Throws as `files(inTree:)` does.
    public func files(inTree id: ObjectID, under folder: String) throws(GitError) -> [FileEntry] {
        try withAnyHandle { handle throws(GitError) in try handle.files(inTree: id, under: folder) }
    }

    /// The file at a path of a tree; nil when there is none, also when the path is a folder's.
    public func file(at path: String, inTree id: ObjectID) throws(GitError) -> FileEntry? {
        // A path no tree can hold is in none.
        guard let place = try? TreePath(path) else { return nil }
        return try withAnyHandle { handle throws(GitError) in
            guard let entry = try handle.entry(at: place.components, inTree: id), entry.mode != .folder else { return nil }
            return FileEntry(path: path, mode: entry.mode, id: entry.id)
        }
    }

    /// Writes a tree, and all trees within it, from the whole paths of its files. No files make the empty tree.
    ///
    /// Throws `GitError.invalid` for a path named twice, a path that is both a file and a folder, and a path git cannot
    /// hold (".." or ".git" in any of its guises, an empty name, a NUL, more than 256 folders); `GitError.notFound` when
    /// the object of a file does not exist. Submodules name commits of other repositories, which are not looked for.
    public func writeTree(_ files: [FileEntry]) throws(GitError) -> ObjectID {
        let edits = try PathEdit.sorted(setting: files, removing: [])
        return try withHandle { handle throws(GitError) in try handle.writeTree(basedOn: nil, edits) }
    }

    /// Writes the tree that `base` becomes when some files are set and some paths no longer hold a file.
    ///
    /// What is not named stays as it is. Removing a path where there is no file changes nothing; folders left empty go.
    /// Throws as `writeTree(_:)` does, also for a path both set and removed.
    public func writeTree(
        basedOn base: ObjectID, setting files: [FileEntry], removing paths: [String]
    ) throws(GitError) -> ObjectID {
        let edits = try PathEdit.sorted(setting: files, removing: paths)
        return try withHandle { handle throws(GitError) in try handle.writeTree(basedOn: base, edits) }
    }
}
