/// Why the repository, or a file beside it, could not do what was asked.
public enum GitError: Error, Hashable, Sendable {
    /// There is no git repository at the path, or on the way up from it.
    case notARepository(path: String)
    /// The object, reference or file named does not exist.
    case notFound(what: String)
    /// The reference no longer has the value expected, or stayed locked by another writer through every retry.
    case moved(reference: String)
    /// Something in the repository is damaged.
    case corrupt(what: String)
    /// The request itself is wrong.
    case invalid(what: String)
    /// Another process holds a lock.
    case locked(what: String)
    /// The machine, or libgit2, said no for another reason.
    case failed(operation: String, message: String)
}

extension GitError: CustomStringConvertible {
    /// One clear line.
    public var description: String {
        switch self {
        case .notARepository(let path): "there is no git repository at \(path)"
        case .notFound(let what): "\(what) was not found"
        case .moved(let reference): "\(reference) was moved, or is held, by another writer"
        case .corrupt(let what): "the repository is damaged: \(what)"
        case .invalid(let what): what
        case .locked(let what): "\(what) is locked by another process"
        case .failed(let operation, let message): "could not \(operation): \(message)"
        }
    }
}
