import Git
import Markdown
import Record

/// Files of YAML that are handed to the office.
enum YAMLFile {
    /// Decodes the file at a path, at most 4 MiB.
    static func read<Value: Decodable>(_ type: Value.Type, at path: String) throws(OfficeError) -> Value {
        try recorded { () throws(RecordFault) in
            let bytes = try inGit { () throws(GitError) in try DurableFile.read(path, limit: Limits.text) }
            do throws(UnreadableText) { return try YAMLDocument.decode(type, from: bytes, path: path) } catch {
                throw .unreadable(error.diagnostic)
            }
        }
    }
}
