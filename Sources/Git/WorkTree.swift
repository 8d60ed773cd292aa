import CLibgit2
import Glibc

/// The working files of a repository, as they lie on the disk.
struct WorkTree {
    /// Absolute, with no slash at the end.
    let root: String
    /// Where new files are written before they take their place: not seen by anyone who lists the working files.
    let scratch: String

    init(root: String, gitDirectory: String) {
        self.root = root
        scratch = Disk.sameFileSystem(root, gitDirectory) ? gitDirectory : root
    }

    /// What stands at a path.
    enum Occupant {
        case nothing
        case file(FileMode, ObjectID)
        case folder
        /// Something git would not track, or a path that leads through something else than folders.
        case stranger

        /// Whether the bytes are those of the entry, and a link is a link. Permissions do not count.
        func holds(_ entry: FileEntry) -> Bool {
            guard case .file(let mode, let id) = self else { return false }
            return id == entry.id && (mode == .link) == (entry.mode == .link)
        }
    }

    /// What stands at a path, links not followed on the way.
    func occupant(of path: String) throws(GitError) -> Occupant {
        for folder in Self.folders(above: path) {
            switch try Disk.kind(at: "\(root)/\(folder)") {
            case nil: return .nothing
            case .folder: continue
            case .file, .executable, .link, .other: return .stranger
            }
        }
        let place = "\(root)/\(path)"
        switch try Disk.kind(at: place) {
        case nil: return .nothing
        case .folder: return .folder
        case .other: return .stranger
        case .file: return .file(.file, try id(ofFileAt: place))
        case .executable: return .file(.executable, try id(ofFileAt: place))
        case .link: return .file(.link, try ObjectStore.id(of: Disk.target(ofLink: place), as: .blob))
        }
    }

    /// Writes a file, a link being a file that holds its target, in one step. The folders above it are made.
    func put(_ bytes: [UInt8], as mode: FileMode, at path: String) throws(GitError) {
        let place = "\(root)/\(path)"
        try Disk.makeFolders(above: place)
        if mode == .link {
            let fresh = TemporaryFile.freshPath(in: scratch)
            guard let target = String(validating: bytes, as: UTF8.self) else {
                throw .invalid(what: "the link \(path.debugDescription) leads to a name that is not UTF-8")
            }
            guard unsafe symlink(target, fresh) == 0 else { throw .system("write", place) }
            guard unsafe rename(fresh, place) == 0 else {
                let error = GitError.system("write", place)
                try Disk.remove(fresh)
                throw error
            }
        } else {
            var file = try TemporaryFile(in: scratch, mode: mode == .executable ? 0o777 : 0o666)
            try file.write(bytes)
            try file.place(at: place)
        }
    }

    /// Removes a file, and the folders above it that are left empty.
    func remove(_ path: String) throws(GitError) {
        try Disk.remove("\(root)/\(path)")
        for folder in Self.folders(above: path).reversed() {
            guard Disk.removeEmptyFolder("\(root)/\(folder)") else { return }
        }
    }

    /// The files below a folder that `isKnown` does not know, sorted by the bytes of their paths. Git's own folder and
    /// other repositories are passed by, and so is what `isIgnored` says, a folder's path ending in a slash.
    func files(
        under folder: String, isKnown: ([UInt8]) -> Bool, isIgnored: (String) throws(GitError) -> Bool
    ) throws(GitError) -> [String] {
        var files: [String] = []
        var waiting = [folder]
        while let folder = waiting.popLast() {
            let place = folder.isEmpty ? root : "\(root)/\(folder)"
            guard try Disk.kind(at: place) == .folder else { continue }
            for name in try Disk.names(in: place) where EntryName.fault(in: name.utf8) == nil {
                let path = folder.isEmpty ? name : "\(folder)/\(name)"
                switch try Disk.kind(at: "\(root)/\(path)") {
                case nil, .other: continue
                case .folder:
                    let isRepository = try Disk.kind(at: "\(root)/\(path)/.git") != nil
                    if !isRepository, try !isIgnored(path + "/") { waiting.append(path) }
                case .file, .executable, .link:
                    if !isKnown(Array(path.utf8)), try !isIgnored(path) { files.append(path) }
                }
            }
        }
        return files
    }

    private func id(ofFileAt place: String) throws(GitError) -> ObjectID {
        try Library.start()
        var oid = git_oid()
        let code = unsafe git_odb_hashfile(&oid, place, GIT_OBJECT_BLOB)
        guard code == 0 else { throw .reported(code, by: "read \(place)", on: place) }
        return ObjectID(oid)
    }

    /// The paths of the folders a path leads through, the outermost first.
    private static func folders(above path: String) -> [Substring] {
        path.utf8.indices.filter { path.utf8[$0] == UInt8(ascii: "/") }.map { path[..<$0] }
    }
}
