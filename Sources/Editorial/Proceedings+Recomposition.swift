public import Manuals

extension Proceedings {
    mutating func recompose(_ act: Recomposition, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "compose a release anew")
        let release = try known(act.release)
        guard isStale(release) else {
            throw Refusal(
                "nothing-to-recompose", "Release \(release.name) is \(release.state.words), and follows the text it should already.",
                remedy: "Nothing needs to be done.")
        }
        let overtaken = Set(act.overtaken.map(\.proposal))
        guard overtaken.isSubset(of: release.proposals), !act.overtaken.contains(where: \.elements.isEmpty) else {
            throw Refusal(
                "wrong-composition", "A proposal that is not in release \(release.name) cannot be overtaken in it.", remedy: "Compose it again.")
        }
        reopen(release)
        releases[release.name]?.proposals.removeAll { overtaken.contains($0) }
        for fallen in act.overtaken {
            // A ballot that was to reconfirm it decides about text that does not fit; until it is closed nothing else can.
            let ballot = proposals[fallen.proposal]?.reconfirmation
            proposals[fallen.proposal]?.reconfirmation = nil
            settle(fallen.proposal, as: ballot.map { .ballot($0) } ?? .overtaken(fallen.elements), because: nil)
            releases[release.name]?.awaited.append(fallen.proposal)
        }
        compose(release.name, as: act.composed)
    }

    /// Releases on their way that were composed on another text than the one they would follow now.
    public var staleReleases: [ReleaseName] { releases.values.filter(isStale).map(\.name).sorted() }

    private func isStale(_ release: Release) -> Bool {
        switch release.state {
        case .open: release.footing.map { $0 != footing } ?? false
        // What lapses after the freeze is taken back by the release after.
        case .frozen, .certified: release.predecessor != inForce?.release.name
        case .published: false
        }
    }

    /// A frozen release that another overtook can never be published as it is: it is open again, without certificates.
    private mutating func reopen(_ release: Release) {
        guard let frozen = release.state.commit else { return }
        releases[release.name]?.state = .open
        releases[release.name]?.compositions.append(frozen)
        releases[release.name]?.predecessor = nil
        releases[release.name]?.undoes = []
        releases[release.name]?.certifiedBy = []
    }

    mutating func compose(_ release: ReleaseName, as composed: Revision) {
        let footing = footing
        releases[release]?.compositions.append(composed)
        releases[release]?.footing = footing
    }

    func checkFooting(of release: Release) throws(Refusal) {
        guard release.footing == nil || release.footing == footing else {
            throw Refusal(
                "not-recomposed", "Release \(release.name) was composed on other text than is in force now.",
                remedy: "Compose it anew: rubric release recompose \(release.name).")
        }
    }

    /// Refuses to freeze a release that is not open, that brings nothing, or that depends on a decision not yet made.
    public func checkFreezable(_ name: ReleaseName) throws(Refusal) {
        let release = try known(name)
        guard case .open = release.state else {
            throw Refusal("release-not-open", "Release \(release.name) is \(release.state.words).", remedy: "Only an open release is frozen.")
        }
        if let obstacle = obstacles(toFreezing: release).first { throw obstacle }
    }
}
