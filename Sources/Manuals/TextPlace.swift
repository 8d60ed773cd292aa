/// A place in a text file.
public struct TextPlace: Hashable, Sendable {
    /// From 1; 0 when it is not known.
    public var line: Int
    /// In UTF-8 bytes, from 1; 0 when the whole line is meant.
    public var column: Int

    public init(line: Int, column: Int = 0) {
        self.line = line
        self.column = column
    }
}
