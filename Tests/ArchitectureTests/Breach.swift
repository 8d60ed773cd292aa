/// A place where a rule of the architecture is not kept.
struct Breach: Hashable, CustomStringConvertible {
    let path: String
    /// Counted from 1; nil for a breach of a whole file or folder.
    let line: Int?
    let message: String

    init(_ path: String, line: Int? = nil, _ message: String) {
        self.path = path
        self.line = line
        self.message = message
    }

    var description: String { line.map { "\(path):\($0): \(message)" } ?? "\(path): \(message)" }
}
