public import Editorial
public import Record

/// A member approves a notice, signed with the member's key; it stands when the chair and one more have.
public struct ApproveNotice: Sendable {
    private let notice: NoticeID
    private let member: MemberID

    public init(notice: NoticeID, member: MemberID) {
        self.notice = notice
        self.member = member
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        guard try office.proceedings().board?.member(member) != nil else {
            throw .refused(
                "stranger", "“\(member)” holds no seat of this board.",
                remedy: "Act as a member in office (rubric board show lists them).")
        }
        // What a killed process left undone, before the act is refused as done already.
        try office.reissueBundles(concernedBy: notice)
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let known = try ruled { () throws(Refusal) in try proceedings.known(notice) }
            let approval = NoticeApproval(notice: notice, proposed: known.digest, member: member)
            return Event(
                key: key, at: office.surroundings.now(), actor: member, act: .approveNotice(approval),
                signature: try Statements.sign(approval, with: try office.key(of: member, in: proceedings), purpose: Statements.notice))
        }
        try office.reissueBundles(concernedBy: notice)
        return entry
    }
}
