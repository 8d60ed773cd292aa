import Manuals

extension Proceedings {
    /// The positions of a proposal's last ballot that hold on a new one until their members say otherwise.
    ///
    /// A concern always does. Any other position does where its member has the seat it was taken in, impact and rules are
    /// the same, and everything the member answered for is the same to the byte: what their interest has at stake, or for
    /// the chair, and for a member whose interest is not affected, the whole.
    ///
    /// To change the text and to let the chair's change of it stand are two questions: a position on the one is none on the
    /// other, even on the same text.
    func positionsCarried(into subject: Subject, _ question: Question, on day: CalendarDay) -> [MemberID: Ballot.Held] {
        guard let proposal = proposals[subject.proposal], let last = proposal.ballots.last, let before = ballots[last] else { return [:] }
        let asksAnother = if question == .ratification, let second = proposal.urgent?.second { before.opened < second.at } else { false }
        return before.positions.filter { member, held in
            held.position == .concern || (!asksAnother && answersForTheSame(member, before, subject, on: day))
        }
        .mapValues { Ballot.Held(position: $0.position, at: $0.at, words: $0.words, isCarried: true, declaration: $0.declaration) }
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
}
