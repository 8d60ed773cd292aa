import Manuals

extension Proceedings {
    /// What a ballot on a proposal would settle.
    enum Question {
        /// Whether the change is made.
        case approval
        /// Whether the chair's action, whose text is published, stands.
        case ratification
        /// Whether what was approved still holds, though text it cites has changed.
        case reconfirmation
    }

    /// What a ballot on a proposal would settle now; nil when there is nothing to ask.
    func question(on proposal: Proposal) -> Question? {
        if proposal.isToBeRatified(in: self) { return .ratification }
        if proposal.state.isOpenToRevision { return .approval }
        switch proposal.state {
        case .approved, .deferred: return .reconfirmation
        case .scheduled(let release, _): return releases[release]?.state == .open ? .reconfirmation : nil
        case .review, .ballot, .awaitingSecond, .returned, .overtaken, .published, .withdrawn, .superseded, .lapsed: return nil
        }
    }

    /// Refuses to ask again about an approved proposal, unless what it cites changed since it was approved.
    func requireChangedDependencies(_ proposal: Proposal, _ subject: Subject) throws(Refusal) {
        guard let approved = approvedSubject(of: proposal), subject.elements == approved.elements, subject.dependencies != approved.dependencies
        else {
            throw Refusal(
                "nothing-to-reconfirm", "Proposal \(proposal.id) is \(proposal.state.words), and what it cites is what the board saw.",
                remedy: "rubric proposal show \(proposal.id) tells what comes next.")
        }
    }

    /// Refuses to move a proposal that the board is being asked to reconfirm.
    func requireNoReconfirmation(_ proposal: Proposal) throws(Refusal) {
        guard let ballot = proposal.reconfirmation else { return }
        throw Refusal(
            "in-reconfirmation", "Ballot \(ballot) is open on proposal \(proposal.id), to reconfirm it.",
            remedy: "Close the ballot; it decides.")
    }

    /// The ballot that was to reconfirm a proposal is closed: where it was won, the proposal stands where it stood, now by
    /// this ballot; otherwise it is back with its author.
    mutating func endReconfirmation(of proposal: Proposal, by ballot: BallotID, _ outcome: Decision.Outcome) {
        proposals[proposal.id]?.reconfirmation = nil
        proposals[proposal.id]?.urgent = nil
        switch outcome {
        case .approved: settle(proposal.id, as: proposal.state.resting(on: .ballot(ballot)), because: proposal.reason)
        case .returned: settle(proposal.id, as: .returned, because: nil)
        }
    }
}

extension Proposal.State {
    /// The same place on the way, by another decision.
    fileprivate func resting(on mandate: Mandate) -> Proposal.State {
        switch self {
        case .approved: .approved(mandate)
        case .deferred(let release, _): .deferred(release, mandate)
        case .scheduled(let release, _): .scheduled(release, mandate)
        case .review, .ballot, .awaitingSecond, .returned, .overtaken, .published, .withdrawn, .superseded, .lapsed: self
        }
    }
}
