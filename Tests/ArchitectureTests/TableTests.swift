import Testing

@Suite("The table of targets")
struct TableTests {
    let rows = Architecture.rows

    @Test("names each target once")
    func once() {
        #expect(Set(rows.map(\.target)).count == rows.count)
    }

    @Test("lets nobody import from a row below")
    func downwards() {
        let targets = rows.map(\.target)
        for (place, row) in rows.enumerated() {
            #expect(row.imports.isDisjoint(with: targets[place...]), "\(row.target)")
        }
    }

    @Test("lets nobody import Foundation")
    func foundation() {
        #expect(!Architecture.everywhere.contains("Foundation"))
        #expect(!rows.contains { $0.imports.contains("Foundation") })
    }

    @Test("gives each C library, and each library of others, to one target alone", arguments: [
        "CLibgit2", "CLibXML2", "CMD4C", "Yams", "GRDB", "Hummingbird", "ArgumentParser", "Subprocess",
    ])
    func oneDoor(module: String) {
        #expect(rows.filter { $0.imports.contains(module) }.count == 1)
    }

    @Test("keeps the pure targets from the world")
    func pure() {
        let world: Set = ["Glibc", "GRDB", "Hummingbird", "Subprocess", "ArgumentParser"]
        for row in rows where Architecture.pure.contains(row.target) {
            #expect(row.imports.isDisjoint(with: world.union(Architecture.wrapped)))
            #expect(!Architecture.waiting.contains(row.target))
        }
    }
}
