@testable import Catalog
import Digests
import Foundation
import GRDB
import Synchronization
import Testing

@Suite("One file and several stores")
struct SharedFileTests {
    @Test("see each other's words and names at once")
    func seeEachOther() throws {
        let folder = try TemporaryFolder()
        let one = try PrivateStore(at: folder("private.sqlite"))
        let other = try PrivateStore(at: folder("private.sqlite"))
        let values = try Fixtures()
        let digest = try one.keep("The threshold is unclear.")
        #expect(try other.words(digest) == "The threshold is unclear.")
        try other.setName("Ruth Adeyemi", of: values.police)
        #expect(try one.name(of: values.police) == "Ruth Adeyemi")
        try other.erase(digest)
        #expect(try one.words(digest) == nil)
    }

    @Test("open a file that is not there yet, all at once")
    func openTogether() throws {
        for _ in 0..<40 {
            let folder = try TemporaryFolder()
            let failures = Mutex<[String]>([])
            DispatchQueue.concurrentPerform(iterations: 6) { number in
                do {
                    try PrivateStore(at: folder("private.sqlite")).keep("Number \(number).", number: number)
                } catch {
                    failures.withLock { $0.append("\(error)") }
                }
            }
            #expect(failures.withLock { $0 } == [])
        }
    }

    @Test("keep 200 words at once, none lost, with an erasure in between")
    func keepTogether() throws {
        let folder = try TemporaryFolder()
        let first = try PrivateStore(at: folder("private.sqlite"), patience: 60)
        let gone = try first.keep("Gone.", number: 1_000)
        let failures = Mutex<[String]>([])
        DispatchQueue.concurrentPerform(iterations: 4) { worker in
            do {
                let store = try PrivateStore(at: folder("private.sqlite"), patience: 60)
                for number in 0..<50 { try store.keep("Words.", number: 50 * worker + number) }
                if worker == 2 { try store.erase(gone) }
            } catch {
                failures.withLock { $0.append("\(error)") }
            }
        }
        #expect(failures.withLock { $0 } == [])
        for number in 0..<200 {
            let digest = PrivateStore.digest(of: "Words.", salt: Fixtures.salt(number))
            #expect(try first.words(digest) == "Words.")
        }
        #expect(try first.words(gone) == nil)
    }

    @Test("write after waiting no longer than their patience for another program, and read meanwhile")
    func locked() throws {
        let folder = try TemporaryFolder()
        let path = folder("private.sqlite")
        let store = try PrivateStore(at: path, patience: 0.05)
        let other = try plainConnection(to: path)
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN EXCLUSIVE") }
        #expect(throws: StoreError.locked(path: path)) { try store.keep("No.") }
        #expect(try store.names() == [:])
        #expect(try PrivateStore(at: path, patience: 0.05).names() == [:])
        try other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
        #expect(try store.words(store.keep("No.")) == "No.")
    }
}
