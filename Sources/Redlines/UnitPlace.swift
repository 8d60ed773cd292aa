public import Manuals

/// Where a moved section or paragraph stands on the other side: the chapter, and the id it has there.
public struct UnitPlace: Hashable, Sendable {
    public var chapter: ChapterID
    public var id: ElementID

    public init(chapter: ChapterID, id: ElementID) {
        self.chapter = chapter
        self.id = id
    }
}
