extension Proceedings {
    mutating func sendBack(_ act: Return, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "return a proposal")
        try requireReason(act.reason)
        let proposal = try known(act.proposal)
        switch proposal.state {
        case .review, .awaitingSecond, .approved, .deferred: break
        case .ballot, .returned, .scheduled, .overtaken, .published, .withdrawn, .superseded, .lapsed:
            throw Refusal(
                "not-returnable", "Proposal \(proposal.id) is \(proposal.state.words) and cannot be returned.",
                remedy: "Close its ballot, or defer it from its release first.")
        }
        try requireNoReconfirmation(proposal)
        proposals[proposal.id]?.urgent = nil
        settle(proposal.id, as: .returned, because: act.reason)
    }

    mutating func postpone(_ act: Deferral, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "defer a proposal")
        try requireReason(act.reason)
        let proposal = try known(act.proposal)
        let release = try known(act.release)
        guard proposal.state.isMovable, proposal.state != .awaitingSecond else {
            throw Refusal(
                "not-deferrable", "Proposal \(proposal.id) is \(proposal.state.words) and cannot be deferred.",
                remedy: "rubric proposal show \(proposal.id) tells what comes next.")
        }
        guard case .open = release.state else {
            throw Refusal("release-not-open", "Release \(release.name) is \(release.state.words).", remedy: "Defer to an open release.")
        }
        if case .scheduled(let left, _) = proposal.state, let left = releases[left], left.name == release.name || release.inForce < left.inForce {
            throw Refusal(
                "not-later", "Release \(release.name) is not later than \(left.name), which proposal \(proposal.id) would leave.",
                remedy: "Name a later release.")
        }
        try requireNoReconfirmation(proposal)
        try leave(proposal, composed: act.composed)
        settle(proposal.id, as: .deferred(release.name, proposal.state.mandate), because: act.reason)
    }

    mutating func supersede(_ act: Replacement, _ event: Event) throws(Refusal) {
        let proposal = try known(act.proposal)
        if proposal.author != event.actor { try requireSteering(event, to: "set somebody else's proposal aside") }
        try requireReason(act.reason)
        let other = try known(act.by)
        switch other.state {
        case .withdrawn, .superseded, .lapsed:
            throw Refusal(
                "dead-successor", "Proposal \(other.id) is \(other.state.words) and takes nothing's place.", remedy: "Name another proposal.")
        case _ where other.id == proposal.id:
            throw Refusal("dead-successor", "A proposal does not supersede itself.", remedy: "Name another proposal.")
        default: break
        }
        guard proposal.state.isMovable else {
            throw Refusal(
                "not-supersedable", "Proposal \(proposal.id) is \(proposal.state.words) and cannot be superseded.",
                remedy: "Close its ballot first.")
        }
        try requireNoReconfirmation(proposal)
        try leave(proposal, composed: act.composed)
        settle(proposal.id, as: .superseded(by: other.id), because: act.reason)
        endConsultation(on: proposal.id, at: event.at)
    }

    /// What approved a proposal that may be scheduled for a release.
    func schedulable(_ proposal: Proposal, for release: Release) throws(Refusal) -> Mandate {
        let mandate: Mandate
        switch proposal.state {
        case .approved(let approved): mandate = approved
        case .deferred(let later, let approved?):
            guard let later = releases[later], release.name == later.name || release.inForce >= later.inForce else {
                throw Refusal(
                    "deferred", "Proposal \(proposal.id) is \(proposal.state.words), which is later than \(release.name).",
                    remedy: "Schedule it for the release it waits for.")
            }
            mandate = approved
        default:
            throw Refusal(
                "not-approved", "Proposal \(proposal.id) is \(proposal.state.words): no decision approved it.",
                remedy: "Only an approved proposal can be scheduled.")
        }
        guard case .open = release.state else {
            throw Refusal(
                "release-not-open", "Release \(release.name) is \(release.state.words).", remedy: "Schedule for an open release.")
        }
        if case .chairsAction = mandate, release.kind != .offCycle {
            throw Refusal(
                "urgent-off-cycle", "Proposal \(proposal.id) was approved urgently, and \(release.name) is not an off-cycle release.",
                remedy: "Schedule it for an off-cycle release; a scheduled one takes what a ballot approved.")
        }
        try requireNoReconfirmation(proposal)
        try checkFooting(of: release)
        return mandate
    }

    /// Takes a scheduled proposal out of its release, which becomes what was composed without it.
    mutating func leave(_ proposal: Proposal, composed: Revision?) throws(Refusal) {
        guard case .scheduled(let name, _) = proposal.state else {
            guard composed == nil else {
                throw Refusal("not-scheduled", "Proposal \(proposal.id) is in no release it could leave.", remedy: "Try again.")
            }
            return
        }
        let release = try known(name)
        guard case .open = release.state else {
            throw Refusal(
                "release-not-open", "Proposal \(proposal.id) is in release \(name), which is \(release.state.words).",
                remedy: "What is frozen stays as it is; propose the opposite change, or leave the release unpublished.")
        }
        try checkFooting(of: release)
        guard let composed else {
            throw Refusal("not-composed", "Release \(name) was not composed without proposal \(proposal.id).", remedy: "Try again.")
        }
        releases[name]?.proposals.removeAll { $0 == proposal.id }
        compose(name, as: composed)
    }

    /// Gives a proposal its new state; no release waits for a new decision on it any longer.
    mutating func settle(_ id: ProposalID, as state: Proposal.State, because reason: String?) {
        proposals[id]?.state = state
        proposals[id]?.reason = reason
        // An approval alone does not end the waiting: the proposal has yet to be scheduled, or set aside.
        switch state {
        case .approved, .awaitingSecond: return
        default: break
        }
        for name in releases.keys { releases[name]?.awaited.removeAll { $0 == id } }
    }

    func requireReason(_ reason: String) throws(Refusal) {
        guard !reason.isEmpty else {
            throw Refusal("unexplained", "The public is told why, and no reason is given.", remedy: "Give --reason.")
        }
    }
}
