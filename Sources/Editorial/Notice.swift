public import Digests
public import Manuals

/// A notice that stands over published text without changing it.
public struct Notice: Hashable, Sendable, Codable {
    public let id: NoticeID
    public let proposed: NoticeProposal
    public let by: MemberID
    /// The members who approved it, in order.
    public internal(set) var approvedBy: [MemberID] = []
    /// Set when the chair and one more member have approved it.
    public internal(set) var approved: Moment?
    /// The day from which it no longer stands, where somebody ended it, and why.
    public internal(set) var ended: Ended?

    public struct Ended: Hashable, Sendable, Codable {
        public let from: CalendarDay
        public let reason: String
    }

    public enum Kind: String, Hashable, Sendable, Codable, CaseIterable {
        /// Other requirements hold where they disagree with the text.
        case supersession
        /// The text is wrong, and the notice says how it is right.
        case correction
        /// The text is no longer to be followed.
        case withdrawal
        /// A court or another authority ordered the words withdrawn: while it stands they are shown in no edition.
        case redaction
    }

    /// What a notice stands over.
    public enum Scope: Hashable, Sendable {
        case manual
        case chapters([ChapterID])
        case paragraphs([ElementID])
        /// By their paths from the repository's root.
        case attachments([String])
    }

    /// The digest of what was proposed, which its approvals bind.
    public var digest: Digest { proposed.digest }

    /// The first day it stands: the day named, or the day it was approved if that is later; nil until it is approved.
    public var begins: CalendarDay? { approved.map { max($0.day, proposed.starts) } }

    /// Whether it stands on a day.
    public func stands(on day: CalendarDay) -> Bool {
        guard let begins, begins <= day else { return false }
        return !isOver(on: day)
    }

    /// Whether it is approved and stands on a day, or will later.
    public func isCurrent(on day: CalendarDay) -> Bool { approved != nil && !isOver(on: day) }

    private func isOver(on day: CalendarDay) -> Bool {
        (proposed.ends.map { $0 < day } ?? false) || (ended.map { $0.from <= day } ?? false)
    }

    /// The notice's standing as people say it.
    public func words(on day: CalendarDay) -> String {
        if let ended, ended.from <= day || approved == nil { return "ended" }
        guard let begins else { return "proposed" }
        if isOver(on: day) { return "over" }
        return begins <= day ? "stands" : "approved, from \(begins)"
    }
}
