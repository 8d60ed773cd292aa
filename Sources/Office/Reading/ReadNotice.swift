public import Editorial
import Git
public import Manuals
import Record
public import Releases

/// Reads a notice with what readers see of the text while it stands.
public struct ReadNotice: Sendable {
    private let notice: NoticeID

    public init(notice: NoticeID) {
        self.notice = notice
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> NoticeReading {
        let proceedings = try office.proceedings()
        guard let known = proceedings.notices[notice] else { throw .unreadable("There is no notice \(notice).") }
        return try office.reading(of: known, in: proceedings)
    }
}

/// A notice as it is read.
public struct NoticeReading: Sendable {
    public let notice: Notice
    /// The text in force as it is shown while the notice stands.
    public let edition: Edition
    /// The sections and paragraphs it names, in its order, that the text in force has; empty where it names none.
    public let passages: [PassageReading]
}

extension Secretariat {
    /// A notice over the text in force; a redaction that waits for its approval is shown as if it had it.
    func reading(of notice: Notice, in proceedings: Proceedings) throws(OfficeError) -> NoticeReading {
        let (release, commit) = try inForce()
        return try recorded { () throws(RecordFault) in
            let withheld = proceedings.withdrawnWords + [Redaction(notice, ifApprovedOn: notice.proposed.starts)].compactMap(\.self)
            let outline = try EditionReading(proceedings, self, withholding: withheld).outline(of: release)
            let manual = try shelf.volume(at: commit).manual.withholding(withheld)
            let edition = EditionReading.unreleased(manual, numbered: outline)
            guard case .paragraphs(let ids) = notice.proposed.scope else { return NoticeReading(notice: notice, edition: edition, passages: []) }
            let passages = ids.compactMap { id -> PassageReading? in
                guard let standing = outline.standing(of: id), let chapter = outline.chapter(standing.chapter), let passage = Passage(id, in: manual) else { return nil }
                return PassageReading(unit: passage.unit, number: standing.number, chapter: chapter.frontMatter, edition: edition)
            }
            return NoticeReading(notice: notice, edition: edition, passages: passages)
        }
    }
}

extension Redaction {
    /// What a redaction that is neither approved nor dropped would withdraw; nil for every other notice.
    fileprivate init?(_ notice: Notice, ifApprovedOn day: CalendarDay) {
        guard notice.proposed.kind == .redaction, notice.approved == nil, notice.ended == nil else { return nil }
        switch notice.proposed.scope {
        case .paragraphs(let units): self.init(notice: notice.id, order: notice.proposed.text, since: day, units: Set(units))
        case .attachments(let paths): self.init(notice: notice.id, order: notice.proposed.text, since: day, files: Set(paths))
        case .manual, .chapters: return nil
        }
    }
}
