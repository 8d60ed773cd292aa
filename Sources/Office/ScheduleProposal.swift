public import Editorial
import Git
public import Manuals
public import Record
import Releases

/// Takes an approved proposal into an open release.
public struct ScheduleProposal: Sendable {
    private let proposal: ProposalID
    private let release: ReleaseName
    private let actor: MemberID

    public init(proposal: ProposalID, release: ReleaseName, actor: MemberID) {
        self.proposal = proposal
        self.release = release
        self.actor = actor
    }

    /// Refuses, naming the paragraph, when the proposal meets another one scheduled for the release or was approved
    /// against text no longer in force. Where it changes what another cites, that one asks for reconfirmation before the
    /// freeze.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        let inForce = try office.inForce()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let scheduled = try ruled { () throws(Refusal) in try proceedings.known(release).proposals }
            let approvals = try office.gatekeeper.approvals(for: scheduled + [proposal], in: proceedings)
            let table = try office.gatekeeper.merge(from: try Revision(inForce.commit), approvals)
            let tree = try office.gatekeeper.write(table).tree
            let now = office.surroundings.now()
            let who = Stamp(name: actor.text, email: "\(actor)@members.invalid", seconds: now.seconds, offsetMinutes: 0)
            let composed = try inGit { () throws(GitError) in
                try office.repository.writeCommit(
                    tree: tree, parents: [inForce.commit], author: who, committer: who,
                    message: "Release \(release) with \(approvals.map(\.proposal.id.text).joined(separator: ", "))\n")
            }
            return Event(
                key: key, at: now, actor: actor,
                act: .schedule(Scheduling(proposal: proposal, release: release, composed: try Revision(composed))))
        }
    }
}
