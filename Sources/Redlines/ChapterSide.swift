import Manuals

/// A chapter on one side of a comparison.
struct ChapterSide {
    let chapter: Chapter

    init(_ chapter: Chapter) {
        self.chapter = chapter
    }

    /// No chapter: the other side is new or gone.
    init(absent id: ChapterID) {
        self.init(Chapter(frontMatter: FrontMatter(id: id, title: ""), body: []))
    }

    var body: [Unit] { chapter.body }

    /// The spelling of each unit, without ids.
    var contents: [Spelling] { body.map { Spelling(contentOf: $0) } }

    func comparison(_ index: Int, with other: ChapterSide, _ otherIndex: Int) -> UnitComparison {
        let (old, new) = (body[index], other.body[otherIndex])
        if old.isSpelled(as: new) { return .same(new, oldID: old.id) }
        return .changed(UnitChange(exactly: old, new))
    }

    /// Whether the units of both have the same written ids in the same order, so that each is paired with the one in its place.
    func hasWrittenIDs(of other: ChapterSide) -> Bool {
        body.count == other.body.count && zip(body, other.body).allSatisfy { $0.id == $1.id && !$0.id.isProvisional }
    }

    /// Whether comparing this chapter with another is done in this direction; see `Sequence<Spelling>.isForward(to:)`.
    func isForward(to other: ChapterSide) -> Bool {
        for (index, unit) in body.enumerated() {
            guard index < other.body.count else { return false }
            let otherUnit = other.body[index]
            if !unit.isSpelled(as: otherUnit) { return Spelling(contentOf: unit).precedes(Spelling(contentOf: otherUnit)) }
            if unit.id != otherUnit.id { return unit.id < otherUnit.id }
        }
        return true
    }
}
