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

    @Test("a place that cannot be written keeps nothing and says nothing")
    func unwritable() throws {
        let store = FoldStore(at: "/proc/rubric/catalog.sqlite", form: 1)
        store.write(fold)
        #expect(store.read() == nil)
    }
}
