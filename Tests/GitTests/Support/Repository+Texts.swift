import Git
import Testbench

extension Scratch {
    func makeRepository() throws -> Repository {
        try Repository.create(at: path, initialBranch: "main")
    }
}

extension Stamp {
    static let author = Stamp(name: "Ada Author", email: "ada@example.org", seconds: 1_700_000_000, offsetMinutes: 60)
}

extension Repository {
    func writeBlob(_ text: String) throws -> ObjectID {
        try writeBlob(Array(text.utf8))
    }

    func entry(_ path: String, _ text: String, mode: FileMode = .file) throws -> FileEntry {
        FileEntry(path: path, mode: mode, id: try writeBlob(text))
    }

    /// The tree of some files, given by path and text.
    func writeTree(_ texts: KeyValuePairs<String, String>) throws -> ObjectID {
        try writeTree(texts.map { try entry($0.key, $0.value) })
    }

    func writeCommit(tree: ObjectID, parents: [ObjectID] = [], message: String = "A change\n") throws -> ObjectID {
        try writeCommit(tree: tree, parents: parents, author: .author, committer: .author, message: message)
    }

    /// The paths and texts of a tree.
    func texts(of tree: ObjectID) throws -> [String: String] {
        var texts: [String: String] = [:]
        for file in try files(inTree: tree) { texts[file.path] = String(decoding: try blob(file.id), as: UTF8.self) }
        return texts
    }

    /// A commit on a branch made for it, its tree in the working files and the index.
    func publish(_ tree: ObjectID, branch: String = "refs/heads/main") throws -> ObjectID {
        let tip = try reference(branch)
        let commit = try writeCommit(tree: tree, parents: tip.map { [$0] } ?? [])
        try setReference(branch, to: commit, from: tip, reason: "test")
        return commit
    }

    func loosePath(_ id: ObjectID) -> String {
        "\(gitDirectory)/objects/\(id.hex.prefix(2))/\(id.hex.dropFirst(2))"
    }
}
