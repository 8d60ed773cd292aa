import CLibgit2

extension GitError {
    /// What libgit2 said about the call that has just answered `code`.
    ///
    /// Its last error belongs to the thread, so this comes straight after the call.
    ///
    /// - Parameters:
    ///   - operation: what was being done, to follow "could not".
    ///   - subject: the thing it was done to.
    static func reported(_ code: Int32, by operation: String, on subject: String) -> GitError {
        let error = unsafe git_error_last()
        let message = unsafe error.flatMap { unsafe String(validatingCString: $0.pointee.message) } ?? "no reason given"
        switch git_error_code(code) {
        case GIT_ENOTFOUND: return .notFound(what: subject)
        case GIT_ELOCKED: return .locked(what: subject)
        case GIT_EMISMATCH: return .corrupt(what: "\(subject): \(message)")
        case GIT_EAMBIGUOUS: return .invalid(what: "\(subject) is ambiguous")
        default: break
        }
        switch unsafe git_error_t(UInt32(error?.pointee.klass ?? 0)) {
        case GIT_ERROR_ZLIB, GIT_ERROR_ODB, GIT_ERROR_OBJECT, GIT_ERROR_TREE, GIT_ERROR_REFERENCE:
            return .corrupt(what: "\(subject): \(message)")
        default:
            return .failed(operation: operation, message: message)
        }
    }
}
