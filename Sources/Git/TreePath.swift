/// A path within a tree, taken apart and known to be one that git can hold.
struct TreePath {
    /// The names of the folders and, last, of the file.
    let components: [[UInt8]]

    /// Throws `GitError.invalid` for a path no tree may hold.
    init(_ path: String) throws(GitError) {
        let components = path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        for component in components {
            guard let fault = EntryName.fault(in: component) else { continue }
            let name = String(Substring(component)).debugDescription
            throw .invalid(what: "the path \(path.debugDescription) cannot stand in git: \(name) \(fault)")
        }
        guard components.count <= TreeLimits.depth else {
            throw .invalid(what: "the path \(path.debugDescription) is deeper than \(TreeLimits.depth) folders")
        }
        guard path.utf8.count <= TreeLimits.pathBytes else {
            throw .invalid(what: "a path is longer than \(TreeLimits.pathBytes) bytes: \(path.prefix(40).debugDescription)…")
        }
        self.components = components.map(Array.init)
    }
}
