public import Manuals
import Markdown

/// Reads the working copy's text and says what is wrong with it.
public struct CheckManual: Sendable {
    private let folder: String

    public init(folder: String) {
        self.folder = folder
    }

    /// Every diagnostic, in the order of files and lines.
    public func perform() throws(OfficeError) -> [Diagnostic] {
        try FolderText(at: folder).reading.diagnostics
    }
}
