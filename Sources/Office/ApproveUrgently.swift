public import Editorial
public import Manuals
public import Record

/// The chair, and then a member of another interest, approve a proposal outside a ballot.
public struct ApproveUrgently: Sendable {
    private let proposal: ProposalID
    private let reason: String?
    private let revision: Revision?
    private let member: MemberID

    /// The chair gives the reason; whoever signs second agrees to it. With the `revision` that was read, no other is approved.
    public init(proposal: ProposalID, reason: String?, revision: Revision? = nil, member: MemberID) {
        self.proposal = proposal
        self.reason = reason
        self.revision = revision
        self.member = member
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        guard try office.proceedings().board?.member(member) != nil else {
            throw .refused(
                "stranger", "“\(member)” holds no seat of this board.",
                remedy: "Act as a member in office (rubric board show lists them).")
        }
        return try office.record(key: key) { proceedings throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(proposal) }
            guard revision == nil || revision == known.revisions.last?.revision else {
                throw .refused(
                    Refusal("stale-subject", "Proposal \(proposal) has a later revision than the one that was read.", remedy: "Open it again and read it."))
            }
            let approval: UrgentApproval
            if case .awaitingSecond = known.state, let urgent = known.urgent {
                approval = UrgentApproval(subject: urgent.subject, member: member, reason: reason ?? urgent.reason)
            } else {
                approval = UrgentApproval(
                    subject: try Subject(known, proceedings, office.shelf), member: member, reason: reason ?? "")
            }
            return Event(
                key: key, at: office.surroundings.now(), actor: member, act: .approveUrgently(approval),
                signature: try Statements.sign(approval, with: try office.key(of: member, in: proceedings), purpose: Statements.urgent))
        }
    }
}
