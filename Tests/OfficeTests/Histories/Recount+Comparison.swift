import Digests
import Editorial
import Manuals

extension Recount {
    /// Holds what the program says of a record against this recount.
    mutating func compare(with proceedings: Proceedings) {
        expect(proceedings.editions.map(\.text) == editions, "the editions are others")
        expect(proceedings.board?.digest.hex == boardDigest, "the board is another")
        expect(proceedings.proposals.count == proposals.count && proceedings.ballots.count == ballots.count, "there are more proposals or ballots, or fewer")
        for proposal in proceedings.proposals.values {
            guard let known = proposals[proposal.id.text] else { continue }
            expect(proposal.publishedIn?.text == known.publishedIn, "\(proposal.id) was published, or was not")
            let approved = known.hasLapsed ? nil : known.approved?.digest
            expect(proceedings.approvedSubject(of: proposal)?.digest().hex == approved, "\(proposal.id) stands approved as something else: \(proposal.state.words)")
        }
        for ballot in proceedings.ballots.values {
            guard let known = ballots[ballot.id.text] else { continue }
            expect(ballot.positions.mapValues(\.position.rawValue) == held(known), "the positions on \(ballot.id) are others")
            expect(ballot.decision?.decision.outcome.rawValue == known.outcome, "\(ballot.id) came to something else")
        }
        for notice in proceedings.notices.values {
            expect((notice.approved != nil) == notices[notice.id.text]?.isApproved, "\(notice.id) is approved, or is not")
        }
        for release in proceedings.releases.values {
            expect(release.proposals.map(\.text).sorted() == releases[release.name.text]?.proposals.sorted() ?? [], "\(release.name) holds other proposals")
        }
    }

    private func held(_ vote: Vote) -> [MemberID: String] {
        Dictionary(uniqueKeysWithValues: vote.positions.compactMap { id, held in MemberID(id).map { ($0, held.position) } })
    }
}
