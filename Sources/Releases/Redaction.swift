public import Editorial
public import Manuals

/// What a court or another authority ordered withdrawn from everything published: words, or attachments.
///
/// The text as it was decided stays what it was, and so do the digests of its elements; what is shown of it has the order
/// in place of the words, and no such attachment.
public struct Redaction: Hashable, Sendable {
    public let notice: NoticeID
    /// The order, as public text.
    public let order: String
    /// The day it was approved.
    public let since: CalendarDay
    /// The sections and paragraphs whose words are withdrawn.
    public let units: Set<ElementID>
    /// The attachments that are withdrawn, by their paths from the repository's root.
    public let files: Set<String>

    /// Nil when the notice is of another kind, or not approved.
    public init?(_ notice: Notice) {
        guard notice.proposed.kind == .redaction, let approved = notice.approved else { return nil }
        let (order, since) = (notice.proposed.text, approved.day)
        switch notice.proposed.scope {
        case .paragraphs(let units): self.init(notice: notice.id, order: order, since: since, units: Set(units))
        case .attachments(let paths): self.init(notice: notice.id, order: order, since: since, files: Set(paths))
        case .manual, .chapters: return nil
        }
    }

    public init(notice: NoticeID, order: String, since: CalendarDay, units: Set<ElementID> = [], files: Set<String> = []) {
        self.notice = notice
        self.order = order
        self.since = since
        self.units = units
        self.files = files
    }

    /// What a reader is told who looks for what is withdrawn.
    public var words: String { "withdrawn by order on \(since.inWords): \(order)" }

    /// A unit with the order in place of its words.
    public func redacted(_ unit: Unit) -> Unit {
        switch unit {
        case .section(let section): .section(Section(id: section.id, depth: section.depth, title: Prose("Withdrawn by order")))
        case .paragraph(let paragraph):
            .paragraph(Paragraph(id: paragraph.id, blocks: [.text(Prose("The words of this paragraph were \(words)"))]))
        }
    }
}

extension Proceedings {
    /// The words and attachments withdrawn by order from everything published.
    public var withdrawnWords: [Redaction] { redactions.compactMap(Redaction.init) }
}

extension Manual {
    /// The manual as it may be shown.
    public func withholding(_ redactions: [Redaction]) -> Manual {
        guard !redactions.isEmpty else { return self }
        var manual = self
        manual.chapters = chapters.mapValues { $0.withholding(redactions) }
        return manual
    }
}

extension ManualSkeleton {
    /// The skeleton of the manual as it may be shown.
    public func withholding(_ redactions: [Redaction]) -> ManualSkeleton {
        guard !redactions.isEmpty else { return self }
        let units = redactions.reduce(into: Set<ElementID>()) { $0.formUnion($1.units) }
        return ManualSkeleton(
            frame: frame,
            chapters: chapters.mapValues { chapter in
                chapter.ids.contains(where: units.contains) ? ChapterSkeleton(chapter.chapter.withholding(redactions)) : chapter
            })
    }
}

extension Chapter {
    /// The chapter as it may be shown.
    public func withholding(_ redactions: [Redaction]) -> Chapter {
        guard body.contains(where: { unit in redactions.contains { $0.units.contains(unit.id) } }) else { return self }
        var chapter = self
        chapter.body = body.map { unit in redactions.first { $0.units.contains(unit.id) }?.redacted(unit) ?? unit }
        return chapter
    }
}
