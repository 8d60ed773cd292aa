import CLibgit2

/// One repository opened by libgit2. It belongs to one thread at a time; the mutex of `Repository` sees to that.
@safe
struct Handle: ~Copyable {
    let repository: OpaquePointer
    var objects: ObjectStore

    /// Opens the repository at exactly `path`, or the nearest one on the way up from it.
    static func open(_ path: String, searchingUp: Bool) throws(GitError) -> Handle {
        guard !path.utf8.contains(0) else { throw .invalid(what: "a path holds a NUL: \(path.debugDescription)") }
        try Library.start()
        var opened: OpaquePointer?
        let flags = searchingUp ? 0 : GIT_REPOSITORY_OPEN_NO_SEARCH.rawValue
        let code = unsafe git_repository_open_ext(&opened, path, flags, nil)
        guard code == 0, let repository = unsafe opened else {
            guard git_error_code(code) != GIT_ENOTFOUND else { throw .notARepository(path: path) }
            throw .reported(code, by: "open the repository at \(path)", on: path)
        }
        let objects: ObjectStore
        do throws(GitError) {
            objects = try unsafe ObjectStore.open(of: repository)
        } catch {
            unsafe git_repository_free(repository)
            throw error
        }
        // Who stands in the local log of references; without it libgit2 asks the configuration.
        _ = unsafe git_repository_set_ident(repository, "rubric", "rubric@localhost")
        return unsafe Handle(repository: repository, objects: objects)
    }

    deinit {
        unsafe git_repository_free(repository)
    }

    /// The folder of this work tree's own git files: HEAD and the index.
    var gitDirectory: String {
        unsafe Self.folder(git_repository_path(repository)) ?? ""
    }

    /// The folder shared by all work trees of the repository: objects and references.
    var commonDirectory: String {
        unsafe Self.folder(git_repository_commondir(repository)) ?? ""
    }

    var workTree: String? {
        unsafe Self.folder(git_repository_workdir(repository))
    }

    private static func folder(_ path: UnsafePointer<CChar>?) -> String? {
        guard let path = unsafe path else { return nil }
        let folder = unsafe String(cString: path)
        return folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}
