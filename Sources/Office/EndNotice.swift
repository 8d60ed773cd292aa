public import Editorial
public import Manuals
public import Record

/// Ends a notice before its day, or drops one that was not approved.
public struct EndNotice: Sendable {
    private let notice: NoticeID
    private let from: CalendarDay?
    private let reason: String
    private let actor: MemberID

    /// Without a day it no longer stands from today on.
    public init(notice: NoticeID, from: CalendarDay?, reason: String, actor: MemberID) {
        self.notice = notice
        self.from = from
        self.reason = reason
        self.actor = actor
    }

    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> Entry {
        let key = key ?? office.surroundings.freshKey()
        // What a killed process left undone, before the act is refused as done already.
        if try office.proceedings().notices[notice]?.ended != nil { try office.reissueBundles(concernedBy: notice) }
        let entry = try office.record(key: key) { _ in
            let now = office.surroundings.now()
            return Event(
                key: key, at: now, actor: actor, act: .endNotice(NoticeEnding(notice: notice, from: from ?? now.day, reason: reason)))
        }
        try office.reissueBundles(concernedBy: notice)
        return entry
    }
}
