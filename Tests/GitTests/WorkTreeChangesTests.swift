import Foundation
import Git
import Testbench
import Testing

@Suite("Changes in the working files")
struct WorkTreeChangesTests {
    private let scratch: Scratch
    private let repository: Repository
    private let tree: ObjectID

    init() throws {
        scratch = try Scratch()
        repository = try scratch.makeRepository()
        tree = try repository.writeTree(["a.md": "one\n", "p/b.md": "two\n", "p/q/c.md": "three\n", "r/d.md": "four\n"])
        _ = try repository.publish(tree)
        _ = try repository.updateWorkTree(from: nil, to: tree)
    }

    private func changes(under folder: String = "") throws -> [String] {
        try repository.changesInWorkTree(against: tree, under: folder)
    }

    @Test("files just written from a tree do not differ from it")
    func none() throws {
        #expect(try changes() == [])
        #expect(try changes(under: "p") == [])
    }

    @Test("changed, emptied, removed, replaced and new files are listed in order")
    func kinds() throws {
        try scratch.write("ONE\n", to: "a.md")
        try scratch.write("", to: "p/b.md")
        try scratch.remove("p/q/c.md")
        try scratch.write("new", to: "p/é new.md")
        try scratch.write("new", to: "z/z/z")
        try scratch.remove("r/d.md")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("r/d.md"), withDestinationPath: "four\n")
        #expect(try changes() == ["a.md", "p/b.md", "p/q/c.md", "p/é new.md", "r/d.md", "z/z/z"])
        #expect(try changes(under: "p") == ["p/b.md", "p/q/c.md", "p/é new.md"])
        #expect(try changes(under: "p/q") == ["p/q/c.md"])
        #expect(try changes(under: "nowhere") == [])
    }

    @Test("bytes count, not times, permissions or what git makes of line ends")
    func bytes() throws {
        try scratch.write("* text=auto eol=crlf\n", to: ".git/info/attributes")
        try FileManager.default.setAttributes(
            [.modificationDate: Date(timeIntervalSince1970: 1), .posixPermissions: 0o755], ofItemAtPath: scratch.path("a.md"))
        #expect(try changes() == [])
        try scratch.write("one\r\n", to: "a.md")
        #expect(try changes() == ["a.md"])
    }

    @Test("a change of the same length at the same time is seen")
    func sameStat() throws {
        let date = try FileManager.default.attributesOfItem(atPath: scratch.path("a.md"))[.modificationDate]
        try scratch.write("eno\n", to: "a.md")
        try FileManager.default.setAttributes([.modificationDate: date as Any], ofItemAtPath: scratch.path("a.md"))
        #expect(try changes() == ["a.md"])
    }

    @Test("ignored files, git's own and other repositories are passed by")
    func ignored() throws {
        try scratch.write("*.tmp\nbuild/\n", to: ".gitignore")
        try repository.exclude("/releases/")
        for path in ["x.tmp", "p/y.tmp", "build/out/file", "p/build/file", "releases/1/index.html"] { try scratch.write("x", to: path) }
        try scratch.git("init", "-q", "other")
        try scratch.write("x", to: "other/file")
        try scratch.write("x", to: "p/releases/kept")
        #expect(try changes() == [".gitignore", "p/releases/kept"])
    }

    @Test("a file of the tree counts though git would ignore it")
    func trackedIgnored() throws {
        try repository.exclude("*.md")
        try scratch.write("new", to: "p/new.md")
        #expect(try changes() == [])
        try scratch.write("other", to: "p/b.md")
        #expect(try changes() == ["p/b.md"])
    }

    @Test("a folder replaced by a link hides its files, and is not followed")
    func linkedFolder() throws {
        try scratch.remove("p")
        let outside = try Scratch()
        try outside.write("two\n", to: "b.md")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("p"), withDestinationPath: outside.path)
        #expect(try changes() == ["p", "p/b.md", "p/q/c.md"])
    }

    @Test("pipes are no files")
    func pipe() throws {
        #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
        #expect(try changes() == [])
        try scratch.remove("a.md")
        #expect(mkfifo(scratch.path("a.md"), 0o600) == 0)
        #expect(try changes() == ["a.md"])
    }

    @Test("a path that leads elsewhere is refused")
    func badFolder() throws {
        for folder in ["..", "../x", "/etc", ".git", "p/../..", "p/", "a\0"] {
            #expect(throws: GitError.self) { try changes(under: folder) }
        }
    }
}
