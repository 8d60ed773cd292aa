public import Manuals

extension Proceedings {
    mutating func adopt(_ act: Adoption, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "adopt an edition")
        guard editions.isEmpty else {
            throw Refusal("already-adopted", "An edition is already in force.", remedy: "Change it by proposals.")
        }
        releases[act.release] = Release(
            name: act.release, kind: .adopted, publication: event.at.day, inForce: act.inForce,
            state: .published(act.commit, tag: nil, at: event.at))
        editions.append(act.release)
    }

    mutating func open(_ act: ReleaseOpening, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "open a release")
        guard releases[act.release] == nil else {
            throw Refusal("release-exists", "There is already a release \(act.release).", remedy: "Choose another name.")
        }
        guard let inForce, act.kind != .adopted else {
            throw Refusal("nothing-adopted", "No edition is in force yet.", remedy: "Adopt the text first (rubric release adopt).")
        }
        guard act.publication <= act.inForce, act.inForce >= inForce.release.inForce else {
            throw Refusal(
                "days-disordered",
                "Release \(act.release) would be published on \(act.publication) and in force on \(act.inForce); the edition in force is of \(inForce.release.inForce).",
                remedy: "Name days in order.")
        }
        releases[act.release] = Release(
            name: act.release, kind: act.kind, publication: act.publication, inForce: act.inForce, state: .open)
    }

    mutating func schedule(_ act: Scheduling, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "schedule a proposal")
        let proposal = try known(act.proposal)
        let release = try known(act.release)
        let mandate = try schedulable(proposal, for: release)
        settle(proposal.id, as: .scheduled(release.name, mandate), because: nil)
        releases[release.name]?.proposals.append(proposal.id)
        compose(release.name, as: act.composed)
    }

    mutating func freeze(_ act: Freezing, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "freeze a release")
        let release = try known(act.release)
        try checkFreezable(release.name)
        guard act.predecessor == inForce?.release.name else {
            throw Refusal(
                "stale-predecessor", "Release \(release.name) would follow \(act.predecessor), which is not in force.",
                remedy: "Freeze again.")
        }
        releases[release.name]?.state = .frozen(act.commit)
        releases[release.name]?.predecessor = act.predecessor
        releases[release.name]?.undoes = standingLapses
    }

    mutating func certify(_ act: Certification, _ event: Event) throws(Refusal) {
        let release = try known(act.release)
        guard case .frozen(let commit) = release.state else {
            throw Refusal(
                "not-frozen", "Release \(release.name) is \(release.state.words); only a frozen release is certified.",
                remedy: "rubric release show \(release.name) tells what comes next.")
        }
        guard act.commit == commit, act.member == event.actor, event.signature != nil else {
            throw Refusal(
                "wrong-certificate", "The certificate is not a signed statement of its own member about the frozen text.",
                remedy: "Certify again.")
        }
        let roster = roster(on: event.at.day)
        let signsForLocality = localities(signedFor: [act.member], of: release, on: event.at.day).count == 1
        guard roster.contains(where: { $0.id == act.member && !$0.isDeputy }) || signsForLocality else {
            throw Refusal("not-entitled", "“\(act.member)” is not a member of the board.", remedy: "The chair and one more member certify.")
        }
        guard !release.certifiedBy.contains(act.member) else {
            throw Refusal("already-certified", "“\(act.member)” has already certified release \(release.name).", remedy: "Another member signs next.")
        }
        let signers = release.certifiedBy + [act.member]
        releases[release.name]?.certifiedBy = signers
        let hasChair = roster.contains { $0.seat == .chair && signers.contains($0.id) }
        let members = roster.count { !$0.isDeputy && signers.contains($0.id) }
        let localities = localities(signedFor: signers, of: release, on: event.at.day).count
        if hasChair, members >= 2, localities >= localChairsNeeded(by: release) { releases[release.name]?.state = .certified(commit) }
    }

    /// How many local chairs sign a release off: none where the rules ask for none, or where it is off-cycle.
    public func localChairsNeeded(by release: Release) -> Int {
        release.kind == .scheduled ? rules?.signOff.localChairs ?? 0 : 0
    }

    /// The localities for which somebody's own chair signed a release off.
    public func localities(signedFor signers: [MemberID], of release: Release, on day: CalendarDay) -> Set<LocalityID> {
        guard localChairsNeeded(by: release) > 0, let board else { return [] }
        return Set(board.officers.compactMap { signers.contains($0.id) && $0.term.contains(day) ? $0.office.locality : nil })
    }

    mutating func publish(_ act: Publication, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "publish a release")
        let release = try known(act.release)
        guard case .certified(let commit) = release.state, commit == act.commit else {
            throw Refusal(
                "not-certified", "Release \(release.name) is \(release.state.words), not certified.",
                remedy: "The chair and one more member certify it first (rubric release certify \(release.name)).")
        }
        guard release.predecessor == inForce?.release.name else { throw stalePredecessor(release) }
        guard event.at.day >= release.publication else { throw tooEarly(release) }
        releases[release.name]?.state = .published(commit, tag: act.tag, at: event.at)
        editions.append(release.name)
        standingLapses.removeAll { release.undoes.contains($0) }
        for proposal in release.proposals {
            if case .scheduled(_, let mandate)? = proposals[proposal]?.state {
                proposals[proposal]?.state = .published(release.name, mandate)
            }
        }
    }

    public func known(_ name: ReleaseName) throws(Refusal) -> Release {
        guard let release = releases[name] else {
            throw Refusal("unknown-release", "There is no release \(name).", remedy: "rubric release list names those there are.")
        }
        return release
    }
}
