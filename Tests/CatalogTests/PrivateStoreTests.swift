import Catalog
import Digests
import Foundation
import GRDB
import Testing

@Suite("The private store")
struct PrivateStoreTests {
    let folder: TemporaryFolder
    let store: PrivateStore

    init() throws {
        folder = try TemporaryFolder()
        store = try PrivateStore(at: folder("private.sqlite"))
    }

    @Test("gives back the words behind a digest, byte for byte", arguments: [
        "The threshold is unclear.", "", " \n\t", "nothing\u{0}hidden", "e\u{301} is not \u{E9}", "Ŵyn £ 👩‍👧\r\n",
        String(repeating: "A long concern. ", count: 4_096),
    ])
    func wordsReturn(words: String) throws {
        let digest = try store.keep(words)
        let returned = try #require(try store.words(digest))
        #expect(Array(returned.utf8) == Array(words.utf8))
    }

    @Test("makes the digest over the salt and then the words, as any other program can")
    func digestIsPublic() throws {
        let salt = Array(UInt8(0)..<16)
        // printf '\x00\x01…\x0f%s' 'The child’s words.' | sha256sum
        let expected = "3d35ee2eb044c5ca8f5bc107a6a53819358c3cf73ecd314916a3fe188cd3771a"
        #expect(PrivateStore.digest(of: "The child’s words.", salt: salt).hex == expected)
        let values = try Fixtures()
        let kept = try store.keep("The child’s words.", salt: salt, by: values.police, about: "b-1", at: values.noon)
        #expect(kept.hex == expected)
    }

    @Test("gives the same words another digest under another salt")
    func saltsPart() throws {
        #expect(try store.keep("No.", number: 1) != store.keep("No.", number: 2))
    }

    @Test("changes nothing when the same words are kept again")
    func keepingIsIdempotent() throws {
        let first = try store.keep("The threshold is unclear.")
        let before = try written()
        let values = try Fixtures()
        let second = try store.keep(
            "The threshold is unclear.", salt: Fixtures.salt(1), by: values.chair, about: "b-2", at: values.noon)
        #expect(first == second)
        #expect(try written() == before)
    }

    /// The bytes of the store and of its log.
    private func written() throws -> [Data] {
        try ["private.sqlite", "private.sqlite-wal"].map { try Data(contentsOf: URL(filePath: folder($0))) }
    }

    @Test("knows no words for a digest that was never kept")
    func unknownDigest() throws {
        #expect(try store.words(Digest(of: "never kept")) == nil)
    }

    @Test("holds its words for whoever opens the file next")
    func reopening() throws {
        let digest = try store.keep("The threshold is unclear.")
        let values = try Fixtures()
        try store.setName("Ruth Adeyemi", of: values.police)
        let later = try PrivateStore(at: folder("private.sqlite"))
        #expect(try later.words(digest) == "The threshold is unclear.")
        #expect(try later.name(of: values.police) == "Ruth Adeyemi")
    }

    @Test("refuses a salt that has not sixteen bytes", arguments: [0, 15, 17])
    func saltLength(length: Int) throws {
        let values = try Fixtures()
        let salt = [UInt8](repeating: 7, count: length)
        #expect(throws: StoreError.unusableSalt(length: length)) {
            try store.keep("No.", salt: salt, by: values.police, about: "b-1", at: values.noon)
        }
    }

    @Test("keeps words of 4 MiB, and refuses one byte more")
    func longestWords() throws {
        let words = String(repeating: "x", count: PrivateStore.longestWords)
        #expect(try store.words(store.keep(words)) == words)
        #expect(throws: StoreError.tooLong) { try store.keep(words + "x") }
    }

    @Test("gives out no words that no longer have their digest")
    func alteredWords() throws {
        let digest = try store.keep("I object.")
        let path = folder("private.sqlite")
        try plainConnection(to: path).write { try $0.execute(sql: "UPDATE words SET words = CAST('I agree.' AS BLOB)") }
        #expect(throws: StoreError.altered(digest, path: path)) { try store.words(digest) }
    }
}
