import Synchronization

/// Lets something happen so many times in a span of time for each name, and no more.
///
/// Names are forgotten with their span, and the oldest first when there are too many, so that nobody fills the memory.
final class Throttle: Sendable {
    private let most: Int
    private let span: Int64
    private let counted = Mutex<[String: Count]>([:])

    private struct Count {
        var number: Int
        let until: Int64
    }

    /// The names that are remembered at once.
    static let names = 20_000

    /// - Parameter span: in seconds.
    init(_ most: Int, each span: Int64) {
        self.most = most
        self.span = span
    }

    /// Counts one more for a name. Returns how many seconds it has to wait; nil when it may go on.
    func refuses(_ name: String, at now: Int64) -> Int64? {
        counted.withLock { counted in
            if let known = counted[name], known.until > now {
                guard known.number < most else { return known.until - now }
                counted[name]?.number += 1
                return nil
            }
            if counted.count >= Self.names {
                counted = counted.filter { $0.value.until > now }
                if counted.count >= Self.names, let oldest = counted.min(by: { $0.value.until < $1.value.until })?.key {
                    counted[oldest] = nil
                }
            }
            counted[name] = Count(number: 1, until: now + span)
            return nil
        }
    }

    /// Forgets what was counted for a name.
    func forgive(_ name: String) {
        counted.withLock { $0[name] = nil }
    }
}
