public import Manuals

/// Two revisions of a chapter shown as one.
public struct ChapterRedline: Spreadable {
    public let frontMatter: FrontMatterRedline
    /// In the reading order of the new chapter; what is gone stands where it stood, before what came in its place.
    public let units: [UnitRedline]

    init(frontMatter: FrontMatterRedline, units: [UnitRedline]) {
        self.frontMatter = frontMatter
        self.units = units
    }

    /// Compares two revisions of a chapter by themselves: what moved from or to another chapter is added or deleted.
    public init(old: Chapter, new: Chapter) {
        let (before, after) = (ChapterSide(old), ChapterSide(new))
        let pairs = UnitPairing.pairs(before, after)
        self.init(
            frontMatter: FrontMatterRedline(old: old.frontMatter, new: new.frontMatter),
            units: UnitSequence(old: before, new: after, pairs: pairs).units)
    }

    /// A chapter that is unchanged, or whose text is added or deleted as a whole.
    public init(whole chapter: Chapter, as presence: Presence) {
        frontMatter = FrontMatterRedline(old: chapter.frontMatter, new: chapter.frontMatter)
        units = chapter.body.map { unit in
            switch presence {
            case .unchanged: .kept(.same(unit, oldID: unit.id))
            case .added: .added(.whole(unit), splitFrom: nil)
            case .deleted: .deleted(.whole(unit), joinedInto: nil)
            }
        }
    }

    /// A chapter that stands in one revision alone, as its manual's redline has it.
    public init(frontMatter: FrontMatter, units: [UnitRedline]) {
        self.init(frontMatter: FrontMatterRedline(old: frontMatter, new: frontMatter), units: units)
    }

    public var accepted: Chapter {
        Chapter(frontMatter: frontMatter.accepted, body: units.compactMap(\.accepted))
    }

    public var rejected: Chapter {
        Chapter(frontMatter: frontMatter.rejected, body: units.compactMap(\.rejected))
    }

    public var mirrored: Self {
        Self(frontMatter: frontMatter.mirrored, units: units.mirrored)
    }

    /// Whether nothing changed.
    public var isEmpty: Bool { units.allSatisfy(\.isUnchanged) && frontMatter.changes.isEmpty }
}
