import Foundation
import Git
import Synchronization
import Testbench
import Testing

@Suite("Compare-and-swap under contention")
struct SwapTests {
    private static let name = "refs/heads/record"

    /// Adds commits to the end of a branch from several threads, each reading, writing and trying again when overtaken.
    private static func append(_ count: Int, each threads: Int, to repositories: [Repository]) -> [GitError] {
        let failures = Mutex<[GitError]>([])
        DispatchQueue.concurrentPerform(iterations: threads) { thread in
            let repository = repositories[thread % repositories.count]
            do {
                for number in 0..<count { try append("\(thread)/\(number)", to: repository) }
            } catch let error as GitError {
                failures.withLock { $0.append(error) }
            } catch {
                failures.withLock { $0.append(.failed(operation: "append", message: "\(error)")) }
            }
        }
        return failures.withLock { $0 }
    }

    private static func append(_ message: String, to repository: Repository) throws {
        let tree = try repository.writeTree([FileEntry]())
        while true {
            let tip = try repository.reference(name)
            let commit = try repository.writeCommit(tree: tree, parents: tip.map { [$0] } ?? [], message: message)
            let outcome = Result { () throws(GitError) in
                try repository.setReference(name, to: commit, from: tip, reason: "append")
            }
            if case .failure(.moved) = outcome { continue }
            return try outcome.get()
        }
    }

    private func expectEach(_ count: Int, of threads: Int, in repository: Repository) throws {
        let tip = try #require(try repository.reference(Self.name))
        let messages = try repository.firstParentHistory(from: tip, until: nil).map(\.message)
        #expect(messages.count == threads * count)
        #expect(Set(messages).count == threads * count)
        for thread in 0..<threads {
            let own = messages.filter { $0.hasPrefix("\(thread)/") }
            #expect(own == (0..<count).reversed().map { "\(thread)/\($0)" }, "each thread's in its own order")
        }
    }

    @Test("eight threads append a thousand commits through one repository and none is lost")
    func oneHandle() throws {
        let scratch = try Scratch()
        let repository = try scratch.makeRepository()
        #expect(Self.append(125, each: 8, to: [repository]) == [])
        try expectEach(125, of: 8, in: repository)
        #expect(try scratch.git("fsck", "--strict", "--no-dangling", "--no-progress").contains("error") == false)
    }

    @Test("eight threads append a thousand commits through two repositories, while git packs references, and none is lost")
    func twoHandles() throws {
        let scratch = try Scratch()
        let made = try scratch.makeRepository()
        let repositories = [made, try Repository.open(at: scratch.path)]
        let path = scratch.path
        let isDone = Mutex(false)
        let packer = Thread {
            while !isDone.withLock({ $0 }) {
                _ = try? Outcome.of(["git", "pack-refs", "--all", "--prune"], in: path)
            }
        }
        packer.start()
        let failures = Self.append(125, each: 8, to: repositories)
        isDone.withLock { $0 = true }
        #expect(failures == [])
        try expectEach(125, of: 8, in: made)
    }

    @Test("of many who expect the same value one succeeds")
    func oneWinner() throws {
        let scratch = try Scratch()
        let first = try scratch.makeRepository()
        let repositories = [first, try Repository.open(at: scratch.path)]
        let tree = try first.writeTree([FileEntry]())
        let candidates = try (0..<16).map { try first.writeCommit(tree: tree, message: "\($0)") }
        let winners = Mutex<[ObjectID]>([])
        DispatchQueue.concurrentPerform(iterations: 16) { number in
            let repository = repositories[number % 2]
            let won: Void? = try? repository.setReference(Self.name, to: candidates[number], from: nil, reason: "race")
            if won != nil { winners.withLock { $0.append(candidates[number]) } }
        }
        #expect(winners.withLock { $0 } == [try first.reference(Self.name)])
    }
}
