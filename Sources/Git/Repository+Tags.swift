extension Repository {
    /// Writes an annotated tag of a commit and returns the tag's id. No reference is made.
    ///
    /// The bytes are those `git tag -a`, or with a signature `git tag -s`, writes. Throws `GitError.notFound` or
    /// `GitError.invalid` when the target is no commit, and `GitError.invalid` for a name, stamp, message or signature
    /// that git cannot hold.
    ///
    /// - Parameters:
    ///   - name: the tag's short name, such as `v1` or `release/2024`.
    ///   - message: ends in a newline, which is added when missing.
    ///   - signature: an armoured SSH signature of `tagPayload`, in the namespace `git`.
    public func writeTag(
        target: ObjectID, name: String, tagger: Stamp, message: String, signature: String?
    ) throws(GitError) -> ObjectID {
        let bytes = try TagFormat.bytes(
            target: target, name: name, tagger: tagger, message: message, signature: signature)
        return try withHandle { handle throws(GitError) in
            try handle.objects.require(target, toBe: .commit)
            return try handle.objects.write(bytes, as: .tag)
        }
    }

    /// The object an annotated tag names. Throws `GitError.invalid` when the object is no tag.
    public func tagTarget(_ id: ObjectID) throws(GitError) -> ObjectID {
        try withHandle { handle throws(GitError) in try handle.tagTarget(id) }
    }

    /// The exact bytes a tag's signature covers. Checks nothing; `writeTag` does.
    public static func tagPayload(target: ObjectID, name: String, tagger: Stamp, message: String) -> [UInt8] {
        TagFormat.payload(target: target, name: name, tagger: tagger, message: message)
    }
}

extension Handle {
    func tagTarget(_ id: ObjectID) throws(GitError) -> ObjectID {
        try TagFormat.target(objects.read(id, as: .tag), id: id)
    }
}
