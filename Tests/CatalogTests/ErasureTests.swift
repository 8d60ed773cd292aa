import Catalog
import Digests
import Editorial
import Foundation
import GRDB
import Manuals
import Testbench
import Testing

@Suite("Erasure")
struct ErasureTests {
    let folder: TemporaryFolder
    let store: PrivateStore

    init() throws {
        folder = try TemporaryFolder()
        store = try PrivateStore(at: folder("private.sqlite"))
    }

    @Test("leaves a row that says whose words were erased, about what and when they were kept")
    func rowRemains() throws {
        let digest = try store.keep("The threshold is unclear.")
        try store.erase(digest)
        #expect(try store.words(digest) == nil)
        let row = try #require(try plainConnection(to: folder("private.sqlite")).read { database in
            try Row.fetchOne(database, sql: "SELECT hex(digest) AS digest, member, about, at, salt, words FROM words")
        })
        #expect(row == [
            "digest": digest.hex.uppercased(), "member": "police-1", "about": "b-1", "at": 1_694_520_000,
            "salt": nil, "words": nil,
        ])
    }

    @Test("is not undone by a late retry of the act that kept the words")
    func staysErased() throws {
        let digest = try store.keep("The threshold is unclear.")
        try store.erase(digest)
        #expect(try store.keep("The threshold is unclear.") == digest)
        #expect(try store.words(digest) == nil)
    }

    @Test("may be asked for again")
    func again() throws {
        let digest = try store.keep("The threshold is unclear.")
        try store.erase(digest)
        try store.erase(digest)
        #expect(try store.words(digest) == nil)
    }

    @Test("of words never kept is refused")
    func unknown() throws {
        let digest = Digest(of: "never kept")
        #expect(throws: StoreError.unknown(digest, path: folder("private.sqlite"))) { try store.erase(digest) }
    }

    @Test("spares the words of others")
    func others() throws {
        let gone = try store.keep("First.", number: 1)
        let kept = try store.keep("Second.", number: 2)
        try store.erase(gone)
        #expect(try store.words(kept) == "Second.")
    }

    @Test("leaves no byte of the words, the salt or the name in any file", arguments: [20, 2_000, 20_000])
    func noTrace(longest: Int) throws {
        let seed = UInt64.random(in: 0...UInt64.max)
        var generator = SplitMix64(seed: seed)
        var kept: [(digest: Digests.Digest, mark: String, salt: [UInt8])] = []
        var erased: [(mark: String, salt: [UInt8])] = []
        var named: [(member: MemberID, mark: String)] = []
        let values = try Fixtures()
        for number in 0..<120 {
            // Words made of one mark over and over: any part of them left behind holds the mark.
            let mark = String(format: "%016lx", UInt.random(in: 0...UInt.max, using: &generator))
            let words = String(repeating: mark, count: Int.random(in: 1...max(1, longest / 16), using: &generator))
            let salt = Fixtures.salt(number)
            let digest = try store.keep(words, salt: salt, by: values.police, about: "b-1", at: values.noon)
            kept.append((digest, mark, salt))
            let member = try #require(MemberID("member-\(number)"))
            let name = "N" + mark.reversed()
            try store.setName(name, of: member)
            named.append((member, name))
            guard number % 4 == 3 else { continue }
            kept.shuffle(using: &generator)
            named.shuffle(using: &generator)
            let past = kept.removeLast()
            try store.erase(past.digest)
            erased.append((past.mark, past.salt))
            let nameless = named.removeLast()
            try store.setName(nil, of: nameless.member)
            erased.append((nameless.mark, past.salt))
        }
        let bytes = try folder.everything()
        for (mark, salt) in erased {
            #expect(bytes.range(of: Data(mark.utf8)) == nil, "seed \(seed)")
            #expect(bytes.range(of: Data(salt)) == nil, "seed \(seed)")
        }
        // The search finds what is there.
        for one in kept {
            #expect(bytes.range(of: Data(one.mark.utf8)) != nil, "seed \(seed)")
            #expect(bytes.range(of: Data(one.salt)) != nil, "seed \(seed)")
        }
    }
}
