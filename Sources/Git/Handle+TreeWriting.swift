extension Handle {
    /// Writes the tree that `base`, or the empty tree, becomes under some edits.
    mutating func writeTree(basedOn base: ObjectID?, _ edits: [PathEdit]) throws(GitError) -> ObjectID {
        if let tree = try write(folder: base, editedBy: edits[...], depth: 0) { return tree }
        return try objects.write([], as: .tree)
    }

    /// Writes the tree that a folder becomes under some edits; nil when no file is left in it.
    ///
    /// - Parameters:
    ///   - folder: the tree it is now, if there is one.
    ///   - edits: those at paths below the folder, in the order of the paths' bytes.
    ///   - depth: how many components of each path lead to the folder.
    private mutating func write(
        folder: ObjectID?, editedBy edits: ArraySlice<PathEdit>, depth: Int
    ) throws(GitError) -> ObjectID? {
        var entries: [[UInt8]: TreeEntry] = [:]
        if let folder {
            var reader = try reader(ofTree: folder)
            for entry in try reader.entries() { entries[entry.sortKey] = entry }
        }
        var rest = edits
        while let edit = rest.first {
            let name = edit.components[depth]
            if edit.components.count == depth + 1 {
                entries[name] = try entry(named: name, for: edit)
                rest.removeFirst()
            } else {
                // All that lies in one folder stands together: its paths share a prefix that ends in a slash.
                let below = rest.prefix { $0.components.count > depth + 1 && $0.components[depth] == name }
                let key = name + [UInt8(ascii: "/")]
                let tree = try write(folder: entries[key]?.id, editedBy: below, depth: depth + 1)
                entries[key] = tree.map {
                    TreeEntry(name: String(decoding: name, as: UTF8.self), mode: .folder, id: $0)
                }
                rest = rest[below.endIndex...]
            }
        }
        for (key, entry) in entries where entry.mode == .folder && entries[key.dropLast()] != nil {
            throw .invalid(what: "\(entry.name.debugDescription) would be a file and a folder at once")
        }
        guard !entries.isEmpty else { return nil }
        return try write(entries, replacing: folder)
    }

    private func entry(named name: [UInt8], for edit: PathEdit) throws(GitError) -> TreeEntry? {
        switch edit.change {
        case .remove:
            return nil
        case .set(let mode, let id):
            if mode.isBlob { try objects.require(id, toBe: .blob) }
            guard id != .zero else { throw .invalid(what: "\(edit.path.debugDescription) is set to no object") }
            return TreeEntry(name: String(decoding: name, as: UTF8.self), mode: mode, id: id)
        }
    }

    private mutating func write(
        _ entries: [[UInt8]: TreeEntry], replacing old: ObjectID?
    ) throws(GitError) -> ObjectID {
        var bytes: [UInt8] = []
        for (_, entry) in entries.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            bytes += String(entry.mode.rawValue, radix: 8).utf8
            bytes.append(UInt8(ascii: " "))
            bytes += entry.name.utf8
            bytes.append(0)
            bytes += entry.id.bytes
        }
        // Folders no edit changes are there already, and on the disk as far as git could tell.
        if let old, try ObjectStore.id(of: bytes, as: .tree) == old { return old }
        return try objects.write(bytes, as: .tree)
    }
}
