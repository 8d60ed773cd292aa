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
        let entry = try office.record(key: key) { proceedings throws(RecordFault) in try event(key, inForce, proceedings, office) }
        guard case .proposeNotice(let act) = entry.event.act else { throw .fault("The key \(key) was used for another act.") }
        return act.notice
    }

    /// What readers would see: refuses what `perform` would refuse now, and records nothing.
    public func rehearse(in office: Secretariat) throws(OfficeError) -> NoticeReading {
        let inForce = try office.inForce().commit
        let proceedings = try office.rehearse { proceedings throws(RecordFault) in
            try event(office.surroundings.freshKey(), inForce, proceedings, office)
        }
        guard let notice = proceedings.notices.values.max(by: { $0.id.ordinal < $1.id.ordinal }) else { throw .fault("A notice that was rehearsed is nowhere.") }
        return try office.reading(of: notice, in: proceedings)
    }

    private func event(_ key: String, _ inForce: ObjectID, _ proceedings: Proceedings, _ office: Secretariat) throws(RecordFault) -> Event {
        if let missing = try missing(in: proceedings, inForce, office) {
            throw .refused(
                Refusal("unknown-place", "There is no \(missing) in \(kind == .redaction ? "any edition" : "the text in force").",
                    remedy: "Name a chapter by its id, a paragraph by what stands in its {#…}, an attachment by its path."))
        }
        guard let notice = proceedings.nextNotice else { throw .git(.invalid(what: "notice id")) }
        let proposal = NoticeProposal(notice: notice, kind: kind, text: text, scope: scope, starts: starts, ends: ends)
        return Event(key: key, at: office.surroundings.now(), actor: actor, act: .proposeNotice(proposal))
    }

    /// The first place named that is nowhere: in the text in force, or for what is withdrawn by order in any edition.
    private func missing(in proceedings: Proceedings, _ inForce: ObjectID, _ office: Secretariat) throws(RecordFault) -> String? {
        guard kind == .redaction else { return scope.without(try office.shelf.volume(at: inForce).manual).firstName }
        let editions = EditionReading(proceedings, office)
        var unknown = scope
        for release in proceedings.editions.compactMap({ proceedings.releases[$0] }) { unknown = unknown.without(try editions.manual(of: release)) }
        return unknown.firstName
    }
}

extension Notice.Scope {
    /// What of it a manual does not have.
    fileprivate func without(_ manual: Manual) -> Notice.Scope {
        switch self {
        case .manual: return .manual
        case .chapters(let chapters): return .chapters(chapters.filter { id in !manual.chapters.values.contains { $0.id == id } })
        case .paragraphs(let paragraphs):
            let ids = manual.ids
            return .paragraphs(paragraphs.filter { !ids.contains($0) })
        case .attachments(let paths): return .attachments(paths.filter { !ManualPaths.isAttachment($0) || manual.files[$0] == nil })
        }
    }

    /// The first of what it names; nil where it names nothing.
    fileprivate var firstName: String? {
        switch self {
        case .manual: nil
        case .chapters(let chapters): chapters.first.map { "chapter “\($0)”" }
        case .paragraphs(let paragraphs): paragraphs.first.map { "section or paragraph \($0)" }
        case .attachments(let paths): paths.first.map { "attachment “\($0)”" }
        }
    }
}
