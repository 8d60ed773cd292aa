import Dispatch
import Synchronization

extension Array where Element: Sendable {
    /// Stretches the elements are cut into: enough that a slow one keeps no core waiting long.
    private static var mostStretches: Int { 1 << 11 }

    /// What `transform` makes of each element, in their order; as many are worked on at once as the machine has cores.
    ///
    /// What is thrown is what the first element that fails throws, however the work was shared out.
    public func mapConcurrently<Made: Sendable, Failure: Error>(
        _ transform: @Sendable (Element) throws(Failure) -> Made
    ) throws(Failure) -> [Made] {
        let stretches = Swift.min(count, Self.mostStretches)
        let results = Mutex([Result<[Made], Failure>?](repeating: nil, count: stretches))
        DispatchQueue.concurrentPerform(iterations: stretches) { stretch in
            let range = (count * stretch / stretches)..<(count * (stretch + 1) / stretches)
            var result: Result<[Made], Failure>
            do throws(Failure) { result = .success(try self[range].map(transform)) } catch { result = .failure(error) }
            results.withLock { $0[stretch] = result }
        }
        var made: [Made] = []
        made.reserveCapacity(count)
        for result in results.withLock({ $0 }) { if let result { made += try result.get() } }
        return made
    }
}
