import Foundation
import Git
import Testbench
import Testing

@Suite("References")
struct ReferenceTests {
    private let scratch: Scratch
    private let repository: Repository
    private let commits: [ObjectID]

    init() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a": "1"])
        commits = try (0..<4).map { try repository.writeCommit(tree: tree, message: "\($0)\n") }
        self.scratch = scratch
        self.repository = repository
    }

    private func set(_ name: String, to new: Int, from old: Int?) throws {
        try repository.setReference(name, to: commits[new], from: old.map { commits[$0] }, reason: "test")
    }

    @Test("a reference moves only from the value expected")
    func compareAndSwap() throws {
        let name = "refs/heads/record"
        #expect(try repository.reference(name) == nil)
        #expect(throws: GitError.moved(reference: name)) { try set(name, to: 1, from: 0) }
        try set(name, to: 0, from: nil)
        #expect(throws: GitError.moved(reference: name)) { try set(name, to: 1, from: nil) }
        #expect(throws: GitError.moved(reference: name)) { try set(name, to: 1, from: 2) }
        #expect(try repository.reference(name) == commits[0])
        try set(name, to: 1, from: 0)
        #expect(try repository.reference(name) == commits[1])
    }

    @Test("setting a value that is there already succeeds, whatever was expected")
    func idempotent() throws {
        try set("refs/heads/record", to: 0, from: nil)
        try set("refs/heads/record", to: 0, from: nil)
        try set("refs/heads/record", to: 0, from: 3)
        #expect(try repository.reference("refs/heads/record") == commits[0])
    }

    @Test("what other programs did is seen, packed or loose")
    func outside() throws {
        try set("refs/heads/record", to: 0, from: nil)
        try scratch.git("pack-refs", "--all", "--prune")
        #expect(!scratch.exists(".git/refs/heads/record"))
        #expect(try repository.reference("refs/heads/record") == commits[0])
        try set("refs/heads/record", to: 1, from: 0)
        try scratch.git("update-ref", "refs/heads/record", commits[2].hex)
        #expect(throws: GitError.moved(reference: "refs/heads/record")) { try set("refs/heads/record", to: 3, from: 1) }
        try scratch.git("update-ref", "-d", "refs/heads/record")
        #expect(try repository.reference("refs/heads/record") == nil)
    }

    @Test("a reference held by another writer is waited for; held on, it is refused and left as it was")
    func locked() throws {
        try set("refs/heads/record", to: 0, from: nil)
        let lock = ".git/refs/heads/record.lock"
        try scratch.write("", to: lock)
        let path = scratch.path(lock)
        let release = Thread {
            Thread.sleep(forTimeInterval: 0.1)
            try? FileManager.default.removeItem(atPath: path)
        }
        release.start()
        try set("refs/heads/record", to: 1, from: 0)
        try scratch.write("", to: lock)
        #expect(throws: GitError.moved(reference: "refs/heads/record")) { try set("refs/heads/record", to: 2, from: 1) }
        #expect(throws: GitError.moved(reference: "refs/heads/record")) {
            try repository.deleteReference("refs/heads/record", expecting: commits[1])
        }
        #expect(try repository.reference("refs/heads/record") == commits[1])
    }

    @Test("a reference is removed only at the value expected, packed or loose; gone is gone")
    func removal() throws {
        for pack in [false, true] {
            try set("refs/heads/next/a", to: 0, from: nil)
            try set("refs/heads/next/b", to: 1, from: nil)
            if pack { try scratch.git("pack-refs", "--all", "--prune") }
            #expect(throws: GitError.moved(reference: "refs/heads/next/a")) {
                try repository.deleteReference("refs/heads/next/a", expecting: commits[3])
            }
            try repository.deleteReference("refs/heads/next/a", expecting: commits[0])
            #expect(try repository.reference("refs/heads/next/a") == nil)
            try repository.deleteReference("refs/heads/next/a", expecting: commits[0])
            #expect(try repository.references(under: "refs/heads").map(\.name) == ["refs/heads/next/b"])
            try repository.deleteReference("refs/heads/next/b", expecting: commits[1])
        }
    }

    @Test("references under a folder of names are listed in order, loose and packed, links left out")
    func listing() throws {
        try set("refs/heads/next/b", to: 0, from: nil)
        try set("refs/heads/next/a", to: 1, from: nil)
        try scratch.git("pack-refs", "--all", "--prune")
        try set("refs/heads/next/é", to: 2, from: nil)
        try set("refs/heads/next/deep/er", to: 2, from: nil)
        try set("refs/heads/nextdoor", to: 3, from: nil)
        try scratch.git("symbolic-ref", "refs/heads/next/link", "refs/heads/nextdoor")
        for prefix in ["refs/heads/next", "refs/heads/next/"] {
            let listed = try repository.references(under: prefix)
            #expect(listed.map(\.name) == ["a", "b", "deep/er", "é"].map { "refs/heads/next/\($0)" })
            #expect(listed.map(\.id) == [commits[1], commits[0], commits[2], commits[2]])
        }
        #expect(try repository.references(under: "refs").count == 5)
        #expect(try repository.references(under: "refs/tags").isEmpty)
        #expect(throws: GitError.self) { try repository.references(under: "refs/heads/*") }
    }

    @Test("only full names git allows are taken")
    func names() throws {
        for name in ["", "main", "HEAD", "heads/main", "refs/", "refs/heads/", "refs/heads/a..b", "refs/heads/../../x",
            "refs/heads/x.lock", "refs/heads/a b", "refs/heads/a\0b", "refs/heads/x^", "/refs/heads/x"] {
            let refusal = GitError.invalid(what: "\(name.debugDescription) is not the full name of a reference")
            #expect(throws: refusal) { try repository.reference(name) }
            #expect(throws: refusal) { try set(name, to: 0, from: nil) }
            #expect(throws: refusal) { try repository.deleteReference(name, expecting: commits[0]) }
            #expect(throws: refusal) { try repository.clearStaleLocks(references: [name]) }
        }
    }

    @Test("a reference cannot name what is not there, nor a branch anything but a commit")
    func targets() throws {
        let missing = try #require(ObjectID(hex: String(repeating: "4", count: 40)))
        #expect(throws: GitError.notFound(what: "object \(missing)")) {
            try repository.setReference("refs/heads/x", to: missing, from: nil, reason: "test")
        }
        let tree = try repository.commit(commits[0]).tree
        #expect(throws: GitError.invalid(what: "refs/heads/x is a branch and cannot name a tree")) {
            try repository.setReference("refs/heads/x", to: tree, from: nil, reason: "test")
        }
        #expect(throws: GitError.self) { try set("refs/heads/x\n", to: 0, from: nil) }
        #expect(throws: GitError.invalid(what: "the reason \"a\\nb\" holds a control character")) {
            try repository.setReference("refs/heads/x", to: commits[0], from: nil, reason: "a\nb")
        }
    }

    @Test("a reference within another, and one in another's place, is refused and nothing is lost")
    func folders() throws {
        try set("refs/heads/a", to: 0, from: nil)
        try set("refs/heads/b/c", to: 1, from: nil)
        #expect(throws: GitError.self) { try set("refs/heads/a/x", to: 2, from: nil) }
        #expect(throws: GitError.self) { try set("refs/heads/b", to: 2, from: nil) }
        #expect(try repository.references(under: "refs/heads").map(\.id) == [commits[0], commits[1]])
    }

    @Test("a damaged reference is damage, and one that names another is no direct one")
    func damage() throws {
        try scratch.write("not an id\n", to: ".git/refs/heads/bad")
        let error = #expect(throws: GitError.self) { try repository.reference("refs/heads/bad") }
        #expect(error?.description.hasPrefix("the repository is damaged: refs/heads/bad: ") == true)
        try set("refs/heads/main", to: 0, from: nil)
        try scratch.git("symbolic-ref", "refs/heads/link", "refs/heads/main")
        #expect(throws: GitError.invalid(what: "refs/heads/link names another reference, not an object")) {
            try repository.reference("refs/heads/link")
        }
        #expect(throws: GitError.self) { try set("refs/heads/link", to: 1, from: 0) }
        #expect(try repository.reference("refs/heads/main") == commits[0])
    }

    @Test("the reason stands in git's own log of the reference")
    func log() throws {
        try repository.setReference("refs/heads/main", to: commits[0], from: nil, reason: "ballot opened")
        #expect(try scratch.git("reflog", "show", "--format=%gs", "main") == "ballot opened")
    }

    @Test("HEAD's branch is known before it has a commit, and is none when HEAD names a commit")
    func head() throws {
        #expect(try repository.headBranch() == "refs/heads/main")
        try set("refs/heads/main", to: 0, from: nil)
        try scratch.git("checkout", "-q", "--detach", "main")
        #expect(try repository.headBranch() == nil)
    }
}
