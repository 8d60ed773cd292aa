public import Manuals

/// What was read, and what the author should know about it.
public struct Reading<Value: Sendable>: Sendable {
    public var value: Value
    /// The author's mistakes, in the order of the lines.
    public var diagnostics: [Diagnostic]
    /// The line, from 1, on which each item of the value starts: the units of a chapter's body, the parts of the
    /// settings, the terms, the references. Empty for a whole manual.
    public var lines: [Int]
    /// Where a chapter's text mentions what may be missing, in the order of the text; empty for all else.
    public var mentions: [PlacedMention]

    public init(value: Value, diagnostics: [Diagnostic] = [], lines: [Int] = [], mentions: [PlacedMention] = []) {
        self.value = value
        self.diagnostics = diagnostics
        self.lines = lines
        self.mentions = mentions
    }
}
