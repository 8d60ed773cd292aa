import Manuals

extension Proceedings {
    /// The positions of a proposal's last ballot that hold on a new one until their members say otherwise.
    ///
    /// A concern always does. Any other position does where its member has the seat it was taken in, impact and rules are
    /// the same, and everything the member answered for is the same to the byte: what their interest has at stake, or for
    /// the chair, and for a member whose interest is not affected, the whole.
    func positionsCarried(into subject: Subject, on day: CalendarDay) -> [MemberID: Ballot.Held] {
        guard let last = proposals[subject.proposal]?.ballots.last, let before = ballots[last] else { return [:] }
        return before.positions.filter { member, held in
            held.position == .concern || answersForTheSame(member, before, subject, on: day)
        }
        .mapValues { Ballot.Held(position: $0.position, at: $0.at, words: $0.words, isCarried: true) }
    }

    private func answersForTheSame(_ id: MemberID, _ before: Ballot, _ subject: Subject, on day: CalendarDay) -> Bool {
        guard let then = before.board.member(id), let now = roster(on: day).first(where: { $0.id == id }),
            then.interest == now.interest, then.seat == now.seat, before.rules == rules, before.subject.impact == subject.impact
        else { return false }
        func stake(in subject: Subject) -> Stake? { subject.stakes.first { $0.interest == now.interest } }
        if now.seat != .chair, let own = stake(in: subject) { return own == stake(in: before.subject) }
        guard now.seat == .chair || stake(in: before.subject) == nil else { return false }
        return subject.elements == before.subject.elements && subject.dependencies == before.subject.dependencies
    }

    /// Refuses to ask again about an approved proposal, unless what it cites changed since the board decided.
    func requireReconfirmation(_ proposal: Proposal, _ subject: Subject, decidedBy ballot: BallotID) throws(Refusal) {
        guard let decided = ballots[ballot]?.subject, subject.elements == decided.elements, subject.dependencies != decided.dependencies else {
            throw Refusal(
                "nothing-to-reconfirm", "Proposal \(proposal.id) is \(proposal.state.words), and what it cites is what the board saw.",
                remedy: "rubric proposal show \(proposal.id) tells what comes next.")
        }
    }

    /// Where a proposal stands after a ballot: one that was scheduled and is reconfirmed keeps its release, one that is not
    /// loses it.
    mutating func settle(_ id: ProposalID, after ballot: BallotID, _ outcome: Decision.Outcome) {
        let scheduled = releases.values.first { $0.state == .open && $0.proposals.contains(id) }?.name
        switch outcome {
        case .approved: proposals[id]?.state = scheduled.map { .scheduled($0, ballot) } ?? .approved(ballot)
        case .returned:
            if let scheduled { releases[scheduled]?.proposals.removeAll { $0 == id } }
            proposals[id]?.state = .returned(ballot)
        }
    }
}
