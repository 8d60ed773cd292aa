import Foundation
import Git
import Testbench
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

    @Test("a pattern that is no line is refused")
    func badPattern() throws {
        for pattern in ["", "a\nb", "a\0"] {
            #expect(throws: GitError.self) { try repository.exclude(pattern) }
        }
    }

    private func setAge(_ seconds: TimeInterval, of name: String) throws {
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSinceNow: -seconds)], ofItemAtPath: scratch.path(name))
    }

    @Test("an orphaned lock is cleared by its owner, and nobody else's is")
    func staleLocks() throws {
        let commit = try repository.publish(try repository.writeTree(["a": "1"]))
        for name in [
            "refs/heads/main.lock", "refs/heads/other.lock", "packed-refs.lock", "objects/tmp_object_git2_abc123", "index.lock",
        ] {
            try scratch.write("", to: ".git/\(name)")
            try setAge(3_600, of: ".git/\(name)")
        }
        let removed = try repository.clearStaleLocks(references: ["refs/heads/main", "refs/heads/absent"])
        #expect(removed == ["refs/heads/main.lock", "packed-refs.lock", "objects/tmp_object_git2_abc123"])
        #expect(scratch.exists(".git/refs/heads/other.lock"))
        #expect(scratch.exists(".git/index.lock"))
        let next = try repository.writeCommit(tree: try repository.commit(commit).tree, parents: [commit])
        try repository.setReference("refs/heads/main", to: next, from: commit, reason: "test")
        #expect(try repository.clearStaleLocks(references: ["refs/heads/main"]) == [])
    }

    @Test("a lock just taken is given time to go, and cleared if it stays")
    func youngLock() throws {
        let path = scratch.path(".git/refs/heads/main.lock")
        try scratch.write("", to: ".git/refs/heads/main.lock")
        let release = Thread {
            Thread.sleep(forTimeInterval: 0.1)
            try? FileManager.default.removeItem(atPath: path)
        }
        release.start()
        #expect(try repository.clearStaleLocks(references: ["refs/heads/main"]) == [])
        try scratch.write("", to: ".git/refs/heads/main.lock")
        #expect(try repository.clearStaleLocks(references: ["refs/heads/main"]) == ["refs/heads/main.lock"])
    }

    @Test("an object somebody may still be writing is left alone")
    func unfinishedObject() throws {
        try scratch.write("", to: ".git/objects/tmp_object_git2_abc123")
        #expect(try repository.clearStaleLocks(references: []) == [])
        #expect(scratch.exists(".git/objects/tmp_object_git2_abc123"))
    }
}
