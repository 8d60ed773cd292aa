import Git
public import Manuals
import Markdown
import Record

/// Reads one chapter from a file or from bytes, whatever its folder.
public struct RenderFile: Sendable {
    private let source: Source

    public enum Source: Sendable {
        case file(String)
        /// What stood on standard input.
        case bytes([UInt8])
    }

    public init(_ source: Source) {
        self.source = source
    }

    /// Returns the chapter and what its author should know.
    public func perform() throws(OfficeError) -> (chapter: Chapter, diagnostics: [Diagnostic]) {
        let reading = try recorded { () throws(RecordFault) in
            let (path, bytes): (String, [UInt8]) =
                switch source {
                case .file(let path): (path, try inGit { () throws(GitError) in try DurableFile.read(path, limit: Limits.text) })
                case .bytes(let bytes): ("standard-input.md", bytes)
                }
            do throws(UnreadableText) { return try ChapterReader.read(bytes, path: path) } catch { throw .unreadable(error.diagnostic) }
        }
        return (reading.value, reading.diagnostics)
    }
}
