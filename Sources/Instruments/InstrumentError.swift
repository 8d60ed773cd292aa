/// Why an instrument gave nothing.
public enum InstrumentError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The program is not installed, or not in the path.
    case missing(program: String)
    /// The program ran and said no, or could not be run.
    case failed(program: String, words: String)

    /// One sentence: which program, and what about it.
    public var description: String {
        switch self {
        case .missing(let program): "\(program) is not installed, or not in the PATH."
        case .failed(let program, let words): "\(program) failed: \(words)"
        }
    }
}
