import Foundation
import Testing

@testable import Catalog

@Suite("The catalog can be thrown away at any moment")
struct FoldStoreTests {
    private let folder: TemporaryFolder
    private let fold = FoldStore.Fold(head: "0123", bytes: Array("what the record came to".utf8))

    private var path: String { folder("deep/catalog.sqlite") }

    init() throws {
        folder = try TemporaryFolder()
    }

    @Test("what is kept is read back, by any store on the file, and the next takes its place")
    func kept() throws {
        #expect(FoldStore(at: path, form: 1).read() == nil)
        FoldStore(at: path, form: 1).write(fold)
        #expect(FoldStore(at: path, form: 1).read() == fold)
        let next = FoldStore.Fold(head: "4567", bytes: [])
        FoldStore(at: path, form: 1).write(next)
        #expect(FoldStore(at: path, form: 1).read() == next)
        FoldStore(at: path, form: 1).remove()
        #expect(FoldStore(at: path, form: 1).read() == nil)
    }

    @Test("what another version kept is not read, and is written over")
    func form() throws {
        FoldStore(at: path, form: 1).write(fold)
        #expect(FoldStore(at: path, form: 2).read() == nil)
        FoldStore(at: path, form: 2).write(fold)
        #expect(FoldStore(at: path, form: 2).read() == fold)
        #expect(FoldStore(at: path, form: 1).read() == nil)
    }

    @Test("whatever byte is changed, what was kept is read back whole or not at all, and can be kept anew")
    func damage() throws {
        let store = FoldStore(at: path, form: 1)
        store.write(fold)
        let whole = try Data(contentsOf: URL(filePath: path))
        for place in stride(from: 0, to: whole.count, by: max(1, whole.count / 300)) {
            var damaged = whole
            damaged[place] ^= 0xFF
            try damaged.write(to: URL(filePath: path))
            let read = store.read()
            #expect(read == nil || read == fold, "byte \(place)")
            store.write(fold)
            #expect(store.read() == fold, "byte \(place)")
        }
        for length in [0, 1, 100, whole.count / 2] {
            try whole.prefix(length).write(to: URL(filePath: path))
            #expect(store.read() == nil)
        }
        try Data("not a database at all".utf8).write(to: URL(filePath: path))
        #expect(store.read() == nil)
        store.write(fold)
        #expect(store.read() == fold)
    }

    @Test("a file that a crash left half of one act and half of another is read as one of them, or not at all")
    func torn() throws {
        let store = FoldStore(at: path, form: 1)
        let next = FoldStore.Fold(head: "4567", bytes: (0..<300_000).map { UInt8(truncatingIfNeeded: $0 / 7) })
        store.write(FoldStore.Fold(head: "0123", bytes: (0..<300_000).map { UInt8(truncatingIfNeeded: $0) }))
        let old = try #require(store.read())
        let before = try Data(contentsOf: URL(filePath: path))
        store.write(next)
        let after = try Data(contentsOf: URL(filePath: path))
        for page in 0...max(before.count, after.count) / 65_536 {
            for (first, second) in [(before, after), (after, before)] {
                try (first.prefix(page * 65_536) + second.dropFirst(page * 65_536)).write(to: URL(filePath: path))
                let read = store.read()
                #expect(read == nil || read == old || read == next, "page \(page)")
            }
        }
        store.write(next)
        #expect(store.read() == next)
    }

    @Test("a place that cannot be written keeps nothing and says nothing")
    func unwritable() throws {
        let store = FoldStore(at: "/proc/rubric/catalog.sqlite", form: 1)
        store.write(fold)
        #expect(store.read() == nil)
    }
}
