import CLibgit2

/// Why one try at changing a reference failed.
struct SwapFailure {
    let error: GitError
    /// Whether another writer was in the way at that moment, so that trying again may help.
    let isPassing: Bool

    init(error: GitError, isPassing: Bool) {
        self.error = error
        self.isPassing = isPassing
    }

    /// What libgit2 said about the call that has just answered `code`.
    init(_ code: Int32, by operation: String, on subject: String) {
        error = .reported(code, by: operation, on: subject)
        isPassing = [GIT_ELOCKED, GIT_EMODIFIED].contains(git_error_code(code))
    }
}
