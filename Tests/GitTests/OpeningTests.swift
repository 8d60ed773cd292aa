import Foundation
import Git
import Testbench
import Testing

@Suite("Opening and creating")
struct OpeningTests {
    @Test("a new repository has its branch, no repacking, and every folder for objects")
    func creation() throws {
        let scratch = try Scratch()
        let repository = try Repository.create(at: scratch.path("a/b"), initialBranch: "record")
        #expect(repository.workTree == scratch.path("a/b"))
        #expect(repository.gitDirectory == scratch.path("a/b/.git"))
        #expect(try repository.headBranch() == "refs/heads/record")
        let folders = try FileManager.default.contentsOfDirectory(atPath: repository.gitDirectory + "/objects")
        #expect(folders.count { $0.count == 2 } == 256)
        let config = try scratch.git("-C", "a/b", "config", "gc.auto")
        #expect(config == "0")
        #expect(try scratch.git("-C", "a/b", "status", "--porcelain") == "")
    }

    @Test("an existing repository is not created again, whichever way it is named")
    func existing() throws {
        let scratch = try Scratch()
        _ = try scratch.makeRepository()
        try scratch.git("init", "-q", "--bare", "bare.git")
        for path in [scratch.path, scratch.path(".git"), scratch.path("bare.git")] {
            #expect(throws: GitError.invalid(what: "\(path) is a git repository already")) {
                try Repository.create(at: path, initialBranch: "main")
            }
        }
    }

    @Test("a branch name git does not allow is refused before anything is made", arguments: ["", "a..b", "x\0y", "-/", "a b"])
    func branchName(_ name: String) throws {
        let scratch = try Scratch()
        #expect(throws: GitError.invalid(what: "\(name.debugDescription) cannot be the name of a branch")) {
            try Repository.create(at: scratch.path("new"), initialBranch: name)
        }
        #expect(!scratch.exists("new"))
    }

    @Test("a repository opens at its work tree or its git directory, and nowhere else")
    func exactPath() throws {
        let scratch = try Scratch()
        let made = try scratch.makeRepository()
        try scratch.write("text", to: "folder/file")
        #expect(try Repository.open(at: scratch.path).gitDirectory == made.gitDirectory)
        #expect(try Repository.open(at: scratch.path(".git")).workTree == scratch.path)
        for path in [scratch.path("folder"), scratch.path("missing"), ""] {
            #expect(throws: GitError.notARepository(path: path)) { try Repository.open(at: path) }
        }
    }

    @Test("the repository one stands in is found from a folder, a file or a name that is not there")
    func discovery() throws {
        let scratch = try Scratch()
        let made = try scratch.makeRepository()
        try scratch.write("text", to: "folder/file")
        for path in ["folder", "folder/file", "."] {
            #expect(try Repository.discover(from: scratch.path(path)).gitDirectory == made.gitDirectory)
        }
        let outside = try Scratch()
        #expect(throws: GitError.notARepository(path: outside.path)) { try Repository.discover(from: outside.path) }
    }

    @Test("a bare repository has no work tree, and says so when asked for changes in it")
    func bare() throws {
        let scratch = try Scratch()
        try scratch.git("init", "-q", "--bare", "bare.git")
        let repository = try Repository.open(at: scratch.path("bare.git"))
        #expect(repository.workTree == nil)
        let tree = try repository.writeTree(["a": "1"])
        let refusal = GitError.invalid(what: "\(scratch.path("bare.git")) has no working files")
        #expect(throws: refusal) { try repository.changesInWorkTree(against: tree, under: "") }
        #expect(throws: refusal) { try repository.updateWorkTree(from: nil, to: tree) }
    }

    @Test("one of several work trees shares objects and references and has its own HEAD")
    func linkedWorkTree() throws {
        let scratch = try Scratch()
        let repository = try Repository.create(at: scratch.path("main"), initialBranch: "main")
        let commit = try repository.publish(try repository.writeTree(["a": "1"]))
        try scratch.git("-C", "main", "worktree", "add", "-q", "-b", "side", "../side")
        let side = try Repository.open(at: scratch.path("side"))
        #expect(try side.headBranch() == "refs/heads/side")
        #expect(try side.reference("refs/heads/main") == commit)
        let second = try side.publish(try side.writeTree(["a": "2"]), branch: "refs/heads/side")
        #expect(try repository.reference("refs/heads/side") == second)
        #expect(try side.updateWorkTree(from: side.commit(commit).tree, to: side.commit(second).tree) == [])
        #expect(try scratch.git("-C", "side", "status", "--porcelain") == "")
    }

    @Test("a repository in another format is refused by name")
    func foreignFormat() throws {
        let scratch = try Scratch()
        try scratch.git("init", "-q", "--object-format=sha256", "new")
        let error = #expect(throws: GitError.self) { try Repository.open(at: scratch.path("new")) }
        #expect(error?.description.hasPrefix("could not open the repository at \(scratch.path("new")): ") == true)
    }
}
