public import Editorial
public import Record

/// Puts a proposal off to a later release; a scheduled one leaves the release it is in.
public struct DeferProposal: Sendable {
    private let proposal: ProposalID
    private let release: ReleaseName
    private let reason: String
    private let actor: MemberID

    public init(proposal: ProposalID, to release: ReleaseName, reason: String, actor: MemberID) {
        self.proposal = proposal
        self.release = release
        self.reason = reason
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let now = office.surroundings.now()
            let composed = try office.composeWithout(proposal, in: proceedings, by: actor, at: now)
            return Event(
                key: key, at: now, actor: actor,
                act: .postpone(Deferral(proposal: proposal, release: release, reason: reason, composed: composed)))
        }
    }
}
