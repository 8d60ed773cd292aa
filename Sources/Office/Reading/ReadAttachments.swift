import Git
import Manuals
import Record

/// The attachments of the text in force, by their paths from the repository's root.
public struct ReadAttachments: Sendable {
    public init() {}

    public func perform(in office: Secretariat) throws(OfficeError) -> [String] {
        let tree = try office.treeInForce()
        return try recorded { () throws(RecordFault) in
            try inGit { () throws(GitError) in try office.repository.files(inTree: tree, under: ManualPaths.attachments) }.map(\.path).sorted()
        }
    }
}
