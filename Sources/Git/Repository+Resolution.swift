extension Repository {
    /// The commit a person's words name: the id of a commit or tag, whole or its first four digits or more; the short
    /// name of a branch or tag; the full name of a reference; or `HEAD`. Tags lead to their commits.
    ///
    /// A name counts before an abbreviated id, as in git. Expressions such as `main~2` are refused, never evaluated.
    /// Throws `GitError.notFound` when nothing has the name, and `GitError.invalid` for an expression, a name or an
    /// abbreviation that fits two things, and anything that does not lead to a commit.
    public func resolve(_ revision: String) throws(GitError) -> ObjectID {
        guard Self.isPlain(revision) else {
            throw .invalid(what: "\(revision.debugDescription) is not the name of a branch, a tag or a commit")
        }
        return try withHandle { handle throws(GitError) in
            guard let id = try handle.object(named: revision) else {
                throw .notFound(what: "the revision \(revision.debugDescription)")
            }
            return try handle.commit(reachedFrom: id)
        }
    }

    /// The full name of the branch HEAD points to, also when it has no commit yet; nil when HEAD names a commit itself.
    public func headBranch() throws(GitError) -> String? {
        try withHandle { handle throws(GitError) in try handle.symbolicTarget(of: "HEAD") }
    }

    /// Whether the text is a mere name, with nothing git would evaluate.
    private static func isPlain(_ revision: String) -> Bool {
        let bytes = revision.utf8
        let isSpecial = bytes.contains { $0 <= 0x20 || $0 == 0x7F || "^~:@?*[\\".utf8.contains($0) }
        return !bytes.isEmpty && !isSpecial && !revision.contains("..") && bytes.first != UInt8(ascii: "-")
            && !revision.unicodeScalars.contains { $0.properties.isWhitespace || $0.properties.generalCategory == .control }
    }
}

extension Handle {
    fileprivate func object(named revision: String) throws(GitError) -> ObjectID? {
        if let id = ObjectID(hex: revision) { return id }
        if revision == "HEAD" {
            let branch = try symbolicTarget(of: revision)
            return try value(of: branch ?? revision)
        }
        if revision.hasPrefix("refs/") {
            return ReferenceName.isAllowed(revision) ? try value(of: revision) : nil
        }
        var found: [ObjectID] = []
        for name in ["refs/heads/\(revision)", "refs/tags/\(revision)"] where ReferenceName.isAllowed(name) {
            if let id = try value(of: name) { found.append(id) }
        }
        guard found.count < 2 else {
            throw .invalid(what: "\(revision.debugDescription) names a branch and a tag; write refs/heads/… or refs/tags/…")
        }
        if let id = found.first { return id }
        return try objects.object(abbreviated: revision)
    }

    fileprivate func commit(reachedFrom id: ObjectID) throws(GitError) -> ObjectID {
        var id = id
        while true {
            switch try objects.header(of: id).kind {
            case .commit: return id
            case .tag: id = try tagTarget(id)
            case .tree, .blob: throw .invalid(what: "object \(id) is no commit, nor a tag of one")
            }
        }
    }
}
