import CLibgit2

/// libgit2 as a whole: started once in a process, with the options every handle relies on.
enum Library {
    /// Starts libgit2 if nobody has. Must come before a repository is opened, because handles copy the options; and
    /// before anything else that may fail, because until then libgit2 has no place for its words and writes them nowhere.
    static func start() throws(GitError) {
        guard started else {
            throw .failed(operation: "start libgit2", message: "it refused its options")
        }
    }

    private static let started: Bool = {
        guard git_libgit2_init() > 0, clibgit2_set_fsync(1) == 0 else { return false }
        // The user's and the machine's configuration must not change what a repository means.
        return [GIT_CONFIG_LEVEL_PROGRAMDATA, GIT_CONFIG_LEVEL_SYSTEM, GIT_CONFIG_LEVEL_XDG, GIT_CONFIG_LEVEL_GLOBAL]
            .allSatisfy { unsafe clibgit2_set_search_path($0.rawValue, "") == 0 }
    }()
}
