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
            let revised = try office.tree(of: latest, over: old)
            return Outcome(
                leftAlone: try inGit { () throws(GitError) in try office.repository.updateWorkTree(from: old, to: revised) },
                crossings: try Crossing.all(of: latest, over: base, in: office))
        }
    }
}

extension Secretariat {
    /// The revision as it would be made on the text in force. Where that has changed too, the proposal's words stand.
    func tree(of revision: Proposal.Submitted, over inForce: ObjectID) throws(RecordFault) -> ObjectID {
        let revised = try shelf.table(at: try ObjectID(revision.revision))
        let changes = try shelf.table(at: try ObjectID(revision.base)).changes(to: revised)
        var table = try shelf.table(inTree: inForce)
        let renewed = changes.map { ElementChange(key: $0.key, base: table[$0.key]?.digest, proposed: $0.proposed) }
        do { try table.apply(renewed, from: revised) } catch { throw .composition(error) }
        return try gatekeeper.write(table).tree
    }
}
