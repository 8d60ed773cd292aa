import Foundation
import Git
import Synchronization
import Testbench
import Testing

@Suite("Blobs")
struct BlobTests {
    @Test(
        "what is written is what is read, under the id stock git gives it",
        arguments: [[], [0], Array("é\r\n".utf8), [UInt8](repeating: 7, count: 3_000_000), Array(0...255)])
    func roundTrip(_ bytes: [UInt8]) throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let id = try repository.writeBlob(bytes)
        #expect(try repository.blob(id) == bytes)
        #expect(try repository.blobSize(id) == bytes.count)
        try Data(bytes).write(to: URL(fileURLWithPath: scratch.path("file")))
        #expect(try scratch.git("hash-object", "--no-filters", "file") == id.hex)
        #expect(try scratch.git("cat-file", "-s", id.hex) == "\(bytes.count)")
    }

    @Test("many read at once each get their own")
    func sideBySide() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let ids = try (0..<200).map { try repository.writeBlob(Array("Text \($0).\n".utf8)) }
        let read = Mutex<[Int: [UInt8]]>([:])
        DispatchQueue.concurrentPerform(iterations: 8) { lane in
            for (index, id) in ids.enumerated() where index % 8 == lane {
                let bytes = try? repository.blob(id)
                read.withLock { $0[index] = bytes }
            }
        }
        #expect(read.withLock { $0 } == Dictionary(uniqueKeysWithValues: (0..<200).map { ($0, Array("Text \($0).\n".utf8)) }))
    }

    @Test("an object that is not there, or of another kind, is named")
    func wrongObject() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let id = try #require(ObjectID(hex: String(repeating: "ab", count: 20)))
        #expect(throws: GitError.notFound(what: "object \(id)")) { try repository.blob(id) }
        #expect(throws: GitError.notFound(what: "object \(ObjectID.zero)")) { try repository.blob(.zero) }
        #expect(throws: GitError.notFound(what: "object \(id)")) { try repository.blobSize(id) }
        let tree = try repository.writeTree(["a": "1"])
        #expect(throws: GitError.invalid(what: "object \(tree) is a tree, not a blob")) { try repository.blob(tree) }
        #expect(throws: GitError.invalid(what: "object \(tree) is a tree, not a blob")) { try repository.blobSize(tree) }
    }

    @Test("every flipped byte of a loose object is noticed")
    func flippedBytes() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let text = (0..<40).map { "Line \($0) of the procedure.\n" }.joined()
        let id = try repository.writeBlob(text)
        let path = repository.loosePath(id)
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        try FileManager.default.removeItem(atPath: path)
        for place in sound.indices {
            var damaged = sound
            damaged[place] ^= 0x41
            try damaged.write(to: URL(fileURLWithPath: path))
            let opened = try Repository.open(at: repository.gitDirectory)
            switch Result(catching: { () throws(GitError) in try opened.blob(id) }) {
            case .success(let bytes):
                // A byte of zlib's own header may change without changing the content; anything else may not.
                #expect(place < 2 && bytes == Array(text.utf8), "byte \(place)")
            case .failure(let error):
                #expect(error.description.hasPrefix("the repository is damaged: object \(id) "))
            }
        }
    }

    @Test("an object cut short, emptied or replaced by noise is damaged, not missing", arguments: [0, 1, 5, 20])
    func truncated(_ length: Int) throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let id = try repository.writeBlob("The record is made before the end of the day.\n")
        let path = repository.loosePath(id)
        let sound = try Data(contentsOf: URL(fileURLWithPath: path))
        for bytes in [sound.prefix(length), Data(repeating: 0x2A, count: length)] {
            try FileManager.default.removeItem(atPath: path)
            try bytes.write(to: URL(fileURLWithPath: path))
            let opened = try Repository.open(at: repository.gitDirectory)
            let error = #expect(throws: GitError.self) { try opened.blob(id) }
            guard case .corrupt = error else {
                Issue.record("\(String(describing: error))")
                continue
            }
        }
    }

    @Test("writing an object again mends it when a crash left it empty")
    func mending() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let id = try repository.writeBlob("text")
        let path = repository.loosePath(id)
        try FileManager.default.removeItem(atPath: path)
        try Data().write(to: URL(fileURLWithPath: path))
        // Whoever comes after the crash has written nothing yet.
        #expect(try Repository.open(at: repository.gitDirectory).writeBlob("text") == id)
        #expect(try Repository.open(at: scratch.path).blob(id) == Array("text".utf8))
        #expect(try scratch.git("fsck", "--strict", "--no-dangling", "--no-progress").contains("error") == false)
    }

    @Test("writing what git wrote loose or packed leaves it as it is")
    func existing() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        try scratch.write("text", to: "file")
        let id = try scratch.git("hash-object", "-w", "file")
        #expect(try repository.writeBlob("text").hex == id)
        _ = try repository.publish(try repository.writeTree(["file": "text"]))
        try scratch.git("repack", "-adq")
        #expect(!FileManager.default.fileExists(atPath: repository.loosePath(try #require(ObjectID(hex: id)))))
        let opened = try Repository.open(at: scratch.path)
        #expect(try opened.writeBlob("text").hex == id)
        #expect(!FileManager.default.fileExists(atPath: repository.loosePath(try #require(ObjectID(hex: id)))))
    }

    @Test("folders of objects that git tidied away are made again")
    func missingFolders() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        _ = try repository.publish(try repository.writeTree(["file": "text"]))
        try scratch.git("gc", "-q")
        for number in 0..<300 { _ = try repository.writeBlob("\(number)") }
        #expect(try repository.blob(repository.writeBlob("299")) == Array("299".utf8))
    }

    @Test("an open repository reads on while git repacks under it")
    func repacking() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        var ids: [ObjectID] = []
        for round in 0..<5 {
            let texts = (0..<50).map { "round \(round) file \($0)" }
            let entries = try texts.enumerated().map { try repository.entry("file\($0.offset)", $0.element) }
            ids += entries.map(\.id)
            _ = try repository.publish(try repository.writeTree(entries))
            try scratch.git("repack", "-adq")
            for id in ids { #expect(throws: Never.self) { try repository.blob(id) } }
        }
    }

    @Test("a folder that cannot be written is named", .enabled(if: geteuid() != 0, "root may write everywhere"))
    func permission() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let objects = repository.gitDirectory + "/objects"
        try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: objects)
        defer { try? FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: objects) }
        let error = #expect(throws: GitError.self) { try repository.writeBlob("text") }
        #expect(error?.description.contains("Permission denied") == true)
    }
}
