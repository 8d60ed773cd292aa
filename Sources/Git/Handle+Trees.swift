extension Handle {
    func reader(ofTree id: ObjectID) throws(GitError) -> TreeReader {
        TreeReader(try objects.read(id, as: .tree), of: id)
    }

    /// What stands at a path of a tree; nil if nothing does.
    func entry(at path: some Collection<[UInt8]>, inTree root: ObjectID) throws(GitError) -> TreeReader.Entry? {
        var folder = root
        var found: TreeReader.Entry?
        for name in path {
            if let found {
                guard found.mode == .folder else { return nil }
                folder = found.id
            }
            found = try entry(named: name, inFolder: folder)
            guard found != nil else { return nil }
        }
        return found
    }

    private func entry(named name: [UInt8], inFolder id: ObjectID) throws(GitError) -> TreeReader.Entry? {
        var reader = try reader(ofTree: id)
        while let entry = try reader.next() {
            if entry.name.elementsEqual(name) { return entry }
        }
        return nil
    }

    /// Every file below the folder at a path; none when there is no such folder. The path "" is the root's.
    func files(inTree root: ObjectID, under folder: String) throws(GitError) -> [FileEntry] {
        guard !folder.isEmpty else { return try files(inFolder: root, at: "") }
        // A path no tree can hold is in none.
        guard let place = try? TreePath(folder), let entry = try entry(at: place.components, inTree: root),
            entry.mode == .folder
        else { return [] }
        return try files(inFolder: entry.id, at: folder)
    }

    /// Every file below a folder, in the order of their paths' bytes.
    ///
    /// - Parameter path: the folder's own path, "" for the root.
    func files(inFolder id: ObjectID, at path: String) throws(GitError) -> [FileEntry] {
        var files: [FileEntry] = []
        let depth = path.isEmpty ? 0 : path.utf8.count { $0 == UInt8(ascii: "/") } + 1
        try collect(inFolder: id, prefix: path.isEmpty ? "" : path + "/", depth: depth, into: &files)
        return files
    }

    // Git sorts a folder's name as if it ended in a slash, so walking depth first is walking in the order of paths.
    private func collect(
        inFolder id: ObjectID, prefix: String, depth: Int, into files: inout [FileEntry]
    ) throws(GitError) {
        guard depth < TreeLimits.depth, prefix.utf8.count <= TreeLimits.pathBytes else {
            throw .invalid(what: "tree \(id) lies deeper than \(TreeLimits.depth) folders or \(TreeLimits.pathBytes) bytes")
        }
        var reader = try reader(ofTree: id)
        for entry in try reader.entries() {
            let path = prefix + entry.name
            if entry.mode == .folder {
                try collect(inFolder: entry.id, prefix: path + "/", depth: depth + 1, into: &files)
            } else {
                guard files.count < TreeLimits.files else {
                    throw .invalid(what: "the tree holds more than \(TreeLimits.files) files")
                }
                files.append(FileEntry(path: path, mode: entry.mode, id: entry.id))
            }
        }
    }
}
