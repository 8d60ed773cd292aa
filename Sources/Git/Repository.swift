import Synchronization

/// One git repository, opened.
///
/// Safe to share between threads: writers take turns, and readers wait for nobody, least of all for a writer's disk. Several
/// repositories opened at the same path work side by side, in one process or in many. What a call returns are copies that stay as they are.
///
/// Only the repository's own configuration counts, never the user's. What is written is on the disk when the call
/// returns.
public final class Repository: Sendable {
    /// Where git keeps HEAD and the index: absolute, with no slash at the end.
    public let gitDirectory: String
    /// The root of the working files: absolute, with no slash at the end; nil for a bare repository.
    public let workTree: String?
    /// Where objects and references lie: the git directory, unless this is one of several work trees.
    let commonDirectory: String
    private let handle: Mutex<Handle>
    /// The same repository opened again, for what is read while the handle is busy; those not in use.
    private let readers = Mutex<[Repository]>([])

    init(_ handle: consuming sending Handle) {
        gitDirectory = handle.gitDirectory
        workTree = handle.workTree
        commonDirectory = handle.commonDirectory
        self.handle = Mutex(handle)
    }

    /// Opens the repository at exactly this path, which may be a work tree or a git directory.
    ///
    /// Throws `GitError.notARepository` if there is none, and refuses one that belongs to another user.
    public static func open(at path: String) throws(GitError) -> Repository {
        Repository(try Handle.open(path, searchingUp: false))
    }

    /// Opens the repository one stands in: the nearest on the way up from the path.
    ///
    /// Throws as `open(at:)` does. The search ends where another file system begins.
    public static func discover(from path: String) throws(GitError) -> Repository {
        Repository(try Handle.open(path, searchingUp: true))
    }

    /// Runs something alone with the handle. Nothing of the handle may be kept.
    func withHandle<Result: Sendable>(
        _ body: (inout Handle) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        try handle.withLock { handle throws(GitError) in try body(&handle) }
    }

    /// Runs something that only reads with a further handle, if there is one that is free, and else with the handle writers
    /// use, if that is; where all are busy, one more is opened. So nobody who writes waits for long for those who read.
    func withAnyHandle<Result: Sendable>(
        _ body: (inout Handle) throws(GitError) -> Result
    ) throws(GitError) -> Result {
        var free = readers.withLock { $0.popLast() }
        if free == nil {
            if let result = try handle.withLockIfAvailable({ handle throws(GitError) in try body(&handle) }) { return result }
            free = try? Repository.open(at: gitDirectory)
        }
        guard let reader = free else { return try withHandle(body) }
        defer { readers.withLock { $0.append(reader) } }
        return try reader.withHandle(body)
    }
}
