import CLibgit2

extension Repository {
    /// Writes everything that these objects reach into another repository, as one pack. No reference is changed.
    ///
    /// Throws `GitError.notFound` or `GitError.corrupt` where an object on the way is missing or damaged.
    public func copyObjects(reachedBy tips: [ObjectID], to other: Repository) throws(GitError) {
        let folder = "\(other.commonDirectory)/objects/pack"
        try withHandle { handle throws(GitError) in try handle.pack(tips, into: folder) }
        try Disk.sync(folder)
    }
}

extension Handle {
    fileprivate func pack(_ tips: [ObjectID], into folder: String) throws(GitError) {
        let operation = "pack the objects into \(folder)"
        var opened: OpaquePointer?
        var code = unsafe git_packbuilder_new(&opened, repository)
        guard code == 0, let builder = unsafe opened else { throw .reported(code, by: operation, on: folder) }
        defer { unsafe git_packbuilder_free(builder) }
        var walking: OpaquePointer?
        code = unsafe git_revwalk_new(&walking, repository)
        guard code == 0, let walk = unsafe walking else { throw .reported(code, by: operation, on: folder) }
        defer { unsafe git_revwalk_free(walk) }
        for tip in tips {
            var oid = tip.oid
            // A tag is an object of its own; the walk sees commits alone.
            if try objects.header(of: tip).kind != .commit { code = unsafe git_packbuilder_insert(builder, &oid, nil) }
            if code == 0 { code = unsafe git_revwalk_push(walk, &oid) }
            guard code == 0 else { throw .reported(code, by: operation, on: "object \(tip)") }
        }
        code = unsafe git_packbuilder_insert_walk(builder, walk)
        if code == 0 { code = unsafe git_packbuilder_write(builder, folder, 0, nil, nil) }
        guard code == 0 else { throw .reported(code, by: operation, on: folder) }
    }
}
