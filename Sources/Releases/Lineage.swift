import Editorial
public import Manuals
import Redlines

/// What became, edition by edition, of every chapter, section and paragraph that ever stood in one: where it stood under
/// which number, what it was split from, what it was joined into, when it was removed.
///
/// It is the file `lineage.json` of a bundle:
/// ```json
/// {
///   "chapters": [{"id": "conferences", "turns": [{"release": "2017-03", "stands": {"code": "CP4", "title": "…"}}]}],
///   "schema": 1,
///   "units": [
///     {"id": "k3f9tw", "kind": "paragraph", "turns": [
///       {"release": "2017-03", "stands": {"chapter": "conferences", "number": "4.1.22"}},
///       {"gone": {"into": "m2pdx4"}, "release": "2017-10"}]}
///   ]
/// }
/// ```
/// A turn is a release that changed where something stands; between turns it stood where it was. `from` beside `turns` is
/// the paragraph whose words these were before they were split off. Everything is in the order it first appeared in.
public struct Lineage: Hashable, Sendable {
    /// The form of the JSON this build writes.
    public static let schema = 1

    public private(set) var chapters: [ChapterLine] = []
    public private(set) var units: [UnitLine] = []
    private var chapterPlaces: [ChapterID: Int] = [:]
    private var unitPlaces: [ElementID: Int] = [:]

    /// Follows editions from the first to the last. Text that is no release is passed over.
    public init(of editions: [Edition]) {
        for edition in editions {
            guard let release = edition.facts?.name else { continue }
            follow(edition, as: release)
        }
    }

    /// What became of a section or paragraph; nil when it never stood in an edition.
    public subscript(unit: ElementID) -> UnitLine? { unitPlaces[unit].map { units[$0] } }

    /// What became of a chapter; nil when there never was one.
    public subscript(chapter: ChapterID) -> ChapterLine? { chapterPlaces[chapter].map { chapters[$0] } }

    /// The unit that holds a unit's words now: itself while it stands; nil when they were removed.
    public func heir(of id: ElementID) -> ElementID? {
        var id = id
        // Each step leads to another unit; a chain that comes back to itself has no end.
        for _ in 0...units.count {
            switch self[id]?.now {
            case .stands?: return id
            case .gone(let into?)?: id = into
            case .gone(nil)?, nil: return nil
            }
        }
        return nil
    }

    /// The chapter that holds a chapter's text now: itself while it stands; nil when it was withdrawn.
    public func heir(of id: ChapterID) -> ChapterID? {
        var id = id
        for _ in 0...chapters.count {
            switch self[id]?.now {
            case .stands?: return id
            case .gone(let into?)?: id = into
            case .gone(nil)?, nil: return nil
            }
        }
        return nil
    }

    // MARK: Following

    private mutating func follow(_ edition: Edition, as release: ReleaseName) {
        let crossings = Crossings(edition)
        var standingChapters: Set<ChapterID> = []
        var standingUnits: Set<ElementID> = []
        for outline in edition.outline.chapters where standingChapters.insert(outline.id).inserted {
            let title = ChapterTitle(outline.frontMatter)
            let place = chapterPlaces[outline.id] ?? chapters.count
            if place == chapters.count {
                chapters.append(ChapterLine(id: outline.id))
                chapterPlaces[outline.id] = place
            }
            chapters[place].turn(to: .stands(title), with: release)
            let sections = Set(outline.sections.map(\.id))
            for id in outline.ids where standingUnits.insert(id).inserted {
                let place = unitPlaces[id] ?? units.count
                if place == units.count {
                    units.append(UnitLine(id, isSection: sections.contains(id), from: crossings.origins[id]))
                    unitPlaces[id] = place
                }
                units[place].turn(to: .stands(UnitPosition(chapter: outline.id, number: outline.numbering[id])), with: release)
            }
        }
        for index in chapters.indices where !standingChapters.contains(chapters[index].id) {
            chapters[index].turn(to: .gone(into: crossings.renamed[chapters[index].id]), with: release)
        }
        for index in units.indices where !standingUnits.contains(units[index].id) {
            units[index].turn(to: .gone(into: crossings.targets[units[index].id]), with: release)
        }
    }

    /// What one edition's redline says about words that changed their id.
    private struct Crossings {
        private(set) var targets: [ElementID: ElementID] = [:]
        private(set) var origins: [ElementID: ElementID] = [:]
        private(set) var renamed: [ChapterID: ChapterID] = [:]

        init(_ edition: Edition) {
            for entry in edition.redline?.chapters ?? [] {
                if let before = entry.rejected?.chapter.id, let now = entry.accepted?.chapter.id, before != now { renamed[before] = now }
                for unit in entry.units {
                    switch unit {
                    case .added(let unit, let origin?): origins[unit.accepted.id] = origin
                    case .deleted(let unit, let target?): targets[unit.rejected.id] = target
                    case .movedAway(let comparison, let place): if comparison.oldID != place.id { targets[comparison.oldID] = place.id }
                    case .kept(let comparison): if comparison.oldID != comparison.id { targets[comparison.oldID] = comparison.id }
                    case .added, .deleted, .movedHere: break
                    }
                }
            }
        }
    }
}
