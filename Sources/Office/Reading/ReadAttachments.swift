import Editorial
import Git
import Manuals
import Record

/// The attachments of the text in force and of every edition before it.
public struct ReadAttachments: Sendable {
    public init() {}

    /// An attachment of an edition.
    public struct Attachment: Hashable, Sendable {
        /// From the repository's root.
        public let path: String
        /// Whether the text in force has it.
        public let isInForce: Bool
    }

    /// By path, those of the text in force first.
    public func perform(in office: Secretariat) throws(OfficeError) -> [Attachment] {
        let proceedings = try office.proceedings()
        let (commits, inForce) = (proceedings.editions.compactMap { proceedings.releases[$0]?.state.commit }, try office.inForce().commit)
        return try recorded { () throws(RecordFault) in
            let standing = try paths(at: inForce, office)
            var former: Set<String> = []
            for commit in commits { former.formUnion(try paths(at: try ObjectID(commit), office)) }
            return standing.sorted().map { Attachment(path: $0, isInForce: true) }
                + former.subtracting(standing).sorted().map { Attachment(path: $0, isInForce: false) }
        }
    }

    private func paths(at commit: ObjectID, _ office: Secretariat) throws(RecordFault) -> Set<String> {
        Set(
            try inGit { () throws(GitError) in
                try office.repository.files(inTree: try office.repository.commit(commit).tree, under: ManualPaths.attachments)
            }.map(\.path))
    }
}
