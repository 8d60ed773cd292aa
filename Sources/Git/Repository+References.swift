extension Repository {
    /// What a reference names; nil if it does not exist.
    ///
    /// Takes full names only, such as `refs/heads/main`. Throws `GitError.invalid` for a reference that names another
    /// reference, `GitError.corrupt` for one that cannot be read.
    public func reference(_ name: String) throws(GitError) -> ObjectID? {
        try ReferenceName.check(name)
        return try withAnyHandle { handle throws(GitError) in try handle.value(of: name) }
    }

    /// The references in a folder of names, such as `refs/tags` or `refs/heads/next/`, sorted by the bytes of their full
    /// names. References that name other references are left out.
    public func references(under prefix: String) throws(GitError) -> [(name: String, id: ObjectID)] {
        let folder = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
        if folder != "refs" { try ReferenceName.check(folder) }
        let found = try withHandle { handle throws(GitError) in try handle.references(matching: folder + "/*") }
        return found.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Moves a reference from one value to another, or makes it, if nobody else has moved it: a compare-and-swap.
    ///
    /// Tries again, for about two seconds, while another writer holds git's lock on the reference. Succeeds too when the
    /// reference has the value `new` already. Throws `GitError.moved` when it has neither value or stays locked.
    ///
    /// - Parameters:
    ///   - new: an existing object; for a branch, a commit.
    ///   - old: the value expected; nil if the reference must not exist.
    ///   - reason: one line for git's local log of the reference.
    public func setReference(
        _ name: String, to new: ObjectID, from old: ObjectID?, reason: String
    ) throws(GitError) {
        try ReferenceName.check(name)
        guard !reason.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw .invalid(what: "the reason \(reason.debugDescription) holds a control character")
        }
        try withHandle { handle throws(GitError) in
            let kind = try handle.objects.header(of: new).kind
            guard kind == .commit || !name.hasPrefix("refs/heads/") else {
                throw .invalid(what: "\(name) is a branch and cannot name a \(kind)")
            }
        }
        try change(name, from: old, to: new) { handle in
            handle.swap(name, from: old, to: new, reason: reason)
        }
    }

    /// Removes a reference if it has the value expected. Succeeds too when it is gone already.
    ///
    /// Tries again as `setReference` does. Throws `GitError.moved` when it has another value or stays locked.
    public func deleteReference(_ name: String, expecting old: ObjectID) throws(GitError) {
        try ReferenceName.check(name)
        try change(name, from: old, to: nil) { handle in
            handle.remove(name, expecting: old)
        }
    }

    /// Tries a change of a reference until it is made, is overtaken by another, or cannot be.
    ///
    /// The handle is free during the pauses, for the other threads of this process.
    private func change(
        _ name: String, from old: ObjectID?, to new: ObjectID?, by attempt: (borrowing Handle) -> SwapFailure?
    ) throws(GitError) {
        var backoff = Backoff()
        for _ in 1...Self.attempts {
            let isDone = try withHandle { handle throws(GitError) in
                guard let failure = attempt(handle) else { return true }
                // An error says little: the reference can have moved before it, for example when only the flush failed.
                let value = try handle.value(of: name)
                if value == new { return true }
                guard value == old else { throw .moved(reference: name) }
                guard failure.isPassing else { throw failure.error }
                return false
            }
            if isDone { return }
            backoff.wait()
        }
        throw .moved(reference: name)
    }

    /// With the pauses between them, about two seconds.
    private static let attempts = 50
}
