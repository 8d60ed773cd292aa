import Foundation
import Git
import Synchronization
import Testbench
import Testing

@Suite("A lock between processes")
struct FileLockTests {
    @Test("is held by one at a time, is given up at its end, and makes the folders it needs")
    func exclusion() throws {
        let scratch = try Scratch()
        let path = scratch.path("a/b/lock")
        do {
            let lock = try FileLock.acquire(at: path, waitingUpTo: .zero)
            #expect(throws: GitError.locked(what: path)) { try FileLock.acquire(at: path, waitingUpTo: .zero) }
            withExtendedLifetime(lock) {}
        }
        let lock = try FileLock.acquire(at: path, waitingUpTo: .zero)
        lock.release()
        lock.release()
        let next = try FileLock.acquire(at: path, waitingUpTo: .zero)
        withExtendedLifetime(next) {}
    }

    @Test("is waited for as long as one is willing to, and no longer")
    func patience() throws {
        let scratch = try Scratch()
        let path = scratch.path("lock")
        let lock = try FileLock.acquire(at: path, waitingUpTo: .zero)
        let start = ContinuousClock.now
        #expect(throws: GitError.locked(what: path)) { try FileLock.acquire(at: path, waitingUpTo: .milliseconds(200)) }
        #expect(start.duration(to: .now) >= .milliseconds(200))
        let release = Thread {
            Thread.sleep(forTimeInterval: 0.1)
            lock.release()
        }
        release.start()
        let next = try FileLock.acquire(at: path, waitingUpTo: .seconds(30))
        withExtendedLifetime(next) {}
    }

    @Test("keeps threads apart")
    func threads() throws {
        let scratch = try Scratch()
        let path = scratch.path("lock")
        let file = scratch.path("count")
        try scratch.write("0", to: "count")
        let failures = Mutex(0)
        DispatchQueue.concurrentPerform(iterations: 8) { _ in
            for _ in 0..<25 {
                do {
                    let lock = try FileLock.acquire(at: path, waitingUpTo: .seconds(60))
                    defer { lock.release() }
                    let count = Int(String(decoding: try DurableFile.read(file, limit: 100), as: UTF8.self)) ?? -1_000
                    try DurableFile.write(Array("\(count + 1)".utf8), to: file, mode: 0o600)
                } catch {
                    failures.withLock { $0 += 1 }
                }
            }
        }
        #expect(failures.withLock { $0 } == 0)
        #expect(try scratch.text(of: "count") == "200")
    }

    @Test("keeps processes apart, and ends with a process that is killed")
    func processes() throws {
        let scratch = try Scratch()
        let path = scratch.path("lock")
        let lock = try FileLock.acquire(at: path, waitingUpTo: .zero)
        #expect(try Outcome.of(["flock", "-n", path, "true"], in: scratch.path).status == 1)
        lock.release()
        #expect(try Outcome.of(["flock", "-n", path, "true"], in: scratch.path).status == 0)

        let holder = Process()
        holder.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        holder.arguments = ["flock", "-F", path, "sleep", "60"]
        try holder.run()
        // It waits its turn between these tries, so it is sure to get one.
        while (try? FileLock.acquire(at: path, waitingUpTo: .zero).release()) != nil { Thread.sleep(forTimeInterval: 0.01) }
        kill(holder.processIdentifier, SIGKILL)
        holder.waitUntilExit()
        let next = try FileLock.acquire(at: path, waitingUpTo: .seconds(5))
        withExtendedLifetime(next) {}
    }

    @Test("is not inherited by a process started meanwhile")
    func inheritance() throws {
        let scratch = try Scratch()
        let path = scratch.path("lock")
        let lock = try FileLock.acquire(at: path, waitingUpTo: .zero)
        let child = Process()
        child.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        child.arguments = ["sleep", "60"]
        try child.run()
        defer { kill(child.processIdentifier, SIGKILL) }
        lock.release()
        // Between its fork and its exec another test's child holds the lock for a moment.
        let next = try FileLock.acquire(at: path, waitingUpTo: .seconds(5))
        withExtendedLifetime(next) {}
    }

    @Test("says when it cannot be made")
    func impossible() throws {
        let scratch = try Scratch()
        try scratch.write("file", to: "file")
        #expect(throws: GitError.self) { try FileLock.acquire(at: scratch.path("file/lock"), waitingUpTo: .zero) }
        #expect(throws: GitError.self) { try FileLock.acquire(at: scratch.path, waitingUpTo: .zero) }
    }
}
