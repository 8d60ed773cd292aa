public import Manuals

/// The chair, or the second member, approves exactly a subject outside a ballot. This is the statement they sign.
public struct UrgentApproval: Hashable, Sendable, Codable {
    public var subject: Subject
    public var member: MemberID
    /// Why it cannot wait for a ballot, as public text.
    public var reason: String

    public init(subject: Subject, member: MemberID, reason: String) {
        self.subject = subject
        self.member = member
        self.reason = reason
    }
}
