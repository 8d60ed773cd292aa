public import Editorial
import Git
public import Manuals
import Record

/// Puts forward a notice that is to stand over published text.
public struct ProposeNotice: Sendable {
    private let kind: Notice.Kind
    private let text: String
    private let scope: Notice.Scope
    private let starts: CalendarDay
    private let ends: CalendarDay?
    private let actor: MemberID

    public init(kind: Notice.Kind, text: String, scope: Notice.Scope, starts: CalendarDay, ends: CalendarDay?, actor: MemberID) {
        self.kind = kind
        self.text = text
        self.scope = scope
        self.starts = starts
        self.ends = ends
        self.actor = actor
    }

    /// Returns the notice's id. Refuses a chapter or paragraph that is not in the text in force.
    public func perform(in office: Secretariat, key: String? = nil) throws(OfficeError) -> NoticeID {
        let key = key ?? office.surroundings.freshKey()
        let inForce = try office.inForce().commit
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in
            let manual = try office.shelf.volume(at: inForce).manual
            if let missing = scope.missing(in: manual) {
                throw .refused(
                    Refusal("unknown-place", "The text in force has no \(missing).",
                        remedy: "Name a chapter by its id, a paragraph by what stands in its {#…}."))
            }
            guard let notice = proceedings.nextNotice else { throw .git(.invalid(what: "notice id")) }
            let proposal = NoticeProposal(notice: notice, kind: kind, text: text, scope: scope, starts: starts, ends: ends)
            return Event(key: key, at: office.surroundings.now(), actor: actor, act: .proposeNotice(proposal))
        }
        guard case .proposeNotice(let act) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return act.notice
    }
}

extension Notice.Scope {
    /// The first place a manual does not have; nil when it has all.
    fileprivate func missing(in manual: Manual) -> String? {
        switch self {
        case .manual: nil
        case .chapters(let chapters):
            chapters.first { id in !manual.chapters.values.contains { $0.id == id } }.map { "chapter “\($0)”" }
        case .paragraphs(let paragraphs):
            paragraphs.first { !manual.ids.contains($0) }.map { "section or paragraph \($0)" }
        }
    }
}
