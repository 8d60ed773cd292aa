import Foundation
import Git
import Testing

@Suite("Housekeeping")
struct HousekeepingTests {
    private let scratch: Scratch
    private let repository: Repository

    init() throws {
        scratch = try Scratch()
        repository = try scratch.makeRepository()
    }

    @Test("a pattern is excluded once, and what was there stays")
    func exclusion() throws {
        try scratch.write("# mine\n*.bak", to: ".git/info/exclude")
        try repository.exclude("/releases/")
        try repository.exclude("/releases/")
        try repository.exclude("*.bak")
        #expect(try scratch.text(of: ".git/info/exclude") == "# mine\n*.bak\n/releases/\n")
        try scratch.write("x", to: "releases/1")
        #expect(try scratch.git("status", "--porcelain") == "")
    }

    @Test("the list is made where there is none")
    func missingList() throws {
        try scratch.remove(".git/info")
        try repository.exclude("/releases/")
        #expect(try scratch.text(of: ".git/info/exclude") == "/releases/\n")
    }

    @Test("a pattern that is no line is refused", arguments: ["", "a\nb", "a\0"])
    func badPattern(_ pattern: String) {
        #expect(throws: GitError.self) { try repository.exclude(pattern) }
    }

    @Test("an orphaned lock is cleared by its owner, and nobody else's is")
    func staleLocks() throws {
        let commit = try repository.publish(try repository.writeTree(["a": "1"]))
        for name in [
            "refs/heads/main.lock", "refs/heads/other.lock", "packed-refs.lock", "objects/tmp_object_git2_abc123", "index.lock",
        ] {
            try scratch.write("", to: ".git/\(name)")
        }
        let removed = try repository.clearStaleLocks(references: ["refs/heads/main", "refs/heads/absent"])
        #expect(removed == ["refs/heads/main.lock", "packed-refs.lock", "objects/tmp_object_git2_abc123"])
        #expect(scratch.exists(".git/refs/heads/other.lock"))
        #expect(scratch.exists(".git/index.lock"))
        let next = try repository.writeCommit(tree: try repository.commit(commit).tree, parents: [commit])
        try repository.setReference("refs/heads/main", to: next, from: commit, reason: "test")
        #expect(try repository.clearStaleLocks(references: ["refs/heads/main"]) == [])
    }
}
