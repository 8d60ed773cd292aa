import Foundation
import Git
import Testbench
import Testing

/// Trees that git's own tools would not write but a clone can bring.
@Suite("Hostile trees")
struct HostileTreeTests {
    private let scratch: Scratch
    private let repository: Repository
    private let blob: ObjectID

    init() throws {
        scratch = try Scratch()
        repository = try scratch.makeRepository()
        blob = try repository.writeBlob("1")
    }

    /// Writes any bytes as a tree object, past git's own checks.
    private func writeRaw(_ bytes: [UInt8]) throws -> ObjectID {
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.path("raw")))
        return try #require(ObjectID(hex: try scratch.git("hash-object", "-w", "-t", "tree", "--literally", "raw")))
    }

    private func raw(_ mode: String, _ name: [UInt8], _ id: ObjectID) -> [UInt8] {
        let pairs = stride(from: 0, to: 40, by: 2).map { Array(id.hex)[$0...($0 + 1)] }
        return Array(mode.utf8) + [0x20] + name + [0] + pairs.compactMap { UInt8(String($0), radix: 16) }
    }

    @Test("names that lead elsewhere are damage, wherever the tree is read")
    func names() throws {
        for name in ["..", ".", "a/b", ".git", ".GIT", ""] {
            let tree = try writeRaw(raw("100644", Array(name.utf8), blob))
            for read in [
                { _ = try repository.tree(tree) }, { _ = try repository.files(inTree: tree) },
                { _ = try repository.file(at: "x", inTree: tree) }, { _ = try repository.updateWorkTree(from: nil, to: tree) },
                { _ = try repository.writeTree(basedOn: tree, setting: [], removing: ["x"]) },
            ] {
                let error = #expect(throws: GitError.self) { try read() }
                #expect(error?.description.hasPrefix("the repository is damaged: tree \(tree): the name ") == true)
            }
        }
    }

    @Test("bytes that are no entries are damage")
    func bytes() throws {
        let sound = raw("100644", Array("a".utf8), blob)
        let broken = (1..<sound.count).map { Array(sound.prefix($0)) } + [
            raw("100999", [0x61], blob), raw("", [0x61], blob), raw("0", [0x61], blob), raw("77777777777", [0x61], blob),
        ]
        for bytes in broken {
            let tree = try writeRaw(bytes)
            #expect(throws: GitError.corrupt(what: "tree \(tree) cannot be read")) { try repository.files(inTree: tree) }
        }
    }

    @Test("modes of old gits are read as git reads them")
    func oldModes() throws {
        let tree = try writeRaw(raw("100664", [0x61], blob) + raw("100775", [0x62], blob))
        #expect(try repository.tree(tree).map(\.mode) == [.file, .executable])
    }

    @Test("a name that is not UTF-8 is refused, not guessed at")
    func notText() throws {
        let tree = try writeRaw(raw("100644", [0x63, 0xE9], blob))
        #expect(throws: GitError.invalid(what: "tree \(tree) holds a name that is not UTF-8: \"c\u{FFFD}\"")) {
            try repository.files(inTree: tree)
        }
    }

    @Test("a few small trees that unfold to a million million files are refused at the limit")
    func bomb() throws {
        var tree = try repository.writeTree((0..<1_000).map { FileEntry(path: "f\($0)", mode: .file, id: blob) })
        for _ in 0..<9 {
            tree = try writeRaw((0..<10).flatMap { raw("40000", Array("d\($0)".utf8), tree) })
        }
        #expect(throws: GitError.invalid(what: "the tree holds more than 200000 files")) {
            try repository.files(inTree: tree)
        }
        #expect(throws: GitError.self) { try repository.updateWorkTree(from: nil, to: tree) }
        #expect(try scratch.files() == ["raw"])
    }

    @Test("folders without end are refused at the limit")
    func depth() throws {
        var tree = try repository.writeTree(["f": "1"])
        for _ in 0..<300 { tree = try writeRaw(raw("40000", [0x64], tree)) }
        #expect(throws: GitError.self) { try repository.files(inTree: tree) }
        #expect(throws: GitError.self) { try repository.files(inTree: tree, under: "d/d") }
    }
}
