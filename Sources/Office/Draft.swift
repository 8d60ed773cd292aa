import Git
import Manuals
import Record

/// Text somebody wants to put forward: files by path from the manual's root, nil for a file that is to go.
public struct Draft: Sendable {
    public var files: [String: [UInt8]?]

    public init(files: [String: [UInt8]?]) {
        self.files = files
    }

    /// What differs between the working copy and a tree, under `Procedures/`.
    init(workingCopyOf repository: Repository, against tree: ObjectID) throws(RecordFault) {
        var files: [String: [UInt8]?] = [:]
        try Self.forEachFile(ofWorkingCopyOf: repository, against: tree) { path, bytes in files[path] = .some(bytes) }
        self.files = files
    }

    /// Writes what a tree becomes with these files as they are.
    func write(over base: ObjectID, in repository: Repository) throws(GitError) -> ObjectID {
        var edit = TreeEdit(repository)
        for (path, bytes) in files { try edit.set(path, bytes) }
        return try edit.write(over: base)
    }

    /// Writes what a tree becomes with the files of the working copy as they are, one file at a time.
    static func write(workingCopyOf repository: Repository, over base: ObjectID) throws(RecordFault) -> ObjectID {
        var edit = TreeEdit(repository)
        try forEachFile(ofWorkingCopyOf: repository, against: base) { path, bytes throws(GitError) in try edit.set(path, bytes) }
        return try inGit { () throws(GitError) in try edit.write(over: base) }
    }

    /// Refuses files that are no part of the manual's text.
    func refuseStrayFiles() throws(OfficeError) {
        guard let stray = files.keys.filter({ !$0.hasPrefix("\(ManualPaths.folder)/") }).min() else { return }
        throw .refused(
            "outside-procedures", "\(stray) is not part of the manual's text.",
            remedy: "A proposal changes files under \(ManualPaths.folder)/ only.")
    }

    private static func forEachFile(
        ofWorkingCopyOf repository: Repository, against tree: ObjectID, _ take: (String, [UInt8]?) throws(GitError) -> Void
    ) throws(RecordFault) {
        guard let root = repository.workTree else {
            throw .git(.invalid(what: "\(repository.gitDirectory) has no working copy to take a draft from"))
        }
        try inGit { () throws(GitError) in
            for path in try repository.changesInWorkTree(against: tree, under: ManualPaths.folder) {
                try take(path, try DurableFile.readIfThere("\(root)/\(path)", limit: 32 << 20))
            }
        }
    }
}

/// Files that are written one by one and then make a tree another.
private struct TreeEdit {
    private let repository: Repository
    private var written: [FileEntry] = []
    private var removed: [String] = []

    init(_ repository: Repository) {
        self.repository = repository
    }

    /// Nil for a file that is to go.
    mutating func set(_ path: String, _ bytes: [UInt8]?) throws(GitError) {
        if let bytes {
            written.append(FileEntry(path: path, mode: .file, id: try repository.writeBlob(bytes)))
        } else {
            removed.append(path)
        }
    }

    func write(over base: ObjectID) throws(GitError) -> ObjectID {
        try repository.writeTree(basedOn: base, setting: written, removing: removed)
    }
}
