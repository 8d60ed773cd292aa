public import Digests
public import Manuals

/// A change the chair approves with a second member outside a ballot, because it cannot wait for one.
public struct UrgentChange: Hashable, Sendable, Codable {
    public let subject: Subject
    public let subjectDigest: Digest
    /// Why it cannot wait, as public text.
    public let reason: String
    public let chair: Signed
    /// The member of another interest; nil until one has signed.
    public internal(set) var second: Signed?
    /// The ballot that is to ratify it, while it is open.
    public internal(set) var ratification: BallotID?
    /// Set when it lapsed without being ratified.
    public internal(set) var lapse: Ended?

    /// Who signed, and when.
    public struct Signed: Hashable, Sendable, Codable {
        public let member: MemberID
        public let at: Moment
    }

    /// When and why it ended.
    public struct Ended: Hashable, Sendable, Codable {
        public let at: Moment
        public let reason: String
    }
}
