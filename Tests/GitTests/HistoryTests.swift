import Foundation
import Git
import Testbench
import Testing

@Suite("History")
struct HistoryTests {
    /// A line of commits, oldest first, every third with a side commit as second parent.
    private func line(_ count: Int, in repository: Repository) throws -> [ObjectID] {
        let tree = try repository.writeTree(["a": "1"])
        var line: [ObjectID] = []
        for number in 0..<count {
            var parents = line.suffix(1)
            if number % 3 == 2 { parents.append(try repository.writeCommit(tree: tree, message: "side \(number)")) }
            line.append(try repository.writeCommit(tree: tree, parents: Array(parents), message: "\(number)"))
        }
        return line
    }

    @Test("first parents come newest first, up to a commit that is left out")
    func firstParents() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let line = try line(20, in: repository)
        let whole = try repository.firstParentHistory(from: line[19], until: nil)
        #expect(whole.map(\.id) == line.reversed())
        #expect(whole.map(\.message) == (0..<20).reversed().map(String.init))
        #expect(try repository.firstParentHistory(from: line[19], until: line[15]).map(\.id) == line[16...].reversed())
        #expect(try repository.firstParentHistory(from: line[7], until: line[7]) == [])
        #expect(try repository.firstParentHistory(from: line[7], until: line[9]).count == 8, "not on the line")
    }

    @Test("a history with a missing commit is not cut short in silence")
    func missing() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let line = try line(5, in: repository)
        let path = repository.loosePath(line[2])
        try FileManager.default.removeItem(atPath: path)
        #expect(throws: GitError.notFound(what: "object \(line[2])")) {
            try Repository.open(at: repository.gitDirectory).firstParentHistory(from: line[4], until: nil)
        }
    }

    @Test("a commit is an ancestor of what was built on it, by any parent, and of itself")
    func ancestry() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        let line = try line(10, in: repository)
        let side = try repository.commit(line[5]).parents[1]
        #expect(try repository.isAncestor(line[0], of: line[9]))
        #expect(try repository.isAncestor(line[4], of: line[4]))
        #expect(try repository.isAncestor(side, of: line[9]))
        #expect(try !repository.isAncestor(line[9], of: line[0]))
        #expect(try !repository.isAncestor(side, of: line[4]))
        let tree = try repository.commit(line[0]).tree
        #expect(throws: GitError.invalid(what: "object \(tree) is a tree, not a commit")) {
            try repository.isAncestor(tree, of: line[0])
        }
        #expect(throws: GitError.notFound(what: "object \(ObjectID.zero)")) {
            try repository.isAncestor(line[0], of: .zero)
        }
    }
}
