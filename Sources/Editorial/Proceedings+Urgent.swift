public import Manuals

extension Proceedings {
    mutating func approveUrgently(_ act: UrgentApproval, _ event: Event) throws(Refusal) {
        guard act.member == event.actor, event.signature != nil else {
            throw Refusal("unsigned", "An urgent change is approved and signed by its own signatory.", remedy: "Approve it with --as MEMBER.")
        }
        guard let member = roster(on: event.at.day).first(where: { $0.id == act.member }), !member.isDeputy else {
            throw Refusal(
                "not-entitled", "“\(act.member)” is not a member of the board.", remedy: "The chair and a member of another interest approve.")
        }
        let proposal = try known(act.subject.proposal)
        guard proposal.author != member.id else {
            throw Refusal(
                "own-proposal", "“\(member.id)” is the author of proposal \(proposal.id).", remedy: "Nobody approves their own proposal.")
        }
        if case .awaitingSecond = proposal.state, let urgent = proposal.urgent {
            try second(act, by: member, proposal, urgent, event)
        } else {
            try first(act, by: member, proposal, event)
        }
    }

    private mutating func first(_ act: UrgentApproval, by member: Member, _ proposal: Proposal, _ event: Event) throws(Refusal) {
        guard proposal.state.isOpenToRevision else {
            throw Refusal(
                "not-in-review", "Proposal \(proposal.id) is \(proposal.state.words).",
                remedy: "Only what is in review, returned, deferred or overtaken is approved urgently.")
        }
        guard member.seat == .chair else {
            throw Refusal("chair-first", "“\(member.id)” is not the chair, whose action this is.", remedy: "The chair signs first.")
        }
        try requireReason(act.reason)
        guard act.subject.revision == proposal.revisions.last?.revision, act.subject.impact == proposal.impact,
            act.subject.board == board?.digest, act.subject.rules == rules?.digest
        else {
            throw Refusal(
                "stale-subject", "The subject is not the latest revision of proposal \(proposal.id) under the board and rules in force.",
                remedy: "Approve it again.")
        }
        guard !act.subject.elements.isEmpty else {
            throw Refusal("no-change", "Proposal \(proposal.id) changes nothing.", remedy: "Withdraw it or revise it.")
        }
        proposals[proposal.id]?.urgent = UrgentChange(
            subject: act.subject, subjectDigest: act.subject.digest(), reason: act.reason,
            chair: UrgentChange.Signed(member: member.id, at: event.at))
        settle(proposal.id, as: .awaitingSecond, because: nil)
    }

    private mutating func second(
        _ act: UrgentApproval, by member: Member, _ proposal: Proposal, _ urgent: UrgentChange, _ event: Event
    ) throws(Refusal) {
        guard act.subject == urgent.subject, act.reason == urgent.reason, act.subject.base == inForce?.commit else {
            throw Refusal(
                "stale-subject", "What “\(member.id)” approves is not what the chair approved, on the text in force.",
                remedy: "Return the proposal and begin again, or leave the reason to the chair.")
        }
        guard let chair = board?.member(urgent.chair.member), member.interest != chair.interest else {
            throw Refusal(
                "same-interest", "“\(member.id)” speaks for \(member.interest), as the chair does.",
                remedy: "A member of another interest signs second.")
        }
        guard urgent.subject.board == board?.digest else {
            throw Refusal(
                "stale-roster", "The board has changed since the chair signed.", remedy: "Return the proposal and begin again.")
        }
        guard urgent.subject.rules == rules?.digest else {
            throw Refusal(
                "stale-rules", "The rules have changed since the chair signed.", remedy: "Return the proposal and begin again.")
        }
        proposals[proposal.id]?.urgent?.second = UrgentChange.Signed(member: member.id, at: event.at)
        settle(proposal.id, as: .approved(.chairsAction(ratifiedBy: nil)), because: nil)
    }

    mutating func lapse(_ act: Lapse, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "record that an urgent change lapsed")
        try requireReason(act.reason)
        let proposal = try known(act.proposal)
        guard let urgent = proposal.urgent, let second = urgent.second, proposal.state.mandate == .chairsAction(ratifiedBy: nil) else {
            throw Refusal(
                "not-urgent", "Proposal \(proposal.id) is \(proposal.state.words): no urgent change of it could lapse.",
                remedy: "Only what the chair's action approved and no ballot ratified lapses.")
        }
        if let ballot = urgent.ratification {
            throw Refusal(
                "in-ratification", "Ballot \(ballot) is open on proposal \(proposal.id).", remedy: "Close the ballot; it decides.")
        }
        guard second.at.day <= act.ballotDay, act.ballotDay < event.at.day else {
            throw Refusal(
                "ballot-day-not-passed",
                "\(act.ballotDay) is not a ballot day between the approval of \(second.at.day) and today.",
                remedy: "Record the lapse after the next ballot day.")
        }
        try requireNoReconfirmation(proposal)
        try leave(proposal, composed: act.composed)
        endUnratified(proposal, event, reason: act.reason)
    }

    /// The ballot that was to ratify an urgent change is closed.
    mutating func endRatification(of proposal: Proposal, by ballot: BallotID, _ decision: Decision, _ event: Event) {
        proposals[proposal.id]?.urgent?.ratification = nil
        switch (decision.outcome, proposal.publishedIn) {
        case (.approved, let release?):
            proposals[proposal.id]?.urgent?.lapse = nil
            standingLapses.removeAll { $0 == proposal.id }
            settle(proposal.id, as: .published(release, .chairsAction(ratifiedBy: ballot)), because: nil)
        default:
            endUnratified(proposal, event, reason: "Ballot \(ballot) did not ratify it.")
        }
    }

    private mutating func endUnratified(_ proposal: Proposal, _ event: Event, reason: String) {
        guard proposal.urgent?.lapse == nil else { return }
        let release = proposal.publishedIn
        proposals[proposal.id]?.urgent?.lapse = UrgentChange.Ended(at: event.at, reason: reason)
        settle(proposal.id, as: .lapsed(release), because: reason)
        guard release != nil else { return endConsultation(on: proposal.id, at: event.at) }
        standingLapses = (standingLapses + [proposal.id]).sorted { publication(of: $0) > publication(of: $1) }
    }

    /// The place among the editions of the release that published a proposal.
    private func publication(of id: ProposalID) -> Int {
        proposals[id]?.publishedIn.flatMap { editions.firstIndex(of: $0) } ?? 0
    }

    /// Every urgent change that both have signed, wherever it stands, and that nothing has ratified and no lapse has ended.
    public var unratifiedActions: [Proposal] {
        proposals.values.filter { $0.urgent?.second != nil && $0.urgent?.lapse == nil && $0.state.mandate == .chairsAction(ratifiedBy: nil) }
            .sorted { $0.id.ordinal < $1.id.ordinal }
    }

    /// The day by which the board ratifies an urgent change, or it lapses: the calendar's first meeting from its second
    /// signature on; nil where the calendar has none.
    public func ballotDay(of proposal: Proposal) -> CalendarDay? {
        (proposal.urgent?.second?.at.day).flatMap(ballotDay)
    }

    /// The day by which the board would ratify an urgent change that was signed on a day.
    public func ballotDay(ofOneSigned day: CalendarDay) -> CalendarDay? { calendar.first { $0.kind == .meeting && $0.day >= day }?.day }

    /// Urgent changes in the text in force that no ballot has ratified and that have not lapsed, by their ids.
    public var unratified: [Proposal] {
        proposals.values.filter { proposal in
            if case .published(_, .chairsAction(ratifiedBy: nil)) = proposal.state { true } else { false }
        }.sorted { $0.id.ordinal < $1.id.ordinal }
    }
}

extension Proposal {
    /// The release that published it.
    public var publishedIn: ReleaseName? {
        switch state {
        case .published(let release, _), .lapsed(let release?): release
        default: nil
        }
    }

    /// Whether a ballot on it now would ratify the chair's action: its text stands in the edition in force by that alone.
    public func isToBeRatified(in proceedings: Proceedings) -> Bool {
        guard urgent?.ratification == nil else { return false }
        switch state {
        case .published(_, .chairsAction(ratifiedBy: nil)): return true
        case .lapsed: return proceedings.standingLapses.contains(id)
        default: return false
        }
    }
}

extension Subject {
    /// Whether two subjects approve the same change of the same text, under whatever board and rules.
    func isSameText(as other: Subject) -> Bool {
        var renewed = self
        renewed.board = other.board
        renewed.rules = other.rules
        return renewed == other
    }
}
