public import Digests
public import Manuals

/// A notice is put forward.
public struct NoticeProposal: Hashable, Sendable, Codable {
    public var notice: NoticeID
    public var kind: Notice.Kind
    /// What it says, as public text.
    public var text: String
    public var scope: Notice.Scope
    /// The first day it is to stand.
    public var starts: CalendarDay
    /// The last day it is to stand; nil while no end is set.
    public var ends: CalendarDay?

    public init(notice: NoticeID, kind: Notice.Kind, text: String, scope: Notice.Scope, starts: CalendarDay, ends: CalendarDay?) {
        self.notice = notice
        self.kind = kind
        self.text = text
        self.scope = scope
        self.starts = starts
        self.ends = ends
    }

    /// SHA-256 of its canonical JSON.
    public var digest: Digest { CanonicalJSON.digest(of: self) }
}
