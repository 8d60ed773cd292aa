import Foundation
import Git
import Testbench
import Testing

@Suite("Updating the working files")
struct WorkTreeUpdateTests {
    private let scratch: Scratch
    private let repository: Repository

    init() throws {
        scratch = try Scratch()
        repository = try scratch.makeRepository()
    }

    private func start(_ texts: KeyValuePairs<String, String>) throws -> ObjectID {
        let tree = try repository.writeTree(texts)
        _ = try repository.publish(tree)
        #expect(try repository.updateWorkTree(from: nil, to: tree) == [])
        #expect(try scratch.git("status", "--porcelain") == "")
        return tree
    }

    @Test("files are made, replaced and removed, and stock git finds nothing to say")
    func update() throws {
        let old = try start(["a": "1", "b/c": "2", "b/d": "3", "e/f/g": "4", "café/ü": "5"])
        let new = try repository.writeTree(["a": "one", "b/c": "2", "h/i": "6", "café/ü": "five"])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == [])
        #expect(try scratch.files() == ["a", "b/c", "café/ü", "h/i"])
        #expect(try scratch.text(of: "café/ü") == "five")
        #expect(!scratch.exists("e"), "folders left empty are gone")
        #expect(try scratch.git("status", "--porcelain") == "")
    }

    @Test("what a person changed is left alone and returned, and stock git shows it as changed")
    func personsChanges() throws {
        let old = try start(["changed": "1", "removed": "2", "dropped": "3", "same": "4", "mine": "5", "other": "6"])
        try scratch.write("mine", to: "changed")
        try scratch.remove("removed")
        try scratch.write("mine", to: "dropped")
        try scratch.write("mine", to: "mine")
        try scratch.write("mine", to: "added")
        try scratch.write("mine", to: "untracked/file")
        let new = try repository.writeTree([
            "changed": "one", "removed": "two", "same": "four", "mine": "5", "other": "6", "added": "new", "untracked/x": "7",
        ])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == ["added", "changed", "dropped", "removed"])
        for path in ["changed", "dropped", "mine", "added", "untracked/file"] { #expect(try scratch.text(of: path) == "mine") }
        #expect(!scratch.exists("removed"))
        #expect(try scratch.text(of: "same") == "four")
        #expect(try scratch.text(of: "untracked/x") == "7")
        let status = try scratch.git("status", "--porcelain", "--untracked-files=all")
        #expect(status == " M added\n M changed\n M mine\n D removed\n?? dropped\n?? untracked/file")
    }

    @Test("a file a person changed to just what it becomes is no conflict")
    func alreadyThere() throws {
        let old = try start(["a": "1"])
        try scratch.write("two", to: "a")
        try scratch.write("new", to: "b")
        let new = try repository.writeTree(["a": "two", "b": "new"])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == [])
        #expect(try repository.updateWorkTree(from: old, to: new) == [], "and again after an interruption")
        #expect(try scratch.git("status", "--porcelain") == "")
    }

    @Test("what a person staged does not stay in the index")
    func staged() throws {
        let old = try start(["a": "1", "b": "2"])
        try scratch.write("mine", to: "a")
        try scratch.git("add", "a")
        let new = try repository.writeTree(["a": "one", "b": "two"])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == ["a"])
        #expect(try scratch.git("status", "--porcelain") == " M a")
        #expect(try scratch.text(of: "a") == "mine")
    }

    @Test("a file gives way to a folder of its name, and a folder to a file")
    func exchange() throws {
        let old = try start(["a": "1", "b/x": "2", "b/y/z": "3"])
        let new = try repository.writeTree(["a/x/y": "1", "b": "2"])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == [])
        #expect(try scratch.files() == ["a/x/y", "b"])
        #expect(try repository.updateWorkTree(from: new, to: old) == [])
        #expect(try scratch.files() == ["a", "b/x", "b/y/z"])
    }

    @Test("a folder that still holds a person's file does not give way")
    func occupiedFolder() throws {
        let old = try start(["b/x": "2", "c": "3"])
        try scratch.write("mine", to: "b/mine")
        try scratch.write("mine", to: "c")
        let new = try repository.writeTree(["b": "file", "c/d": "4"])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == ["b", "c", "c/d"])
        #expect(try scratch.files() == ["b/mine", "c"])
        #expect(try scratch.text(of: "c") == "mine")
    }

    @Test("modes and links are written, and an empty folder in the way is no obstacle")
    func modes() throws {
        let old = try start(["run": "#!/bin/sh\n", "a": "1"])
        try FileManager.default.createDirectory(atPath: scratch.path("link"), withIntermediateDirectories: true)
        let new = try repository.writeTree([
            try repository.entry("run", "#!/bin/sh\n", mode: .executable), try repository.entry("link", "a", mode: .link),
            try repository.entry("a", "1"),
        ])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == [])
        #expect(FileManager.default.isExecutableFile(atPath: scratch.path("run")))
        #expect(try FileManager.default.destinationOfSymbolicLink(atPath: scratch.path("link")) == "a")
        #expect(try scratch.git("status", "--porcelain") == "")
        #expect(try repository.changesInWorkTree(against: new, under: "") == [])
        #expect(try repository.updateWorkTree(from: new, to: old) == [])
        #expect(try scratch.files() == ["a", "run"])
    }

    @Test("nothing is written through a link out of the working files")
    func linkOut() throws {
        let old = try start(["p/a": "1", "q": "2"])
        let outside = try Scratch()
        try scratch.remove("p")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("p"), withDestinationPath: outside.path)
        try outside.write("1", to: "a")
        let new = try repository.writeTree(["p/a": "one", "p/b/c": "new", "q": "2"])
        _ = try repository.publish(new)
        #expect(try repository.updateWorkTree(from: old, to: new) == ["p/a", "p/b/c"])
        #expect(try outside.files() == ["a"])
        #expect(try outside.text(of: "a") == "1")
        let gone = try repository.writeTree(["q": "2"])
        #expect(try repository.updateWorkTree(from: new, to: gone) == ["p/a", "p/b/c"])
        #expect(try outside.files() == ["a"])
    }

    @Test("an index git is working on stops the update before anything changes")
    func lockedIndex() throws {
        let old = try start(["a": "1"])
        let new = try repository.writeTree(["a": "2"])
        try scratch.write("", to: ".git/index.lock")
        #expect(throws: GitError.locked(what: "the index of \(scratch.path(".git"))")) {
            try repository.updateWorkTree(from: old, to: new)
        }
        #expect(try scratch.text(of: "a") == "1")
    }

    @Test("a lock on the index left by a process killed here is cleared, and only such a one")
    func ownStaleLock() throws {
        let old = try start(["a": "1"])
        let new = try repository.writeTree(["a": "2"])
        try scratch.write("half", to: ".git/rubric/index")
        try FileManager.default.linkItem(atPath: scratch.path(".git/rubric/index"), toPath: scratch.path(".git/index.lock"))
        #expect(try repository.updateWorkTree(from: old, to: new) == [])
        #expect(try scratch.text(of: "a") == "2")
        try scratch.write("half", to: ".git/rubric/index")
        try scratch.write("half", to: ".git/index.lock")
        #expect(throws: GitError.locked(what: "the index of \(scratch.path(".git"))")) {
            try repository.updateWorkTree(from: new, to: old)
        }
    }

    @Test("line ends and filters leave bytes as they are")
    func filters() throws {
        let old = try start(["a": "1\n"])
        try scratch.write("* text=auto eol=crlf ident\n", to: ".git/info/attributes")
        let new = try repository.writeTree(["a": "2\n$Id$\n"])
        #expect(try repository.updateWorkTree(from: old, to: new) == [])
        #expect(try scratch.text(of: "a") == "2\n$Id$\n")
    }

    @Test("no temporary file is left, whatever happens")
    func tidy() throws {
        let old = try start(["a": "1", "b": "2"])
        _ = try repository.updateWorkTree(from: old, to: try repository.writeTree(["a": "2", "c/d": "3"]))
        let names = try FileManager.default.contentsOfDirectory(atPath: repository.gitDirectory)
        #expect(names.filter { $0.hasSuffix(".tmp") } == [])
        #expect(try scratch.files() == ["a", "c/d"])
    }
}
