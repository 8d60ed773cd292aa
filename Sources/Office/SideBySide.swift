import Dispatch
import Synchronization

/// Work on many items, on every core at once. What comes of it does not depend on which core did what.
enum SideBySide {
    /// Does the work for every item. Where it fails for several, the first of them in the order of the items is thrown, and
    /// items not begun by then are left.
    static func forEach<Item: Sendable>(_ items: [Item], _ work: @Sendable (Item) throws(OfficeError) -> Void) throws(OfficeError) {
        _ = try map(items) { item throws(OfficeError) in try work(item) }
    }

    /// What the work makes of every item, in their order.
    static func map<Item: Sendable, Value: Sendable>(
        _ items: [Item], _ work: @Sendable (Item) throws(OfficeError) -> Value
    ) throws(OfficeError) -> [Value] {
        // Stretches long enough that cores seldom ask for the next, short enough that none waits for the others.
        let length = max(1, min(32, items.count / 16))
        let count = (items.count + length - 1) / length
        let state = Mutex(State<Value>(parts: [[Value]](repeating: [], count: count)))
        DispatchQueue.concurrentPerform(iterations: count) { part in
            guard state.withLock({ $0.failure == nil }) else { return }
            var values: [Value] = []
            values.reserveCapacity(length)
            do throws(OfficeError) {
                for item in items[(part * length)..<min((part + 1) * length, items.count)] { values.append(try work(item)) }
                let done = values
                state.withLock { $0.parts[part] = done }
            } catch {
                state.withLock { if part < $0.failure?.part ?? .max { $0.failure = (part, error) } }
            }
        }
        let done = state.withLock { $0 }
        if let failure = done.failure { throw failure.error }
        return done.parts.flatMap { $0 }
    }

    private struct State<Value> {
        var parts: [[Value]]
        var failure: (part: Int, error: OfficeError)?
    }
}
