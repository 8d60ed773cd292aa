import CLibgit2

extension Repository {
    /// The paths below a folder where the working files differ from a tree in their bytes or in being there, sorted by
    /// their bytes. Files that git does not ignore and the tree does not hold are among them; permissions do not count.
    ///
    /// The folder "" is the root. Submodules are passed by. Throws `GitError.invalid` for a bare repository.
    public func changesInWorkTree(against tree: ObjectID, under folder: String) throws(GitError) -> [String] {
        let workTree = try requireWorkTree()
        if !folder.isEmpty { _ = try TreePath(folder) }
        return try withHandle { handle throws(GitError) in
            let files = try handle.files(inTree: tree, under: folder)
            var changed: [String] = []
            for file in files where file.mode != .submodule {
                if try !workTree.occupant(of: file.path).holds(file) { changed.append(file.path) }
            }
            let known = Set(files.map { Array($0.path.utf8) })
            changed += try workTree.files(under: folder, isKnown: known.contains) { path throws(GitError) in
                try handle.isIgnored(path)
            }
            return changed.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    /// Brings the working files and the index from one tree to another, and returns the paths that were left as they are
    /// because a person had changed them.
    ///
    /// A file is replaced, or removed, only while it holds what `old` says, and made only where nothing stands. Files that
    /// neither tree holds are never touched. The index becomes `new` in any case, so git shows what was left as changed.
    /// Repeating a call that was interrupted completes it. Submodules are passed by.
    ///
    /// Throws `GitError.invalid` for a bare repository and `GitError.locked` while git itself works on the index.
    ///
    /// - Parameter old: the tree the working files were made from; nil for none.
    public func updateWorkTree(from old: ObjectID?, to new: ObjectID) throws(GitError) -> [String] {
        let workTree = try requireWorkTree()
        return try withHandle { handle throws(GitError) in
            let index = try IndexFile(of: gitDirectory)
            let before = try old.map { old throws(GitError) in try handle.files(inFolder: old, at: "") } ?? []
            let after = try handle.files(inFolder: new, at: "")
            let changes = FileChange.between(before, after)
            var skipped: [String] = []
            // Removals first, so that a file can give way to a folder of its name and a folder to a file.
            for change in changes where change.after == nil {
                if try !workTree.remove(change) { skipped.append(change.path) }
            }
            for change in changes {
                guard let wanted = change.after else { continue }
                let isDone = try workTree.put(change) { () throws(GitError) in
                    try handle.objects.read(wanted.id, as: .blob)
                }
                if !isDone { skipped.append(change.path) }
            }
            try unsafe index.replace(by: new, in: handle.repository)
            return skipped.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        }
    }

    private func requireWorkTree() throws(GitError) -> WorkTree {
        guard let workTree else { throw .invalid(what: "\(gitDirectory) has no working files") }
        return WorkTree(root: workTree, gitDirectory: gitDirectory)
    }
}

extension Handle {
    fileprivate func isIgnored(_ path: String) throws(GitError) -> Bool {
        var isIgnored: Int32 = 0
        let code = unsafe git_ignore_path_is_ignored(&isIgnored, repository, path)
        guard code == 0 else { throw .reported(code, by: "read what git ignores", on: path) }
        return isIgnored == 1
    }
}
