import Editorial
import Git
public import Manuals
import Record
import Releases

/// Reads every section and paragraph of a chapter of the edition in force, in reading order, as somebody points at them.
public struct ReadPassages: Sendable {
    private let chapter: ChapterID

    public init(of chapter: ChapterID) {
        self.chapter = chapter
    }

    /// Empty when the edition in force has no such chapter.
    public func perform(in office: Secretariat) throws(OfficeError) -> [PassageReading] {
        let (release, commit) = try office.inForce()
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let outline = try EditionReading(proceedings, office, withholding: proceedings.withdrawnWords).outline(of: release)
            let manual = try office.shelf.volume(at: commit).manual.withholding(proceedings.withdrawnWords)
            guard let text = manual.chapters.values.first(where: { $0.id == chapter }) else { return [] }
            let edition = EditionReading.unreleased(manual, numbered: outline)
            return text.body.map { unit in
                PassageReading(unit: unit, number: outline.standing(of: unit.id)?.number, chapter: text.frontMatter, edition: edition)
            }
        }
    }
}
