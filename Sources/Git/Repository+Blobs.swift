extension Repository {
    /// The content of a blob. Throws `GitError.notFound` if there is none of this id, `GitError.corrupt` if it is
    /// damaged, `GitError.invalid` if the object is no blob.
    public func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
        try withAnyHandle { handle throws(GitError) in try handle.objects.read(id, as: .blob) }
    }

    /// The size of a blob in bytes, without reading its content. Throws as `blob(_:)` does, but only reading the
    /// content finds all damage.
    public func blobSize(_ id: ObjectID) throws(GitError) -> Int {
        try withHandle { handle throws(GitError) in
            try handle.objects.require(id, toBe: .blob)
            return try handle.objects.header(of: id).size
        }
    }

    /// Writes a blob and returns its id, which depends on the bytes alone.
    public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
        try withHandle { handle throws(GitError) in try handle.objects.write(bytes, as: .blob) }
    }
}
