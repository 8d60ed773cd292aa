import Glibc

/// The file system in the few words the rest of this folder needs.
enum Disk {
    enum Kind {
        case file, executable, link, folder, other
    }

    /// What stands at a path itself, links not followed; nil if nothing does.
    static func kind(at path: String) throws(GitError) -> Kind? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .system("look at", path) }
            return nil
        }
        return kind(status.st_mode)
    }

    /// How long ago a file was last written; nil if there is none.
    static func age(of path: String) throws(GitError) -> Duration? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .system("look at", path) }
            return nil
        }
        return .seconds(time(nil) - status.st_mtim.tv_sec)
    }

    static func kind(_ mode: mode_t) -> Kind {
        switch mode & S_IFMT {
        case S_IFREG: mode & S_IXUSR == 0 ? .file : .executable
        case S_IFLNK: .link
        case S_IFDIR: .folder
        default: .other
        }
    }

    /// Whether two existing paths lie in one file system, so that a rename between them is possible.
    static func sameFileSystem(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return unsafe stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_dev == second.st_dev
    }

    /// Whether two paths name one file; not where either names none.
    static func sameFile(_ one: String, _ other: String) throws(GitError) -> Bool {
        guard let first = try identity(of: one), let second = try identity(of: other) else { return false }
        return first == second
    }

    private static func identity(of path: String) throws(GitError) -> (device: dev_t, inode: ino_t)? {
        var status = stat()
        guard unsafe lstat(path, &status) == 0 else {
            guard errno == ENOENT || errno == ENOTDIR else { throw .system("look at", path) }
            return nil
        }
        return (status.st_dev, status.st_ino)
    }

    /// The names in a folder, "." and ".." left out, in no order.
    static func names(in folder: String) throws(GitError) -> [String] {
        guard let stream = unsafe opendir(folder) else { throw .system("list", folder) }
        defer { unsafe closedir(stream) }
        var names: [String] = []
        while true {
            errno = 0
            guard let entry = unsafe readdir(stream) else {
                guard errno == 0 else { throw .system("list", folder) }
                return names
            }
            let name = unsafe withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                unsafe String(validating: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard let name else { throw .invalid(what: "a file name in \(folder) is not UTF-8") }
            if name != ".", name != ".." { names.append(name) }
        }
    }

    /// Where a symbolic link points.
    static func target(ofLink path: String) throws(GitError) -> [UInt8] {
        var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
        let count = unsafe readlink(path, &bytes, bytes.count)
        guard count >= 0 else { throw .system("read", path) }
        return bytes.prefix(count).map(UInt8.init(bitPattern:))
    }

    /// Makes a folder; one that exists already is as good.
    static func makeFolder(_ path: String, mode: mode_t = 0o777) throws(GitError) {
        guard unsafe mkdir(path, mode) != 0, errno != EEXIST else { return }
        throw .system("make the folder", path)
    }

    /// Makes every folder that is missing on the way down to a file, and flushes its name.
    static func makeFolders(above path: String) throws(GitError) {
        let folder = Self.folder(of: path)
        guard try kind(at: folder) == nil else { return }
        try makeFolders(above: folder)
        try makeFolder(folder)
        try sync(Self.folder(of: folder))
    }

    /// Removes a file or a link; says whether there was one.
    @discardableResult
    static func remove(_ path: String) throws(GitError) -> Bool {
        if unsafe unlink(path) == 0 { return true }
        guard errno == ENOENT else { throw .system("remove", path) }
        return false
    }

    /// Removes a folder if it is empty; says whether it did.
    static func removeEmptyFolder(_ path: String) -> Bool {
        unsafe rmdir(path) == 0
    }

    /// Waits until a file's content, or a folder's list of names, is on the disk.
    static func sync(_ path: String) throws(GitError) {
        try Descriptor(opening: path, O_RDONLY).sync()
    }

    /// The folder a path lies in.
    static func folder(of path: String) -> String {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "." }
        return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
    }
}
