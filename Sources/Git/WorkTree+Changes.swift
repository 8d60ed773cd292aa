extension WorkTree {
    /// Removes a file that no longer belongs to the tree; false if a person has changed it.
    func remove(_ change: FileChange) throws(GitError) -> Bool {
        guard let before = change.before else { return true }
        switch try occupant(of: change.path) {
        case .nothing: return true
        case let found where found.holds(before): try remove(change.path)
        case .file, .folder, .stranger: return false
        }
        return true
    }

    /// Writes a file as the tree now has it; false if a person has changed it, or something else is in its place.
    func put(_ change: FileChange, content: () throws(GitError) -> [UInt8]) throws(GitError) -> Bool {
        guard let after = change.after else { return true }
        switch try occupant(of: change.path) {
        case .file(let mode, let id) where mode == after.mode && id == after.id:
            return true
        case .nothing:
            // What a person has removed stays removed.
            guard change.before == nil else { return false }
        case .folder:
            guard Disk.removeEmptyFolder("\(root)/\(change.path)") else { return false }
        case let found:
            guard change.before.map(found.holds) ?? found.holds(after) else { return false }
        }
        try put(content(), as: after.mode, at: change.path)
        return true
    }
}
