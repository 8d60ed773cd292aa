extension Repository {
    /// One commit. Throws `GitError.notFound`, `GitError.corrupt`, or `GitError.invalid` for an object of another kind.
    public func commit(_ id: ObjectID) throws(GitError) -> Commit {
        try withAnyHandle { handle throws(GitError) in try handle.commit(id) }
    }

    /// Writes a commit and returns its id. No reference is changed.
    ///
    /// The message is written as it is. Throws `GitError.notFound` or `GitError.invalid` when the tree is no tree or a
    /// parent no commit of this repository, and `GitError.invalid` for a stamp or message that git cannot hold.
    ///
    /// - Parameter sign: given the commit's bytes, an armoured signature over them as `git commit -S` keeps one, or nil
    ///   for none.
    public func writeCommit(
        tree: ObjectID, parents: [ObjectID], author: Stamp, committer: Stamp, message: String,
        sign: ([UInt8]) -> String? = { _ in nil }
    ) throws(GitError) -> ObjectID {
        let bytes = try CommitFormat.bytes(
            tree: tree, parents: parents, author: author, committer: committer, message: message, sign: sign)
        return try withHandle { handle throws(GitError) in
            try handle.objects.require(tree, toBe: .tree)
            for parent in parents { try handle.objects.require(parent, toBe: .commit) }
            return try handle.objects.write(bytes, as: .commit)
        }
    }

    /// The commits from `tip` back along first parents, newest first, up to `stop`, which is not among them.
    ///
    /// When `stop` is nil, or does not lie on that line, the history goes back to its root.
    public func firstParentHistory(from tip: ObjectID, until stop: ObjectID?) throws(GitError) -> [Commit] {
        try withAnyHandle { handle throws(GitError) in
            var commits: [Commit] = []
            var next: ObjectID? = tip
            while let id = next, id != stop {
                let commit = try handle.commit(id)
                commits.append(commit)
                next = commit.parents.first
            }
            return commits
        }
    }

    /// Whether commit `a` is `b` or can be reached from it by parents of any rank.
    public func isAncestor(_ a: ObjectID, of b: ObjectID) throws(GitError) -> Bool {
        try withHandle { handle throws(GitError) in
            try handle.objects.require(a, toBe: .commit)
            var seen: Set = [b]
            var waiting = [b]
            while let id = waiting.popLast() {
                let parents = try handle.commit(id).parents
                if id == a { return true }
                waiting += parents.filter { seen.insert($0).inserted }
            }
            return false
        }
    }
}

extension Handle {
    func commit(_ id: ObjectID) throws(GitError) -> Commit {
        try CommitFormat.parse(objects.read(id, as: .commit), id: id)
    }
}
