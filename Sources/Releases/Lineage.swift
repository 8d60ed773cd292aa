import Editorial
public import Manuals
import Redlines

/// What became, edition by edition, of every chapter, section and paragraph that ever stood in one: where it stood under
/// which number, what it was split from, what it was joined into, when it was removed.
///
/// It is the file `lineage.json` of a bundle:
/// ```json
/// {
///   "chapters": [{"id": "conferences", "turns": [
///     {"release": "2017-03", "stands": {"code": "CP4", "title": "…"}}, {"release": "2017-10", "stands": {"code": "CP5", "title": "…"}}]}],
///   "first": "2017-03",
///   "schema": 1,
///   "units": [
///     {"id": "k3f9tw", "kind": "paragraph", "turns": [
///       {"release": "2017-03", "stands": {"chapter": "conferences", "number": "4.1.22"}},
///       {"gone": {"into": "m2pdx4"}, "release": "2017-10"}]}
///   ]
/// }
/// ```
/// A turn is a release that changed where something stands; between turns it stood where it was. `from` beside `turns` is
/// the paragraph whose words these were before they were split off. What still stands where it stood in the edition `first`
/// has no line. Lines are in the order in which their things first appeared.
public struct Lineage: Sendable {
    /// The form of the JSON this build writes.
    public static let schema = 1

    /// Every chapter that did not always stand as it does.
    public private(set) var chapters: [ChapterLine] = []
    /// Every section and paragraph that did not always stand where it does.
    public private(set) var units: [UnitLine] = []
    /// The edition everything begins with; nil where there is none.
    let first: (release: ReleaseName, outline: Outline)?
    private var chapterPlaces: [ChapterID: Int] = [:]
    private var unitPlaces: [ElementID: Int] = [:]

    /// Follows editions from the first to the last, each with its redline against the one before. Text that is no release is
    /// passed over.
    public init(of editions: [Edition]) {
        let released = editions.compactMap { edition in edition.facts.map { (name: $0.name, edition: edition) } }
        first = released.first.map { ($0.name, $0.edition.outline) }
        for (before, now) in zip(released, released.dropFirst()) {
            follow(before.edition.outline, to: now.edition.outline, Crossings(now.edition), with: now.name)
        }
        sort()
    }

    /// What became of a section or paragraph; nil when it never stood in an edition.
    public subscript(unit: ElementID) -> UnitLine? { unitPlaces[unit].map { units[$0] } ?? beginning(of: unit) }

    /// What became of a chapter; nil when there never was one.
    public subscript(chapter: ChapterID) -> ChapterLine? { chapterPlaces[chapter].map { chapters[$0] } ?? beginning(of: chapter) }

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

    // MARK: Beginnings

    /// The line of what stood in the first edition, as it was then.
    private func beginning(of id: ElementID) -> UnitLine? {
        guard let first, let standing = first.outline.standing(of: id) else { return nil }
        var line = UnitLine(id, isSection: standing.isSection, from: nil)
        line.turn(to: .stands(UnitPosition(chapter: standing.chapter, number: standing.number)), with: first.release)
        return line
    }

    private func beginning(of id: ChapterID) -> ChapterLine? {
        guard let first, let outline = first.outline.chapter(id) else { return nil }
        var line = ChapterLine(id: id)
        line.turn(to: .stands(ChapterTitle(outline.frontMatter)), with: first.release)
        return line
    }

    // MARK: Following

    /// Follows what one edition changed: chapters that stand as they did are passed over.
    private mutating func follow(_ old: Outline, to new: Outline, _ crossings: Crossings, with release: ReleaseName) {
        for outline in new.chapters {
            let before = old.chapter(outline.id)
            let title = ChapterTitle(outline.frontMatter)
            if before.map({ ChapterTitle($0.frontMatter) }) != title { turn(outline.id, to: .stands(title), with: release) }
            if let before, before.isLaidOut(as: outline) { continue }
            let sections = Set(outline.sections.map(\.id))
            let (was, now) = (before?.numbering, outline.numbering)
            for id in outline.ids where new.chapter(holding: id) == outline.id {
                let position = UnitPosition(chapter: outline.id, number: now[id])
                let former = old.chapter(holding: id) == outline.id ? UnitPosition(chapter: outline.id, number: was?[id]) : old.position(of: id)
                guard former != position else { continue }
                turn(id, to: .stands(position), with: release) { UnitLine(id, isSection: sections.contains(id), from: crossings.origins[id]) }
            }
        }
        for outline in old.chapters {
            let now = new.chapter(outline.id)
            if now == nil { turn(outline.id, to: .gone(into: crossings.renamed[outline.id]), with: release) }
            guard now?.ids != outline.ids else { continue }
            for id in outline.ids where new.chapter(holding: id) == nil {
                turn(id, to: .gone(into: crossings.targets[id]), with: release) { UnitLine(id, isSection: false, from: nil) }
            }
        }
    }

    private mutating func turn(_ id: ChapterID, to state: ChapterLine.State, with release: ReleaseName) {
        let place = chapterPlaces[id] ?? chapters.count
        if place == chapters.count {
            chapters.append(beginning(of: id) ?? ChapterLine(id: id))
            chapterPlaces[id] = place
        }
        chapters[place].turn(to: state, with: release)
    }

    /// `new` makes the line of what stood in no edition before.
    private mutating func turn(
        _ id: ElementID, to state: Line<ElementID, UnitPosition>.State, with release: ReleaseName, new: () -> UnitLine
    ) {
        let place = unitPlaces[id] ?? units.count
        if place == units.count {
            units.append(beginning(of: id) ?? new())
            unitPlaces[id] = place
        }
        units[place].turn(to: state, with: release)
    }

    /// Brings the lines into the order in which their things first appeared: those of the first edition as they stood in it,
    /// then those that came later as they came.
    private mutating func sort() {
        guard let first else { return }
        let chapterOrder = first.outline.chapters.compactMap { chapterPlaces[$0.id] }
        let unitOrder = first.outline.chapters.flatMap { chapter in
            chapter.ids.compactMap { id in first.outline.chapter(holding: id) == chapter.id ? unitPlaces[id] : nil }
        }
        chapters = Self.sorted(chapters, beginning: chapterOrder)
        units = Self.sorted(units, beginning: unitOrder)
        chapterPlaces = Dictionary(uniqueKeysWithValues: chapters.enumerated().map { ($0.element.id, $0.offset) })
        unitPlaces = Dictionary(uniqueKeysWithValues: units.enumerated().map { ($0.element.id, $0.offset) })
    }

    private static func sorted<Element>(_ lines: [Element], beginning order: [Int]) -> [Element] {
        let early = Set(order)
        return order.map { lines[$0] } + lines.indices.filter { !early.contains($0) }.map { lines[$0] }
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

extension Outline {
    /// Where a section or paragraph stands; nil when this edition has none of that id.
    fileprivate func position(of id: ElementID) -> UnitPosition? {
        standing(of: id).map { UnitPosition(chapter: $0.chapter, number: $0.number) }
    }
}
