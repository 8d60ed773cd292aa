@testable import Catalog
import Foundation
import GRDB
import Testing

@Suite("The private store's file")
struct StoreFileTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder("private.sqlite")
    }

    @Test("is made with the folders above it, for its owner's eyes only")
    func made() throws {
        let path = folder("git/rubric/private.sqlite")
        try PrivateStore(at: path).keep("No.")
        #expect(try mode(path) == 0o600)
        #expect(try mode(folder("git/rubric")) == 0o700)
    }

    @Test("is closed to others again when it was left open to them")
    func closedAgain() throws {
        try PrivateStore(at: path).keep("No.")
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        _ = try PrivateStore(at: path)
        #expect(try mode(path) == 0o600)
    }

    @Test("may be empty")
    func empty() throws {
        try Data().write(to: URL(filePath: path))
        #expect(try PrivateStore(at: path).names().isEmpty)
    }

    @Test("is left as it is when it is no database")
    func notADatabase() throws {
        let letter = Data(String(repeating: "Dear coordinator, ", count: 400).utf8)
        try letter.write(to: URL(filePath: path))
        #expect(throws: StoreError.notADatabase(path: path)) { try PrivateStore(at: path) }
        #expect(try Data(contentsOf: URL(filePath: path)) == letter)
    }

    @Test("is not a folder, and a folder there keeps its mode")
    func folderInPlace() throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: false)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        #expect(throws: StoreError.notAFile(path: path)) { try PrivateStore(at: path) }
        #expect(try mode(path) == 0o755)
    }

    @Test("is refused when a file stands where its folder should be")
    func fileInPlaceOfAFolder() throws {
        try Data().write(to: URL(filePath: path))
        let inside = path + "/private.sqlite"
        #expect(throws: StoreError.failed(operation: "make", path: inside, reason: "Not a directory")) {
            try PrivateStore(at: inside)
        }
    }

    @Test("is refused when its pages are damaged")
    func damaged() throws {
        // Closed, all of it stands in the file itself.
        do {
            let store = try PrivateStore(at: path)
            for number in 0..<200 { try store.keep(String(repeating: "Words. ", count: 40), number: number) }
        }
        var bytes = try Data(contentsOf: URL(filePath: path))
        for place in 4_096..<bytes.count { bytes[place] = 0xAA }
        try bytes.write(to: URL(filePath: path))
        #expect {
            _ = try PrivateStore(at: path).names()
        } throws: { error in
            guard case .damaged(path, _) = error as? StoreError else { return false }
            return true
        }
    }

    @Test("is refused when a later version wrote it")
    func laterVersion() throws {
        _ = try PrivateStore(at: path)
        try plainConnection(to: path).write {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('99: from the future')")
        }
        #expect(throws: StoreError.later(path: path)) { try PrivateStore(at: path) }
    }

    @Test("keeps what it has when there is no room for more")
    func full() throws {
        let store = try PrivateStore(at: path)
        let first = try store.keep("First.", number: 1)
        try store.writer.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA max_page_count = 1")
        }
        let long = String(repeating: "x", count: 100_000)
        #expect(throws: StoreError.full(path: path)) { try store.keep(long, number: 2) }
        #expect(try store.words(first) == "First.")
        #expect(try store.words(PrivateStore.digest(of: long, salt: Fixtures.salt(2))) == nil)
    }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }
}
