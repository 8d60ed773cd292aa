public import Manuals

extension Proceedings {
    /// Everything that keeps a release from its next step on a day, each as the refusal that step would end with.
    public func obstacles(to release: Release, on day: CalendarDay) -> [Refusal] {
        switch release.state {
        case .open: return obstacles(toFreezing: release)
        case .frozen: return staleness(of: release) + missingCertificates(of: release, on: day)
        case .certified:
            guard day < release.publication else { return staleness(of: release) }
            return staleness(of: release) + [tooEarly(release)]
        case .published: return []
        }
    }

    /// Proposals that wait for a release and are not in it.
    public func deferred(to release: ReleaseName) -> [ProposalID] {
        proposals.values.filter { if case .deferred(release, _) = $0.state { true } else { false } }.map(\.id).sorted()
    }

    /// Proposals the board is being asked about.
    public var inBallot: [ProposalID] {
        proposals.values.filter { if case .ballot = $0.state { true } else { false } }.map(\.id).sorted()
    }

    /// Everything that keeps an open release from being frozen.
    func obstacles(toFreezing release: Release) -> [Refusal] {
        var obstacles: [Refusal] = []
        do { try checkFooting(of: release) } catch { obstacles.append(error) }
        for id in release.awaited {
            guard let proposal = proposals[id] else { continue }
            obstacles.append(
                Refusal(
                    "awaits-decision",
                    "Proposal \(id) was scheduled for release \(release.name) and is \(proposal.state.words)\(proposal.state.placesInWords).",
                    remedy: "Put it to a ballot and schedule it again, or defer, withdraw or supersede it."))
        }
        for asked in release.proposals where proposals[asked]?.reconfirmation != nil {
            obstacles.append(
                Refusal(
                    "reconfirmation-open", "The board is asked to reconfirm proposal \(asked), which is scheduled for release \(release.name).",
                    remedy: "Close its ballot first."))
        }
        if release.proposals.isEmpty, standingLapses.isEmpty {
            obstacles.append(
                Refusal("empty-release", "Nothing is scheduled for release \(release.name).", remedy: "Schedule an approved proposal first."))
        }
        guard release.kind == .scheduled else { return obstacles }
        return obstacles
            + unratified.compactMap { pending in
                pending.urgent.map { urgent in
                    Refusal(
                        "urgent-unratified",
                        "The urgent change \(pending.id) (\(urgent.subject.elements.map(\.key.words).joined(separator: ", "))) has been neither ratified nor lapsed.",
                        remedy: "Put it to a ballot (rubric ballot open \(pending.id)), or record that it lapsed (rubric proposal lapse \(pending.id)).")
                }
            }
    }

    private func missingCertificates(of release: Release, on day: CalendarDay) -> [Refusal] {
        let chair = roster(on: day).first { $0.seat == .chair }?.id
        let hasChair = chair.map(release.certifiedBy.contains) ?? false
        let missing = [hasChair ? nil : "the chair", release.certifiedBy.contains { $0 != chair } ? nil : "one more member"].compactMap(\.self)
        guard !missing.isEmpty else { return [] }
        return [
            Refusal(
                "not-certified", "Release \(release.name) is to be certified by \(missing.joined(separator: " and ")).",
                remedy: "rubric release certify \(release.name) --as MEMBER")
        ]
    }

    private func staleness(of release: Release) -> [Refusal] {
        release.predecessor == inForce?.release.name ? [] : [stalePredecessor(release)]
    }

    func stalePredecessor(_ release: Release) -> Refusal {
        Refusal(
            "stale-predecessor", "Another edition came into force since release \(release.name) was frozen.",
            remedy: "Compose it anew (rubric release recompose \(release.name)), freeze and certify it again.")
    }

    func tooEarly(_ release: Release) -> Refusal {
        Refusal("too-early", "Release \(release.name) is to be published on \(release.publication).", remedy: "Publish on that day.")
    }
}

extension Proposal.State {
    /// `: paragraph k3f9tw` for what was overtaken; otherwise nothing.
    fileprivate var placesInWords: String {
        if case .overtaken(let elements) = self { ": " + elements.map(\.words).joined(separator: ", ") } else { "" }
    }
}

extension ElementKey {
    /// The element by its kind and id, where the text that would number it is not at hand.
    fileprivate var words: String { "\(kind) \(id)" }
}
