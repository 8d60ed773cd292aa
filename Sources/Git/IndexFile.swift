import CLibgit2
import Glibc

/// Git's index of a working folder, held for replacement.
///
/// Git locks its index by a file, `index.lock`, which a killed process leaves behind for ever. Here the new index is made
/// elsewhere, linked to the lock's name and at once renamed, so a lock left behind is known by being the same file as
/// what was made, and is cleared by the next to come. Those who replace the index in this way take turns.
struct IndexFile {
    private let gitDirectory: String
    private let turn: FileLock

    /// Takes the turn, and throws `GitError.locked` while git itself works on the index.
    init(of gitDirectory: String) throws(GitError) {
        self.gitDirectory = gitDirectory
        turn = try FileLock.acquire(at: "\(gitDirectory)/rubric/index.turn", waitingUpTo: .seconds(30))
        if try Disk.sameFile(lock, prepared) { try Disk.remove(lock) }
        guard try Disk.kind(at: lock) == nil else { throw locked }
    }

    /// Makes the index that of a tree. Git looks at each file anew when it next asks what has changed.
    func replace(by tree: ObjectID, in repository: OpaquePointer) throws(GitError) {
        try Disk.remove(prepared)
        try Disk.remove("\(prepared).lock")
        try unsafe prepare(tree, in: repository)
        guard unsafe link(prepared, lock) == 0 else {
            if errno == EEXIST { throw locked }
            throw .system("write", lock)
        }
        guard unsafe rename(lock, "\(gitDirectory)/index") == 0 else { throw .system("write", "\(gitDirectory)/index") }
        try Disk.remove(prepared)
        turn.release()
    }

    private func prepare(_ tree: ObjectID, in repository: OpaquePointer) throws(GitError) {
        var oid = tree.oid
        var (index, content): (OpaquePointer?, OpaquePointer?)
        defer {
            unsafe git_tree_free(content)
            unsafe git_index_free(index)
        }
        var code = unsafe git_tree_lookup(&content, repository, &oid)
        if code == 0 { code = unsafe git_index_open(&index, prepared) }
        if code == 0 { code = unsafe git_index_read_tree(index, content) }
        if code == 0 { code = unsafe git_index_write(index) }
        guard code == 0 else { throw .reported(code, by: "write the index", on: "the index of \(gitDirectory)") }
    }

    private var lock: String { "\(gitDirectory)/index.lock" }
    private var prepared: String { "\(gitDirectory)/rubric/index" }
    private var locked: GitError { .locked(what: "the index of \(gitDirectory)") }
}
