import CLibgit2

extension Handle {
    /// What a direct reference names; nil if it does not exist.
    func value(of name: String) throws(GitError) -> ObjectID? {
        var found: OpaquePointer?
        let code = unsafe git_reference_lookup(&found, repository, name)
        guard git_error_code(code) != GIT_ENOTFOUND else { return nil }
        guard code == 0, let reference = unsafe found else { throw .reported(code, by: "read \(name)", on: name) }
        defer { unsafe git_reference_free(reference) }
        guard let target = unsafe git_reference_target(reference) else {
            throw .invalid(what: "\(name) names another reference, not an object")
        }
        return unsafe ObjectID(target.pointee)
    }

    /// What a reference that names another one names; nil if it does not exist or names an object.
    func symbolicTarget(of name: String) throws(GitError) -> String? {
        var found: OpaquePointer?
        let code = unsafe git_reference_lookup(&found, repository, name)
        guard git_error_code(code) != GIT_ENOTFOUND else { return nil }
        guard code == 0, let reference = unsafe found else { throw .reported(code, by: "read \(name)", on: name) }
        defer { unsafe git_reference_free(reference) }
        return unsafe git_reference_symbolic_target(reference).map { unsafe String(cString: $0) }
    }

    /// The direct references whose names match, in no order.
    func references(matching glob: String) throws(GitError) -> [(name: String, id: ObjectID)] {
        var opened: OpaquePointer?
        var code = unsafe git_reference_iterator_glob_new(&opened, repository, glob)
        guard code == 0, let iterator = unsafe opened else {
            throw .reported(code, by: "list the references \(glob)", on: glob)
        }
        defer { unsafe git_reference_iterator_free(iterator) }
        var references: [(name: String, id: ObjectID)] = []
        while true {
            var found: OpaquePointer?
            code = unsafe git_reference_next(&found, iterator)
            guard git_error_code(code) != GIT_ITEROVER else { return references }
            guard code == 0, let reference = unsafe found else {
                throw .reported(code, by: "list the references \(glob)", on: glob)
            }
            defer { unsafe git_reference_free(reference) }
            guard let target = unsafe git_reference_target(reference) else { continue }
            references.append((unsafe String(cString: git_reference_name(reference)), unsafe ObjectID(target.pointee)))
        }
    }

    /// One try at a compare-and-swap: nil when the reference now is `new`, or why it is not.
    func swap(_ name: String, from old: ObjectID?, to new: ObjectID, reason: String) -> SwapFailure? {
        // The zero id means that the reference must not exist; no id at all would mean no check.
        var (expected, wanted) = ((old ?? .zero).oid, new.oid)
        var made: OpaquePointer?
        let code = unsafe git_reference_create_matching(&made, repository, name, &wanted, 1, &expected, reason)
        guard code != 0 else {
            unsafe git_reference_free(made)
            return nil
        }
        return SwapFailure(code, by: "set \(name)", on: name)
    }

    /// One try at removing a reference that has the value `old`: nil when it is gone, or why it is not.
    func remove(_ name: String, expecting old: ObjectID) -> SwapFailure? {
        var found: OpaquePointer?
        var code = unsafe git_reference_lookup(&found, repository, name)
        guard code == 0, let reference = unsafe found else { return SwapFailure(code, by: "remove \(name)", on: name) }
        defer { unsafe git_reference_free(reference) }
        guard let target = unsafe git_reference_target(reference), unsafe ObjectID(target.pointee) == old else {
            return SwapFailure(error: .moved(reference: name), isPassing: false)
        }
        // Compares once more, under git's lock, with the value just looked up.
        code = unsafe git_reference_delete(reference)
        return code == 0 ? nil : SwapFailure(code, by: "remove \(name)", on: name)
    }
}
