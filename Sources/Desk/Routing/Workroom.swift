import NIOPosix
import Synchronization

/// Threads that may wait: for a lock, for the disk, for a hash. No event loop ever does.
final class Workroom: Sendable {
    private let pool: NIOThreadPool
    private let most: Int
    private let inside = Mutex(0)

    /// `most` is how much work is taken in at once, at work or waiting.
    init(threads: Int, most: Int) {
        pool = NIOThreadPool(numberOfThreads: threads)
        self.most = most
        pool.start()
    }

    deinit {
        pool.shutdownGracefully { _ in }
    }

    /// Does the work on a thread of the room; nil when the room is full or closed.
    func perform<Value: Sendable>(_ work: @escaping @Sendable () -> Value) async -> Value? {
        let isIn = inside.withLock { inside in
            guard inside < most else { return false }
            inside += 1
            return true
        }
        guard isIn else { return nil }
        defer { inside.withLock { $0 -= 1 } }
        return try? await pool.runIfActive(work)
    }
}
