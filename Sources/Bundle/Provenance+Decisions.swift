import Digests
import Editorial
import Manuals

extension Provenance {
    /// The last decision on every element that was ever decided about, up to a release.
    struct Decisions {
        struct Last {
            /// What was approved; nil for a removal.
            let digest: Digest?
            let release: ReleaseName
            let approval: Approval
        }

        /// The decisions on each element that still hold, oldest first.
        private var standing: [ElementKey: [Last]] = [:]
        /// The edition with which the record begins.
        let adopted: ReleaseName

        /// Follows the editions from a release back to the adopted one.
        init(leadingTo release: ReleaseName, in proceedings: Proceedings) throws(UntracedText) {
            var line: [Release] = []
            var name = release
            while let step = proceedings.releases[name], let predecessor = step.predecessor {
                line.append(step)
                name = predecessor
            }
            guard proceedings.releases[name]?.kind == .adopted else {
                throw UntracedText(flaws: [
                    BundleFlaw("", "Release \(release) does not follow an adopted edition: it is not frozen, or not in this record.")
                ])
            }
            adopted = name
            for step in line.reversed() {
                for proposal in step.undoes { remove(proposal) }
                for proposal in step.proposals { add(proposal, of: step.name, in: proceedings) }
            }
        }

        private mutating func add(_ id: ProposalID, of release: ReleaseName, in proceedings: Proceedings) {
            let ballots = proceedings.proposals[id]?.ballots.compactMap { proceedings.ballots[$0] } ?? []
            let won = ballots.last { $0.decision?.decision.outcome == .approved }
            let subject = won?.subject ?? proceedings.proposals[id]?.urgent?.subject
            for change in subject?.elements ?? [] {
                standing[change.key, default: []].append(
                    Last(digest: change.proposed, release: release, approval: Approval(ballot: won?.id, proposal: id)))
            }
        }

        /// An urgent change lapsed: what was decided before it holds again.
        private mutating func remove(_ id: ProposalID) {
            for key in standing.keys { standing[key]?.removeAll { $0.approval.proposal == id } }
        }

        /// The last decision on every element that has one.
        var last: [ElementKey: Last] { standing.compactMapValues(\.last) }
    }
}
