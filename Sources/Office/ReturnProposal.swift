public import Editorial
public import Record

/// Sends a proposal back to its author.
public struct ReturnProposal: Sendable {
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
        return try office.record(key: key) { _ in
            Event(key: key, at: office.surroundings.now(), actor: actor, act: .sendBack(Return(proposal: proposal, reason: reason)))
        }
    }
}
