import Glibc

/// The store's file and the folders above it, before SQLite sees them.
enum StoreFile {
    /// Sees to it that a regular file, which only its owner may read and write, stands at the path.
    ///
    /// The file is never opened here. A process that closes any descriptor of a file gives up all its locks on that file,
    /// also those SQLite holds for another store.
    static func prepare(_ path: String) throws(StoreError) {
        try makeFolders(above: path)
        if unsafe mknod(path, S_IFREG | 0o600, 0) != 0 {
            guard errno == EEXIST else { throw .system("make", path) }
        }
        var status = stat()
        guard unsafe stat(path, &status) == 0 else { throw .system("look at", path) }
        guard status.st_mode & S_IFMT == S_IFREG else { throw .notAFile(path: path) }
        guard status.st_mode & 0o7777 != 0o600 else { return }
        guard unsafe chmod(path, 0o600) == 0 else { throw .system("protect", path) }
    }

    private static func makeFolders(above path: String) throws(StoreError) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")), slash != path.utf8.startIndex else { return }
        let folder = String(path[..<slash])
        if unsafe access(folder, F_OK) == 0 { return }
        try makeFolders(above: folder)
        if unsafe mkdir(folder, 0o700) != 0 {
            guard errno == EEXIST else { throw .system("make the folder", folder) }
        }
    }
}
