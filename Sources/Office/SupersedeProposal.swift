public import Editorial
public import Record

/// Sets a proposal aside for another that takes its place; a scheduled one leaves its release.
public struct SupersedeProposal: Sendable {
    private let proposal: ProposalID
    private let successor: ProposalID
    private let reason: String
    private let actor: MemberID

    public init(proposal: ProposalID, by successor: ProposalID, reason: String, actor: MemberID) {
        self.proposal = proposal
        self.successor = successor
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
                act: .supersede(Replacement(proposal: proposal, by: successor, reason: reason, composed: composed)))
        }
    }
}
