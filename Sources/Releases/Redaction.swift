public import Editorial
public import Manuals

/// Words that a court or another authority ordered withdrawn from everything published.
///
/// The text as it was decided stays what it was, and so do the digests of its elements; what is shown of it has the order
/// in place of the words.
public struct Redaction: Hashable, Sendable {
    public let notice: NoticeID
    /// The order, as public text.
    public let order: String
    /// The day it was approved.
    public let since: CalendarDay
    /// The sections and paragraphs whose words are withdrawn.
    public let units: Set<ElementID>

    /// Nil when the notice is of another kind, or not approved.
    public init?(_ notice: Notice) {
        guard notice.proposed.kind == .redaction, let approved = notice.approved, case .paragraphs(let units) = notice.proposed.scope else { return nil }
        self.init(notice: notice.id, order: notice.proposed.text, since: approved.day, units: Set(units))
    }

    public init(notice: NoticeID, order: String, since: CalendarDay, units: Set<ElementID>) {
        self.notice = notice
        self.order = order
        self.since = since
        self.units = units
    }

    /// A unit with the order in place of its words.
    public func redacted(_ unit: Unit) -> Unit {
        switch unit {
        case .section(let section): .section(Section(id: section.id, depth: section.depth, title: Prose("Withdrawn by order")))
        case .paragraph(let paragraph):
            .paragraph(Paragraph(id: paragraph.id, blocks: [.text(Prose("The words of this paragraph were withdrawn by order on \(since.inWords): \(order)"))]))
        }
    }
}

extension Proceedings {
    /// The words withdrawn by order from everything published.
    public var withdrawnWords: [Redaction] { redactions.compactMap(Redaction.init) }
}

extension Manual {
    /// The manual as it may be shown.
    public func withholding(_ redactions: [Redaction]) -> Manual {
        guard !redactions.isEmpty else { return self }
        var manual = self
        for (path, chapter) in chapters {
            guard chapter.body.contains(where: { unit in redactions.contains { $0.units.contains(unit.id) } }) else { continue }
            manual.chapters[path] = chapter.withholding(redactions)
        }
        return manual
    }
}

extension Chapter {
    fileprivate func withholding(_ redactions: [Redaction]) -> Chapter {
        var chapter = self
        chapter.body = body.map { unit in redactions.first { $0.units.contains(unit.id) }?.redacted(unit) ?? unit }
        return chapter
    }
}
