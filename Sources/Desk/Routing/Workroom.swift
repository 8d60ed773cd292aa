import NIOPosix
import Office
import Synchronization

/// Threads that may wait: for a lock, for the disk, for a hash. No event loop ever does.
final class Workroom: Sendable {
    private let pool: NIOThreadPool
    private let most: Int
    private let niceness: Int32
    private let inside = Mutex(0)

    /// - Parameters:
    ///   - most: how much work is taken in at once, at work or waiting.
    ///   - niceness: how far its threads stand back where processors are short, as `Niceness` counts.
    init(threads: Int, most: Int, niceness: Int32 = 0) {
        pool = NIOThreadPool(numberOfThreads: threads)
        self.most = most
        self.niceness = niceness
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
        return try? await pool.runIfActive { [niceness] in
            if niceness > 0 { Niceness.take(niceness) }
            return work()
        }
    }
}
