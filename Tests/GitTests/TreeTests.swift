import Git
import Testbench
import Testing

@Suite("Trees")
struct TreeTests {
    @Test("a tree lists its files by whole paths, in the order of their bytes, as git does")
    func listing() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let paths = ["a", "a.b", "a-b/x", "ab/c/d", "ab/c.d", "Zoë/é ü.md", "日本/語.md", "z\u{0301}", "emoji 👩‍👧"]
        let tree = try repository.writeTree(paths.map { try repository.entry($0, $0) })
        let listed = try repository.files(inTree: tree)
        #expect(listed.map(\.path) == paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) })
        let stock = try scratch.git("ls-tree", "-r", "-z", tree.hex).split(separator: "\0").map(String.init)
        #expect(stock == listed.map { "100644 blob \($0.id)\t\($0.path)" })
        for file in listed { #expect(try repository.blob(file.id) == Array(file.path.utf8)) }
    }

    @Test("one tree object holds its own entries only")
    func oneLevel() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["b/c": "1", "a": "2", "b.x": "3"])
        let entries = try repository.tree(tree)
        #expect(entries.map(\.name) == ["a", "b.x", "b"])
        #expect(entries.map(\.mode) == [.file, .file, .folder])
        #expect(try repository.tree(entries[2].id).map(\.name) == ["c"])
    }

    @Test("every mode survives, and the id is the one stock git computes")
    func modes() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let commit = try #require(ObjectID(hex: String(repeating: "1", count: 40)))
        let files = [
            try repository.entry("exe", "#!", mode: .executable), try repository.entry("file", "f"),
            try repository.entry("link", "file", mode: .link), FileEntry(path: "sub", mode: .submodule, id: commit),
        ]
        let tree = try repository.writeTree(files)
        #expect(try repository.files(inTree: tree) == files)
        let lines = files.map { "\(String($0.mode.rawValue, radix: 8)) \($0.mode == .submodule ? "commit" : "blob") \($0.id)\t\($0.path)\n" }
        #expect(try scratch.git("mktree", input: lines.joined()) == tree.hex)
    }

    @Test("files under a folder carry their whole paths; a folder that is not there has none")
    func underFolder() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a/b/c": "1", "a/b/d": "2", "a/e": "3", "ab": "4"])
        #expect(try repository.files(inTree: tree, under: "a").map(\.path) == ["a/b/c", "a/b/d", "a/e"])
        #expect(try repository.files(inTree: tree, under: "a/b").map(\.path) == ["a/b/c", "a/b/d"])
        #expect(try repository.files(inTree: tree, under: "").count == 4)
        for absent in ["b", "ab", "a/e", "a/b/c/d", "a/", "/a", "..", "a/../a", ".git", "a\0"] {
            #expect(try repository.files(inTree: tree, under: absent) == [], "\(absent)")
        }
    }

    @Test("a file is found by its path; a folder, and a path no tree can hold, is none")
    func oneFile() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let entry = try repository.entry("a/b/c", "1")
        let tree = try repository.writeTree([entry])
        #expect(try repository.file(at: "a/b/c", inTree: tree) == entry)
        for absent in ["a", "a/b", "a/b/c/d", "x", "", "/", "a//b", "../a", "a/b/c/"] {
            #expect(try repository.file(at: absent, inTree: tree) == nil, "\(absent)")
        }
    }

    @Test("names that only look the same are two files")
    func normalisation() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let (composed, decomposed) = ("caf\u{E9}", "cafe\u{301}")
        let tree = try repository.writeTree([
            try repository.entry(composed, "1"), try repository.entry(decomposed, "2"),
        ])
        #expect(try repository.files(inTree: tree).count == 2)
        #expect(try repository.blob(#require(try repository.file(at: composed, inTree: tree)).id) == Array("1".utf8))
        #expect(try repository.blob(#require(try repository.file(at: decomposed, inTree: tree)).id) == Array("2".utf8))
        let edited = try repository.writeTree(basedOn: tree, setting: [], removing: [composed])
        #expect(try repository.files(inTree: edited).map { Array($0.path.utf8) } == [Array(decomposed.utf8)])
    }

    @Test("no files make the tree every git knows as empty")
    func empty() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree([FileEntry]())
        #expect(tree.hex == "4b825dc642cb6eb9a060e54bf8d69288fbee4904")
        #expect(try repository.files(inTree: tree) == [])
    }

    @Test("a hundred folders deep")
    func deep() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let path = (0..<100).map { "d\($0)" }.joined(separator: "/") + "/file"
        let tree = try repository.writeTree([try repository.entry(path, "deep")])
        #expect(try repository.files(inTree: tree).map(\.path) == [path])
        #expect(try repository.file(at: path, inTree: tree) != nil)
        _ = try repository.publish(tree)
        #expect(try repository.updateWorkTree(from: nil, to: tree) == [])
        #expect(try scratch.text(of: path) == "deep")
        #expect(try scratch.git("status", "--porcelain") == "")
        #expect(try repository.changesInWorkTree(against: tree, under: "") == [])
    }
}
