/// Why writing or reading a stream stopped.
public enum StreamFailure<Outside: Error>: Error {
    /// The stream's own content is at fault.
    case flaw(BundleFlaw)
    /// The closure that gives or takes the bytes failed.
    case outside(Outside)
}

extension StreamFailure {
    /// Runs work that finds flaws.
    static func checking<Value>(_ work: () throws(BundleFlaw) -> Value) throws(StreamFailure) -> Value {
        do { return try work() } catch { throw .flaw(error) }
    }

    /// Runs work of the caller's.
    static func passing<Value>(_ work: () throws(Outside) -> Value) throws(StreamFailure) -> Value {
        do { return try work() } catch { throw .outside(error) }
    }
}
