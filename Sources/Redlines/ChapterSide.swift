import Manuals

/// A chapter on one side of a comparison, with the spelling of each of its units.
struct ChapterSide {
    let chapter: Chapter
    /// Without ids.
    let contents: [Spelling]

    init(_ chapter: Chapter) {
        self.chapter = chapter
        contents = chapter.body.map { Spelling(contentOf: $0) }
    }

    /// No chapter: the other side is new or gone.
    init(absent id: ChapterID) {
        self.init(Chapter(frontMatter: FrontMatter(id: id, title: ""), body: []))
    }

    var body: [Unit] { chapter.body }

    func comparison(_ index: Int, with other: ChapterSide, _ otherIndex: Int) -> UnitComparison {
        let (old, new) = (body[index], other.body[otherIndex])
        if contents[index] == other.contents[otherIndex] { return .same(new, oldID: old.id) }
        return .changed(UnitChange(exactly: old, new))
    }

    /// Whether comparing this chapter with another is done in this direction; see `Sequence<Spelling>.isForward(to:)`.
    func isForward(to other: ChapterSide) -> Bool {
        for (index, content) in contents.enumerated() {
            guard index < other.contents.count else { return false }
            if content != other.contents[index] { return content.precedes(other.contents[index]) }
            let (id, otherID) = (body[index].id, other.body[index].id)
            if id != otherID { return id < otherID }
        }
        return true
    }
}
