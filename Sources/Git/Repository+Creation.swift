import CLibgit2

extension Repository {
    /// Makes a repository with a work tree, and the folders down to it, and opens it.
    ///
    /// Git's automatic repacking is off (`gc.auto=0`), because beside a writer it can lose objects. Throws
    /// `GitError.invalid` if the path is a repository already or the branch cannot have that name.
    ///
    /// - Parameter initialBranch: the short name of the branch HEAD is to name, such as `main`.
    public static func create(at path: String, initialBranch: String) throws(GitError) -> Repository {
        guard ReferenceName.isAllowed("refs/heads/\(initialBranch)") else {
            throw .invalid(what: "\(initialBranch.debugDescription) cannot be the name of a branch")
        }
        do throws(GitError) {
            _ = try open(at: path)
            throw .invalid(what: "\(path) is a git repository already")
        } catch .notARepository {
            try initialise(path, branch: initialBranch)
        }
        let repository = try open(at: path)
        try repository.withHandle { handle throws(GitError) in
            try handle.switchOffRepacking()
            try handle.objects.makeFolders()
        }
        try repository.syncSkeleton()
        return repository
    }

    private static func initialise(_ path: String, branch: String) throws(GitError) {
        var options = unsafe git_repository_init_options()
        var code = unsafe git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
        unsafe options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | GIT_REPOSITORY_INIT_NO_REINIT.rawValue
        var made: OpaquePointer?
        if code == 0 {
            code = unsafe branch.withCString { branch in
                unsafe options.initial_head = branch
                return unsafe git_repository_init_ext(&made, path, &options)
            }
        }
        guard code == 0 else {
            if git_error_code(code) == GIT_EEXISTS { throw .invalid(what: "\(path) is a git repository already") }
            throw .reported(code, by: "make a repository at \(path)", on: path)
        }
        unsafe git_repository_free(made)
    }

    /// Flushes what a new repository consists of. libgit2 flushes what it writes later, not what it starts from.
    private func syncSkeleton() throws(GitError) {
        for name in ["HEAD", "config", "refs/heads", "refs/tags", "refs", "info"] {
            try Disk.sync("\(gitDirectory)/\(name)")
        }
        try Disk.sync(gitDirectory)
        try Disk.sync(Disk.folder(of: gitDirectory))
        try Disk.sync(Disk.folder(of: Disk.folder(of: gitDirectory)))
    }
}

extension Handle {
    fileprivate func switchOffRepacking() throws(GitError) {
        var opened: OpaquePointer?
        var code = unsafe git_repository_config(&opened, repository)
        defer { unsafe git_config_free(opened) }
        if code == 0 { code = unsafe git_config_set_int32(opened, "gc.auto", 0) }
        guard code == 0 else { throw .reported(code, by: "configure the repository", on: "the configuration") }
    }
}
