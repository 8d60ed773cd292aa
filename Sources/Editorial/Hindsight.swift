public import Manuals

/// What other rules would have made of a ballot that was decided.
public struct Hindsight: Hashable, Sendable {
    public let ballot: BallotID
    public let decided: Decision
    public let instead: Decision

    public var differs: Bool { decided.outcome != instead.outcome }
}

extension Proceedings {
    /// Every past ballot decided once more by other rules, on the board and the positions it had; oldest first.
    public func hindsight(_ rules: Rules) -> [Hindsight] {
        let closed = ballots.values.filter { $0.decision != nil }.sorted { $0.opened < $1.opened }
        return closed.compactMap { ballot in
            guard let decided = ballot.decision, let proposal = proposals[ballot.subject.proposal] else { return nil }
            let instead = Decision(
                rule: rules.rule(for: ballot.subject.impact), roster: ballot.board.members(on: decided.at.day), author: proposal.author,
                interests: ballot.subject.interests, positions: ballot.positions.mapValues(\.position),
                interested: ballot.interested)
            return Hindsight(ballot: ballot.id, decided: decided.decision, instead: instead)
        }
    }
}
