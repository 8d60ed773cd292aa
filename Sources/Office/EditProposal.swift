public import Editorial
import Git
public import Manuals
import Record

/// Puts a proposal's latest revision into the working copy, so that its author can revise it: the text in force with what
/// the proposal changes.
public struct EditProposal: Sendable {
    private let proposal: ProposalID

    public init(proposal: ProposalID) {
        self.proposal = proposal
    }

    /// What the author has to look at.
    public struct Outcome: Sendable {
        /// Paths that were left alone because the working copy holds changes of its own there.
        public let leftAlone: [String]
        /// What has changed in the text in force as well: the working copy holds the proposal's words there.
        public let crossings: [Crossing]
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> Outcome {
        let base = try office.inForce().commit
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard let latest = known.revisions.last else { return Outcome(leftAlone: [], crossings: []) }
            let old = try inGit { () throws(GitError) in try office.repository.commit(base).tree }
            let meeting = try office.meeting(of: latest, with: base)
            let tree = try office.shelf.write(try meeting.manual())
            return Outcome(
                leftAlone: try inGit { () throws(GitError) in try office.repository.updateWorkTree(from: old, to: tree) },
                crossings: meeting.crossings)
        }
    }
}
