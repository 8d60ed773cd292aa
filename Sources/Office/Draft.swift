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
        guard let root = repository.workTree else {
            throw .git(.invalid(what: "\(repository.gitDirectory) has no working copy to take a draft from"))
        }
        files = try inGit { () throws(GitError) in
            var files: [String: [UInt8]?] = [:]
            for path in try repository.changesInWorkTree(against: tree, under: ManualPaths.folder) {
                files[path] = .some(try DurableFile.readIfThere("\(root)/\(path)", limit: 32 << 20))
            }
            return files
        }
    }
}
