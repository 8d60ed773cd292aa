import Dispatch
import Synchronization

/// What two pieces of work make that are done at the same time; when both fail, what the first throws is thrown.
public func concurrently<First: Sendable, Second: Sendable, Failure: Error>(
    _ first: @Sendable () throws(Failure) -> First, _ second: @Sendable () throws(Failure) -> Second
) throws(Failure) -> (First, Second) {
    let results = Mutex<(first: Result<First, Failure>?, second: Result<Second, Failure>?)>((nil, nil))
    DispatchQueue.concurrentPerform(iterations: 2) { place in
        if place == 0 {
            let result: Result<First, Failure>
            do throws(Failure) { result = .success(try first()) } catch { result = .failure(error) }
            results.withLock { $0.first = result }
        } else {
            let result: Result<Second, Failure>
            do throws(Failure) { result = .success(try second()) } catch { result = .failure(error) }
            results.withLock { $0.second = result }
        }
    }
    let made = results.withLock { $0 }
    guard let one = made.first, let other = made.second else { return (try first(), try second()) }
    return (try one.get(), try other.get())
}
