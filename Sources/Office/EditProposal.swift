public import Editorial
import Git
import Record

/// Puts a proposal's latest revision into the working copy, so that its author can revise it.
public struct EditProposal: Sendable {
    private let proposal: ProposalID

    public init(proposal: ProposalID) {
        self.proposal = proposal
    }

    /// Returns the paths that were left alone because the working copy holds changes of its own there.
    public func perform(in office: Secretariat) throws(OfficeError) -> [String] {
        let base = try office.inForce().commit
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard let latest = known.revisions.last else { return [] }
            return try inGit { () throws(GitError) in
                let old = try office.repository.commit(base).tree
                guard let revision = ObjectID(hex: latest.revision.hex) else { return [] }
                return try office.repository.updateWorkTree(from: old, to: try office.repository.commit(revision).tree)
            }
        }
    }
}
