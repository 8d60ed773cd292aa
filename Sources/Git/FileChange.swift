/// What becomes of one path between two trees.
struct FileChange {
    let path: String
    let before: FileEntry?
    let after: FileEntry?

    /// The paths where two trees differ, in the order of their bytes, given the trees' files in that order. Submodules
    /// are left out.
    static func between(_ before: [FileEntry], _ after: [FileEntry]) -> [FileChange] {
        var changes: [FileChange] = []
        var (left, right) = (before[...], after[...])
        while let path = firstPath(left.first, right.first) {
            let old = left.first.flatMap { $0.path.utf8.elementsEqual(path.utf8) ? $0 : nil }
            let new = right.first.flatMap { $0.path.utf8.elementsEqual(path.utf8) ? $0 : nil }
            if old != nil { left.removeFirst() }
            if new != nil { right.removeFirst() }
            let isSame = old?.id == new?.id && old?.mode == new?.mode
            if !isSame, old?.mode != .submodule, new?.mode != .submodule {
                changes.append(FileChange(path: path, before: old, after: new))
            }
        }
        return changes
    }

    private static func firstPath(_ one: FileEntry?, _ other: FileEntry?) -> String? {
        guard let one, let other else { return one?.path ?? other?.path }
        return one.path.utf8.lexicographicallyPrecedes(other.path.utf8) ? one.path : other.path
    }
}
