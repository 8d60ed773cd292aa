import Editorial
import Git
import Manuals
import Record
import Releases

extension Secretariat {
    /// Writes what `next/<release>` is to be with exactly these proposals.
    ///
    /// Refuses, naming the paragraph, when two of them meet, or one was approved against other text than is in force. What
    /// they cite is looked at by the freeze.
    func compose(
        _ release: ReleaseName, with proposals: [ProposalID], in proceedings: Proceedings, by actor: MemberID, at moment: Moment
    ) throws(RecordFault) -> Revision {
        guard let inForce = proceedings.inForce?.commit else {
            throw .refused(Refusal("nothing-adopted", "No edition is in force.", remedy: "Adopt the text first (rubric release adopt)."))
        }
        let approvals = try gatekeeper.approvals(for: proposals, in: proceedings)
        let tree = try shelf.write(try gatekeeper.merge(from: try gatekeeper.predecessor(of: approvals, in: proceedings), approvals))
        let who = Stamp(name: actor.text, email: "\(actor)@members.invalid", seconds: moment.seconds, offsetMinutes: 0)
        let contents = proposals.isEmpty ? "nothing yet" : proposals.map(\.text).joined(separator: ", ")
        let parent = try ObjectID(inForce)
        let commit = try inGit { () throws(GitError) in
            try repository.writeCommit(
                tree: tree, parents: [parent], author: who, committer: who, message: "Release \(release) with \(contents)\n")
        }
        return try Revision(commit)
    }

    /// What `next/…` becomes when a proposal leaves the release it is scheduled for; nil when it is in none.
    func composeWithout(
        _ id: ProposalID, in proceedings: Proceedings, by actor: MemberID, at moment: Moment
    ) throws(RecordFault) -> Revision? {
        guard case .scheduled(let name, _)? = proceedings.proposals[id]?.state, let release = proceedings.releases[name] else { return nil }
        // A release that must be composed anew first says so by the rules, before its text could refuse.
        guard release.footing == proceedings.footing else { return nil }
        return try compose(name, with: release.proposals.filter { $0 != id }, in: proceedings, by: actor, at: moment)
    }
}
