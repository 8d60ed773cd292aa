public import Manuals
import Markdown

/// Reads a text and says what is wrong with it.
public struct CheckManual: Sendable {
    private let text: Text

    /// Which text is checked.
    public enum Text: Sendable {
        /// A manual's working copy, by its folder.
        case manual(String)
        /// The text of a folder, or of a revision of the repository it stands in. It need be no manual's.
        case source(String, revision: String?)
    }

    public init(_ text: Text) {
        self.text = text
    }

    /// Every diagnostic, in the order of files and lines.
    public func perform() throws(OfficeError) -> [Diagnostic] {
        switch text {
        case .manual(let folder): try FolderText(at: folder).reading.diagnostics
        case .source(let folder, nil): try SourceTree(folder: folder).reading(checking: true).diagnostics
        case .source(let folder, let revision?): try SourceTree(revision: revision, of: folder).reading(checking: true).diagnostics
        }
    }
}
