import CLibgit2

/// The names git allows for references.
enum ReferenceName {
    /// Throws `GitError.invalid` unless the name is a full one, such as `refs/heads/main`, that git allows.
    static func check(_ name: String) throws(GitError) {
        guard name.hasPrefix("refs/"), isAllowed(name) else {
            throw .invalid(what: "\(name.debugDescription) is not the full name of a reference")
        }
    }

    /// Whether git allows the name at all.
    static func isAllowed(_ name: String) -> Bool {
        // C would see the name end there.
        guard !name.utf8.contains(0), (try? Library.start()) != nil else { return false }
        var valid: Int32 = 0
        return unsafe git_reference_name_is_valid(&valid, name) == 0 && valid == 1
    }
}
