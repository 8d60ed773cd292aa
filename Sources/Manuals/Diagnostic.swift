/// A mistake in the author's text: where it stands, the rule it breaks and what to do.
///
/// Diagnostics are collected, never thrown.
public struct Diagnostic: Hashable, Sendable {
    public var severity: Severity
    /// The file, as a path from the manual's root.
    public var file: String
    /// From 1; 0 when the whole file is meant.
    public var line: Int
    /// From 1, in characters of UTF-8 bytes; 0 when the whole line is meant.
    public var column: Int
    /// The rule's permanent name: `duplicate-id`.
    public var rule: String
    /// What is wrong, as one sentence.
    public var message: String
    /// What to do, as one sentence.
    public var remedy: String
    /// Whether `rubric format` or `rubric ids` mends it.
    public var isFixable: Bool

    public init(
        _ severity: Severity, file: String, line: Int, column: Int = 0, rule: String, message: String, remedy: String,
        isFixable: Bool = false
    ) {
        self.severity = severity
        self.file = file
        self.line = line
        self.column = column
        self.rule = rule
        self.message = message
        self.remedy = remedy
        self.isFixable = isFixable
    }

    public enum Severity: String, Hashable, Sendable, Comparable, Codable {
        /// Style: worth a look, blocks nothing.
        case advice
        /// Probably wrong; blocks nothing.
        case warning
        /// Cannot be submitted.
        case error

        private var rank: Int {
            switch self {
            case .advice: 0
            case .warning: 1
            case .error: 2
            }
        }
        public static func < (left: Self, right: Self) -> Bool { left.rank < right.rank }
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line: `file:line:column: error: message Remedy. [rule]`.
    public var description: String {
        var place = file
        if line > 0 { place += ":\(line)" }
        if line > 0, column > 0 { place += ":\(column)" }
        return "\(place): \(severity.rawValue): \(message) \(remedy) [\(rule)]"
    }
}
