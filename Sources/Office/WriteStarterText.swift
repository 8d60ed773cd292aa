import Git
import Record

/// Writes the text a new manual starts with into its working copy.
public struct WriteStarterText: Sendable {
    public init() {}

    public func perform(in office: Secretariat) throws(OfficeError) {
        guard let root = office.repository.workTree else { return }
        try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in
                for (path, text) in StarterText.files {
                    try DurableFile.write(Array(text.utf8), to: "\(root)/\(path)", mode: 0o644)
                }
            }
        }
    }
}
