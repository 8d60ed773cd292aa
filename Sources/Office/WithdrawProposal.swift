public import Editorial
public import Record

/// Takes a proposal back; a scheduled one leaves its release.
public struct WithdrawProposal: Sendable {
    private let proposal: ProposalID
    private let reason: String
    private let actor: MemberID

    public init(proposal: ProposalID, reason: String, actor: MemberID) {
        self.proposal = proposal
        self.reason = reason
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let now = office.surroundings.now()
            let composed = try office.composeWithout(proposal, in: proceedings, by: actor, at: now)
            return Event(
                key: key, at: now, actor: actor, act: .withdraw(Withdrawal(proposal: proposal, reason: reason, composed: composed)))
        }
    }
}
