public import Manuals

/// A notice is ended before its day, or dropped before it was approved.
public struct NoticeEnding: Hashable, Sendable, Codable {
    public var notice: NoticeID
    /// The day from which it no longer stands.
    public var from: CalendarDay
    /// Why, as public text.
    public var reason: String

    public init(notice: NoticeID, from: CalendarDay, reason: String) {
        self.notice = notice
        self.from = from
        self.reason = reason
    }
}
