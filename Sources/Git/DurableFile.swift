import Glibc

/// Whole files that are there or not there, also after a power cut.
public enum DurableFile {
    /// Writes a file so that a reader, or a crash at any moment, finds the old content or the new and never a part.
    ///
    /// Writes a temporary file beside it, flushes it, renames it and flushes the folder. A symbolic link at the path is
    /// replaced, not followed. Folders above it are made where they are missing.
    ///
    /// - Parameter mode: the permission bits, set exactly, whatever the umask.
    public static func write(_ bytes: [UInt8], to path: String, mode: UInt32) throws(GitError) {
        try Disk.makeFolders(above: path)
        let folder = Disk.folder(of: path)
        // Only the owner may look before the real mode is set.
        var file = try TemporaryFile(in: folder, mode: 0o600)
        try file.write(bytes)
        try file.setMode(mode)
        try file.sync()
        try file.place(at: path)
        try Disk.sync(folder)
    }

    /// The names of what stands in a folder, in no order; none where there is no such folder.
    public static func names(in folder: String) throws(GitError) -> [String] {
        guard try Disk.kind(at: folder) != nil else { return [] }
        return try Disk.names(in: folder)
    }

    /// Reads a whole file, following symbolic links.
    ///
    /// Throws `GitError.notFound` if there is none, and `GitError.invalid` for a folder, for anything else that is no
    /// regular file, and for a file of more than `limit` bytes.
    public static func read(_ path: String, limit: Int) throws(GitError) -> [UInt8] {
        // Opening a pipe would wait for its other end.
        let descriptor = try Descriptor(opening: path, O_RDONLY | O_NONBLOCK)
        let status = try descriptor.status()
        switch Disk.kind(status.st_mode) {
        case .file, .executable: break
        case .folder: throw .invalid(what: "\(path) is a folder")
        case .link, .other: throw .invalid(what: "\(path) is not a regular file")
        }
        let tooLarge = GitError.invalid(what: "\(path) is larger than the limit of \(limit) bytes")
        guard status.st_size <= limit else { throw tooLarge }
        let bytes = try descriptor.read(beyond: limit, expecting: Int(status.st_size))
        // The file may have grown since it was measured.
        guard bytes.count <= limit else { throw tooLarge }
        return bytes
    }
}
