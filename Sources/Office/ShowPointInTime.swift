import Editorial
import Git
public import Manuals
import Record
public import Releases
import Site

/// What the manual said on a day: the edition in force then, under the numbers it printed.
public struct ShowPointInTime: Sendable {
    private let day: CalendarDay

    public init(day: CalendarDay) {
        self.day = day
    }

    /// Refuses a day before the first edition.
    public func perform(in office: Secretariat) throws(OfficeError) -> PointInTime {
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let release = try ruled { () throws(Refusal) in try proceedings.knownEdition(on: day) }
            let shown = proceedings.latest?.day ?? release.inForce
            let editions = EditionReading(proceedings, office, withholding: proceedings.withdrawnWords)
            let edition = try editions.edition(release, on: shown)
            guard let facts = edition.facts else { throw .git(.notFound(what: "the text of release \(release.name)")) }
            return PointInTime(day: day, facts: facts, edition: edition, editions: editions)
        }
    }
}

/// The edition that was in force on a day.
public struct PointInTime: Sendable {
    public let day: CalendarDay
    public let facts: EditionFacts
    public let edition: Edition
    let editions: EditionReading

    /// The day from which the next edition was in force; nil while this one is.
    public var until: CalendarDay? { edition.succession?.next.inForce }

    /// A chapter by its id, or by the code it bore then.
    public func chapter(named name: String) throws(OfficeError) -> Chapter {
        let outline = edition.outline.chapters.first { $0.id.text == name } ?? edition.outline.chapters.first { $0.frontMatter.code == name }
        let chapter = outline.flatMap { edition.chapter($0.id) }
        try check()
        guard let chapter else {
            throw .refused(
                "unknown-chapter", "Release \(facts.name), in force on \(day), has no chapter “\(name)”.",
                remedy: "rubric as-of \(day) lists those it has.")
        }
        return chapter
    }

    /// The page of a chapter, or the front page, as the site of that edition has it.
    public func page(of chapter: ChapterID?) throws(OfficeError) -> [UInt8] {
        let path = chapter.map { "\($0)/index.html" } ?? "index.html"
        let bytes = SitePlan(edition).files.first { $0.path == path }?.bytes() ?? []
        try check()
        return bytes
    }

    private func check() throws(OfficeError) { try recorded { () throws(RecordFault) in try editions.check() } }
}

extension Proceedings {
    /// The edition in force on a day; refuses a day before the first.
    func knownEdition(on day: CalendarDay) throws(Refusal) -> Release {
        if let release = edition(on: day) { return release }
        guard let first = editions.first.flatMap({ releases[$0] }) else {
            throw Refusal("nothing-adopted", "No edition of this manual is in force.", remedy: "Adopt the text as it stands (rubric release adopt NAME).")
        }
        throw Refusal(
            "before-record", "On \(day) no edition of this record was in force: the first, \(first.name), is in force from \(first.inForce).",
            remedy: "Ask for \(first.inForce) or a later day.")
    }
}
