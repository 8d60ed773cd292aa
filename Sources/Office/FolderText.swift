import Git
import Manuals
import Markdown
import Record

/// A manual's text as it stands in a folder of files, in a repository or not.
struct FolderText {
    let root: String
    let reading: Reading<Manual>

    /// Reads `Procedures/` of a folder.
    init(at root: String) throws(OfficeError) {
        let folder = "\(root)/\(ManualPaths.folder)"
        self.root = root
        reading = try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                guard let files = try Folder.filesIfThere(below: folder) else {
                    throw .invalid(what: "\(root) has no folder \(ManualPaths.folder): rubric reads a manual's chapters from there")
                }
                return try ManualReader.read(paths: files.map { "\(ManualPaths.folder)/\($0)" }) { path throws(GitError) in
                    try DurableFile.read("\(root)/\(path)", limit: Limits.attachment + 1)
                }
            }
        }
    }

    /// Writes the files whose bytes differ from those given, and returns their paths.
    func write(_ files: [(path: String, bytes: [UInt8])]) throws(OfficeError) -> [String] {
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                var written: [String] = []
                for (path, bytes) in files {
                    if try DurableFile.readIfThere("\(root)/\(path)", limit: Limits.attachment) == bytes { continue }
                    try DurableFile.write(bytes, to: "\(root)/\(path)", mode: 0o644)
                    written.append(path)
                }
                return written
            }
        }
    }
}
