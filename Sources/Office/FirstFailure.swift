import Synchronization

/// What first kept work from being done that cannot say so itself, such as a page's that asks for a chapter.
///
/// Whoever uses what such work made checks first: then nothing that lacks anything leaves the program.
final class FirstFailure<Failure: Error>: Sendable {
    private let failure = Mutex<Failure?>(nil)

    /// Gives what the work gives; nil where it fails, which `check` then says.
    func noting<Value>(_ work: () throws(Failure) -> Value?) -> Value? {
        do { return try work() } catch {
            failure.withLock { $0 = $0 ?? error }
            return nil
        }
    }

    /// Throws what failed first, if anything did, also long before.
    func check() throws(Failure) {
        if let failure = failure.withLock({ $0 }) { throw failure }
    }
}
