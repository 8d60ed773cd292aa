import Git
import Markdown
import Record

extension BoardPlan {
    /// The plan in a YAML file.
    public init(reading path: String) throws(OfficeError) {
        self = try recorded { () throws(RecordFault) in
            let bytes = try inGit { () throws(GitError) in try DurableFile.read(path, limit: Limits.text) }
            do throws(UnreadableText) { return try YAMLDocument.decode(BoardPlan.self, from: bytes, path: path) } catch {
                throw .unreadable(error.diagnostic)
            }
        }
    }
}
