import Git
import Testbench
import Testing

@Suite("Writing trees")
struct TreeWritingTests {
    @Test("setting and removing paths leaves the rest as it is")
    func edits() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let base = try repository.writeTree(["a/1": "one", "a/2": "two", "b/c/3": "three", "d": "four"])
        let tree = try repository.writeTree(
            basedOn: base, setting: [try repository.entry("a/2", "TWO"), try repository.entry("e/f", "new")],
            removing: ["b/c/3", "not/there"])
        #expect(try repository.texts(of: tree) == ["a/1": "one", "a/2": "TWO", "d": "four", "e/f": "new"])
        #expect(try repository.tree(tree).map(\.name) == ["a", "d", "e"], "folders left empty are gone")
        #expect(try repository.writeTree(basedOn: base, setting: [], removing: []) == base)
    }

    @Test("a file can give way to a folder of its name, and a folder to a file")
    func exchange() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let base = try repository.writeTree(["a": "file", "b/x": "in", "b/y": "in"])
        let tree = try repository.writeTree(
            basedOn: base, setting: [try repository.entry("a/deep/er", "now"), try repository.entry("b", "file")],
            removing: ["a", "b/x", "b/y"])
        #expect(try repository.texts(of: tree) == ["a/deep/er": "now", "b": "file"])
    }

    @Test("a path that would be a file and a folder at once is refused")
    func clash() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let base = try repository.writeTree(["a": "file", "a.b": "between", "b/x": "in"])
        for path in ["a/x", "b"] {
            let entry = try repository.entry(path, "1")
            #expect(throws: GitError.invalid(what: "\"\(path.prefix(1))\" would be a file and a folder at once")) {
                try repository.writeTree(basedOn: base, setting: [entry], removing: [])
            }
        }
        let both = try ["x", "x-", "x/y"].map { try repository.entry($0, "1") }
        #expect(throws: GitError.invalid(what: "\"x\" would be a file and a folder at once")) {
            try repository.writeTree(both)
        }
    }

    @Test("a path named twice is refused, also when once it is removed")
    func twice() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let entry = try repository.entry("a/b", "1")
        let base = try repository.writeTree([entry])
        let refusal = GitError.invalid(what: "\"a/b\" is named twice")
        #expect(throws: refusal) { try repository.writeTree([entry, entry]) }
        #expect(throws: refusal) { try repository.writeTree(basedOn: base, setting: [entry], removing: ["a/b"]) }
    }

    @Test("a path git cannot hold, or some system would take for git's own folder, is refused")
    func badPath() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        for path in [
            "", "/", "/a", "a/", "a//b", ".", "..", "a/../b", "./a", "a/./b", "a\0b", ".git", ".git/config", "a/.git",
            ".GIT", ".Git/x", "git~1", "GIT~1/x", ".git ", ".git...", ".git . .", ".git::$INDEX_ALLOCATION", ".git:x",
            ".g\u{200C}it", "\u{FEFF}.git", ".gi\u{206A}t", "a\\.git\\b", "x\\git~1",
        ] {
            let entry = try repository.entry(path, "1")
            for write in [
                { try repository.writeTree([entry]) },
                { try repository.writeTree(basedOn: repository.writeTree(["a": "1"]), setting: [], removing: [path]) },
            ] {
                let error = #expect(throws: GitError.self) { try write() }
                #expect(error?.description.hasPrefix("the path \(path.debugDescription) cannot stand in git: ") == true)
            }
        }
    }

    @Test("names that only remind of git's are allowed")
    func goodPaths() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let paths = [".gitignore", ".github/x", "git", "git~2", "...", ".g", "a.git", ".gitt", "a\\b", "\u{200C}"]
        _ = try repository.publish(try repository.writeTree(paths.map { try repository.entry($0, "1") }))
        #expect(try scratch.git("fsck", "--strict", "--no-progress") == "")
    }

    @Test("paths too deep or too long are refused")
    func limits() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let id = try repository.writeBlob("1")
        func write(_ path: String) throws -> ObjectID {
            try repository.writeTree([FileEntry(path: path, mode: .file, id: id)])
        }
        let deepest = Array(repeating: "d", count: 256).joined(separator: "/")
        #expect(try repository.files(inTree: try write(deepest)).map(\.path) == [deepest])
        #expect(throws: GitError.self) { try write("d/" + deepest) }
        #expect(throws: GitError.self) { try write(String(repeating: "x", count: 4_096)) }
    }

    @Test("a file whose object is missing or no blob, and a folder in the place of a file, are refused")
    func objects() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let tree = try repository.writeTree(["a": "1"])
        let missing = try #require(ObjectID(hex: String(repeating: "2", count: 40)))
        func write(_ mode: FileMode, _ id: ObjectID) throws -> ObjectID {
            try repository.writeTree([FileEntry(path: "x", mode: mode, id: id)])
        }
        #expect(throws: GitError.notFound(what: "object \(missing)")) { try write(.file, missing) }
        #expect(throws: GitError.notFound(what: "object \(ObjectID.zero)")) { try write(.link, .zero) }
        #expect(throws: GitError.invalid(what: "object \(tree) is a tree, not a blob")) { try write(.file, tree) }
        #expect(throws: GitError.invalid(what: "\"x\" is set to no object")) { try write(.submodule, .zero) }
        #expect(throws: GitError.self) { try write(.folder, tree) }
    }

    @Test("any sequence of edits ends where writing the whole would", arguments: [1, 2, 3, 4] as [UInt64])
    func property(seed: UInt64) throws {
        print("seed \(seed)")
        var random = SplitMix64(seed: seed)
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        // Files end in a capital, folders in a small letter, so that no file can be in a folder's place.
        let names = ["a", "a.a", "a-a", "é", "b"]
        func path() -> String {
            let folders = (0..<Int.random(in: 0...3, using: &random)).map { _ in names.randomElement(using: &random) ?? "" }
            return (folders + [["A", "a.B", "a-C", "É"].randomElement(using: &random) ?? ""]).joined(separator: "/")
        }
        var model: [String: FileEntry] = [:]
        var tree = try repository.writeTree([FileEntry]())
        for round in 0..<25 {
            var set: [String: FileEntry] = [:]
            for _ in 0..<Int.random(in: 0...5, using: &random) {
                let path = path()
                set[path] = try repository.entry(path, "\(round)")
            }
            let removed = Set((0..<Int.random(in: 0...4, using: &random)).map { _ in path() }).subtracting(set.keys)
            tree = try repository.writeTree(
                basedOn: tree, setting: set.values.shuffled(using: &random), removing: removed.shuffled(using: &random))
            model.merge(set) { $1 }
            for path in removed { model[path] = nil }
            let expected = model.values.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
            #expect(try repository.files(inTree: tree) == expected)
            #expect(try repository.writeTree(expected.shuffled(using: &random)) == tree)
        }
        _ = try repository.publish(tree)
        #expect(try scratch.git("fsck", "--strict", "--no-dangling", "--no-progress") == "")
    }
}
