import Git
import Glibc
import Manuals

/// Folders on disk.
enum Folder {
    /// Makes a folder and those above it where they are missing.
    static func make(_ path: String) throws(GitError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += made.isEmpty || made.hasSuffix("/") ? String(part) : "/\(part)"
            guard mkdir(made, 0o755) == 0 || errno == EEXIST else { throw failure("make the folder", made) }
        }
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw .invalid(what: "\(path) is not a folder")
        }
    }

    /// As `files(below:)`, with nil where there is no such folder.
    static func filesIfThere(below root: String) throws(GitError) -> [String]? {
        do { return try files(below: root) } catch {
            if case .notFound = error { return nil }
            throw error
        }
    }

    /// The plain files below a folder, as paths from it, sorted; hidden folders such as `.git` are passed by.
    ///
    /// Throws `.notFound` when there is no such folder and `.invalid` when it is something else.
    static func files(below root: String) throws(GitError) -> [String] {
        try stampedFiles(below: root).map(\.path)
    }

    /// As `files(below:)`, each with a stamp that differs once the file has changed.
    static func stampedFiles(below root: String) throws(GitError) -> [(path: String, stamp: Stamp)] {
        var status = stat()
        guard stat(root, &status) == 0 else { throw .notFound(what: "the folder \(root)") }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .invalid(what: "\(root) is not a folder") }
        var files: [(path: String, stamp: Stamp)] = []
        var open = [""]
        while !open.isEmpty {
            let listed = try open.mapConcurrently { folder throws(GitError) in
                (folder, try entries(of: folder.isEmpty ? root : "\(root)/\(folder)"))
            }
            open = []
            for (folder, entries) in listed {
                for (name, status) in entries where !name.hasPrefix(".") {
                    let path = folder.isEmpty ? name : "\(folder)/\(name)"
                    switch status.st_mode & S_IFMT {
                    case S_IFDIR: open.append(path)
                    case S_IFREG: files.append((path, Stamp(status)))
                    default: break
                    }
                }
            }
        }
        return files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// The links below a folder that lead to something below it, and where to, as paths from it.
    static func links(below root: String) throws(GitError) -> [String: String] {
        let whole = "\(resolved(root))/"
        var links: [String: String] = [:]
        var open = [""]
        while let folder = open.popLast() {
            for (name, status) in try entries(of: folder.isEmpty ? root : "\(root)/\(folder)") where !name.hasPrefix(".") {
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                switch status.st_mode & S_IFMT {
                case S_IFDIR: open.append(path)
                case S_IFLNK:
                    let target = resolved("\(root)/\(path)")
                    if target.hasPrefix(whole) { links[path] = String(target.dropFirst(whole.count)) }
                default: break
                }
            }
        }
        return links
    }

    /// What tells that a file has changed, without reading it.
    struct Stamp: Sendable {
        /// What size, times of change and place on the disk come to, in a word.
        let words: String
        /// When its content changed last, in seconds since 1970.
        let changed: Int

        fileprivate init(_ status: stat) {
            let (content, facts) = (status.st_mtim, status.st_ctim)
            var hash: UInt64 = 14_695_981_039_346_656_037
            for number in [Int(status.st_size), content.tv_sec, content.tv_nsec, facts.tv_sec, facts.tv_nsec, Int(status.st_ino)] {
                for shift in stride(from: 0, to: 64, by: 8) { hash = (hash ^ UInt64(truncatingIfNeeded: number >> shift) & 0xFF) &* 1_099_511_628_211 }
            }
            words = String(hash, radix: 36)
            changed = content.tv_sec
        }
    }

    /// The stamp of what stands at a path; nil when nothing does.
    static func stamp(of path: String) -> Stamp? {
        var status = stat()
        return stat(path, &status) == 0 ? Stamp(status) : nil
    }

    /// Whether anything stands at a path.
    static func isThere(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names of everything in one folder, of whatever kind, sorted.
    static func names(in path: String) throws(GitError) -> [String] {
        var status = stat()
        guard stat(path, &status) == 0 else { throw .notFound(what: "the folder \(path)") }
        guard status.st_mode & S_IFMT == S_IFDIR else { throw .invalid(what: "\(path) is not a folder") }
        return try entries(of: path).map(\.name)
    }

    /// As `names(in:)`, with nil where there is no such folder.
    static func namesIfThere(in path: String) throws(GitError) -> [String]? {
        do { return try names(in: path) } catch {
            if case .notFound = error { return nil }
            throw error
        }
    }

    /// What stands in one folder, sorted; links count as neither file nor folder.
    private static func entries(of path: String) throws(GitError) -> [(name: String, status: stat)] {
        guard let stream = opendir(path) else { throw failure("read the folder", path) }
        defer { closedir(stream) }
        var entries: [(name: String, status: stat)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard name != ".", name != ".." else { continue }
            var status = stat()
            guard lstat("\(path)/\(name)", &status) == 0 else { continue }
            entries.append((name, status))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// A path from the root, without links; as it is where nothing stands there.
    static func resolved(_ path: String) -> String {
        guard let whole = realpath(path, nil) else { return path }
        defer { free(whole) }
        return String(cString: whole)
    }

    /// Whether two paths lead to one place.
    static func areSame(_ one: String, _ other: String) -> Bool {
        var (first, second) = (stat(), stat())
        return stat(one, &first) == 0 && stat(other, &second) == 0 && first.st_ino == second.st_ino && first.st_dev == second.st_dev
    }

    static func failure(_ operation: String, _ path: String) -> GitError {
        .failed(operation: "\(operation) \(path)", message: String(cString: strerror(errno)))
    }
}
