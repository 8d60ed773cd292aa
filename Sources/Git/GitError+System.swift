import Glibc

extension GitError {
    /// What the system said about the call that has just failed.
    static func system(_ operation: String, _ path: String, code: Int32 = errno) -> GitError {
        guard code != ENOENT else { return .notFound(what: path) }
        let message = unsafe strerror(code).flatMap { unsafe String(validatingCString: $0) } ?? "error \(code)"
        return .failed(operation: "\(operation) \(path)", message: message)
    }
}
