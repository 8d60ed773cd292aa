import Editorial
import Git
public import Manuals
import Record
public import Releases

/// Reads one section or paragraph of the edition in force, as somebody points at it.
public struct ReadPassage: Sendable {
    private let id: ElementID

    public init(id: ElementID) {
        self.id = id
    }

    /// Nil when the edition in force has none of that id.
    public func perform(in office: Secretariat) throws(OfficeError) -> PassageReading? {
        let (release, commit) = try office.inForce()
        let proceedings = try office.proceedings()
        return try recorded { () throws(RecordFault) in
            let outline = try EditionReading(proceedings, office, withholding: proceedings.withdrawnWords).outline(of: release)
            let manual = try office.shelf.volume(at: commit).manual.withholding(proceedings.withdrawnWords)
            guard let standing = outline.standing(of: id), let chapter = outline.chapter(standing.chapter), let passage = Passage(id, in: manual) else {
                return nil
            }
            return PassageReading(
                unit: passage.unit, number: standing.number, chapter: chapter.frontMatter,
                edition: EditionReading.unreleased(manual, numbered: outline))
        }
    }
}

/// A section or paragraph as somebody points at it.
public struct PassageReading: Sendable {
    public let unit: Unit
    /// As the edition prints it; nil where nothing is numbered.
    public let number: String?
    public let chapter: FrontMatter
    /// The text it stands in.
    public let edition: Edition

    public var id: ElementID { unit.id }

    /// Its title, or the first dozen of its words.
    public var opening: String {
        let words = ParagraphWords(unit).prose.plainText.split(whereSeparator: \.isWhitespace)
        return words.prefix(12).joined(separator: " ") + (words.count > 12 ? " …" : "")
    }

    /// “PG37 7.2.1”, or the chapter's title where nothing is numbered.
    public var name: String {
        let parts = [chapter.code, number].compactMap(\.self)
        return parts.isEmpty ? "a paragraph of \(chapter.title)" : parts.joined(separator: " ")
    }
}
