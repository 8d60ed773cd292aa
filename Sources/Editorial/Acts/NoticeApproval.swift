public import Digests
public import Manuals

/// A member approves a notice. This is the statement they sign.
public struct NoticeApproval: Hashable, Sendable, Codable {
    public var notice: NoticeID
    /// The digest of what was proposed.
    public var proposed: Digest
    public var member: MemberID

    public init(notice: NoticeID, proposed: Digest, member: MemberID) {
        self.notice = notice
        self.proposed = proposed
        self.member = member
    }
}
