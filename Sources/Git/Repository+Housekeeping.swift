extension Repository {
    /// Adds a line to the repository's own list of ignored files, `info/exclude`, unless it is there. Readers see the old
    /// list or the new one.
    public func exclude(_ pattern: String) throws(GitError) {
        guard !pattern.isEmpty, !pattern.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) else {
            throw .invalid(what: "\(pattern.debugDescription) cannot be a line of git's list of ignored files")
        }
        let path = "\(commonDirectory)/info/exclude"
        try withHandle { _ throws(GitError) in
            var bytes: [UInt8] = []
            if try Disk.kind(at: path) != nil { bytes = try DurableFile.read(path, limit: 1 << 20) }
            let isListed = bytes.split(separator: UInt8(ascii: "\n")).contains { $0.elementsEqual(pattern.utf8) }
            guard !isListed else { return }
            if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
            bytes += pattern.utf8
            bytes.append(UInt8(ascii: "\n"))
            try Disk.makeFolders(above: path)
            try DurableFile.write(bytes, to: path, mode: 0o644)
        }
    }

    /// Removes what a killed writer leaves behind: git's locks on the references named and on the packed references, and
    /// libgit2's unfinished objects. Returns what was removed, as paths within the git directory.
    ///
    /// Only for the one process that may write these references, while it holds a lock of its own that says so. Git used
    /// from outside holds such a lock for a moment, so a young one is given two seconds to go; objects are written
    /// without any lock, so an unfinished one is left alone for ten minutes.
    public func clearStaleLocks(references: [String]) throws(GitError) -> [String] {
        for name in references { try ReferenceName.check(name) }
        var removed: [String] = []
        for lock in references.map({ "\($0).lock" }) + ["packed-refs.lock"] {
            let path = "\(commonDirectory)/\(lock)"
            guard try Disk.kind(at: path) != nil else { continue }
            let deadline = ContinuousClock.now.advanced(by: Self.lifeOfLock)
            var backoff = Backoff()
            while let age = try Disk.age(of: path), age < Self.lifeOfLock, ContinuousClock.now < deadline { backoff.wait() }
            if try Disk.remove(path) { removed.append(lock) }
        }
        let unfinished = try Disk.names(in: "\(commonDirectory)/objects").filter { $0.hasPrefix("tmp_object_") }
        for object in unfinished.sorted().map({ "objects/\($0)" }) {
            let path = "\(commonDirectory)/\(object)"
            guard let age = try Disk.age(of: path), age >= Self.lifeOfUnfinishedObject else { continue }
            if try Disk.remove(path) { removed.append(object) }
        }
        return removed
    }

    private static let lifeOfLock: Duration = .seconds(2)
    private static let lifeOfUnfinishedObject: Duration = .seconds(600)
}
