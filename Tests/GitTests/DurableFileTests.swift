import Foundation
import Git
import Testbench
import Testing

@Suite("Durable files")
struct DurableFileTests {
    @Test("what is written is read, with the mode asked for, and nothing else is left in the folder")
    func roundTrip() throws {
        let scratch = try Scratch()
        let path = scratch.path("file")
        for (bytes, mode) in [([], 0o600), (Array(0...255), 0o644), ([UInt8](repeating: 9, count: 300_000), 0o666)] as [([UInt8], UInt32)] {
            try DurableFile.write(bytes, to: path, mode: mode)
            #expect(try DurableFile.read(path, limit: bytes.count) == bytes)
            let attributes = try FileManager.default.attributesOfItem(atPath: path)
            #expect(attributes[.posixPermissions] as? Int == Int(mode))
        }
        #expect(try scratch.files() == ["file"])
    }

    @Test("a file over the limit is refused with the limit")
    func limit() throws {
        let scratch = try Scratch()
        try scratch.write("12345", to: "file")
        let path = scratch.path("file")
        #expect(try DurableFile.read(path, limit: 5).count == 5)
        #expect(throws: GitError.invalid(what: "\(path) is larger than the limit of 4 bytes")) { try DurableFile.read(path, limit: 4) }
        #expect(throws: GitError.invalid(what: "/proc/self/maps is larger than the limit of 10 bytes")) {
            try DurableFile.read("/proc/self/maps", limit: 10)
        }
        #expect(try DurableFile.read("/proc/self/status", limit: 1 << 20).isEmpty == false, "a file that hides its size")
    }

    @Test("folders that are missing above a file are made")
    func missingFolders() throws {
        let scratch = try Scratch()
        try DurableFile.write([1], to: scratch.path("a/b/file"), mode: 0o644)
        #expect(try scratch.files() == ["a/b/file"])
    }

    @Test("links are followed when reading and replaced when writing")
    func links() throws {
        let scratch = try Scratch()
        try scratch.write("text", to: "file")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("link"), withDestinationPath: "file")
        #expect(try DurableFile.read(scratch.path("link"), limit: 10) == Array("text".utf8))
        try DurableFile.write(Array("new".utf8), to: scratch.path("link"), mode: 0o644)
        #expect(try scratch.text(of: "file") == "text")
        #expect(try scratch.text(of: "link") == "new")
    }

    @Test("folders, pipes and what is not there are refused, each in its own words")
    func refusals() throws {
        let scratch = try Scratch()
        #expect(throws: GitError.invalid(what: "\(scratch.path) is a folder")) { try DurableFile.read(scratch.path, limit: 10) }
        #expect(mkfifo(scratch.path("pipe"), 0o600) == 0)
        #expect(throws: GitError.invalid(what: "\(scratch.path("pipe")) is not a regular file")) {
            try DurableFile.read(scratch.path("pipe"), limit: 10)
        }
        #expect(throws: GitError.notFound(what: scratch.path("none"))) { try DurableFile.read(scratch.path("none"), limit: 10) }
        #expect(throws: GitError.self) { try DurableFile.read(scratch.path("a\0b"), limit: 10) }
    }

    @Test("a write that cannot be made leaves the old file and nothing else")
    func failure() throws {
        let scratch = try Scratch()
        try scratch.write("kept", to: "folder/file")
        #expect(throws: GitError.self) { try DurableFile.write([1], to: scratch.path("folder"), mode: 0o644) }
        #expect(throws: GitError.self) { try DurableFile.write([1], to: scratch.path("folder/file/x"), mode: 0o644) }
        #expect(try scratch.files() == ["folder/file"])
        #expect(try scratch.text(of: "folder/file") == "kept")
    }
}
