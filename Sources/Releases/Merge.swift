public import Manuals

/// Somebody's own changes to a text, and what has come into force since they began, brought together element by element.
///
/// What one side changed stands as that side has it. What both changed, and not alike, is a crossing: somebody has to say
/// which of the two stands. Order is brought together too, so that both sides may add text at one place.
public struct Merge: Sendable {
    public let base: ElementTable
    public let own: ElementTable
    public let inForce: ElementTable
    /// What both sides changed, in the order of the keys. A paragraph's place is among them where both moved it, and not to
    /// one place.
    public let crossings: [ElementKey]
    private let paths: (base: Paths, own: Paths, inForce: Paths)
    /// The chapters nobody changed, by path, which are in none of the tables.
    private let untouched: [String: Chapter]

    /// The side whose state of an element stands.
    public enum Side: Hashable, Sendable {
        case own, inForce
    }

    /// Throws `.duplicate` where one of the texts holds two elements of one key.
    public init(base: Manual, own: Manual, inForce: Manual) throws(CompositionFailure) {
        let untouched = base.chapters.filter { own.chapters[$0.key] == $0.value && inForce.chapters[$0.key] == $0.value }
        let (base, own, inForce) = (base.without(untouched), own.without(untouched), inForce.without(untouched))
        self.untouched = untouched
        (self.base, self.own, self.inForce) = (try ElementTable(base), try ElementTable(own), try ElementTable(inForce))
        paths = (Paths(base), Paths(own), Paths(inForce))
        var crossings: Set<ElementKey> = []
        let keys = Set(self.own.elements.keys).union(self.inForce.elements.keys).union(self.base.elements.keys)
        for key in keys {
            let (was, mine, now) = (self.base[key]?.digest, self.own[key]?.digest, self.inForce[key]?.digest)
            guard mine != was, now != was, mine != now else { continue }
            if case .place(let id) = key, !Self.isMovedTwice(id, paths) { continue }
            crossings.insert(key)
        }
        self.crossings = crossings.sorted()
    }

    /// The text in which both stand; of a crossing the side that is named, and the own one where none is.
    public func manual(settling sides: [ElementKey: Side] = [:]) throws(CompositionFailure) -> Manual {
        var elements: [ElementKey: Element] = [:]
        var homes: [ChapterID: Set<ElementID>] = [:]
        for key in Set(own.elements.keys).union(inForce.elements.keys) {
            if case .place = key { continue }
            guard let element = element(key, sides) else { continue }
            elements[key] = element
            if case .unit(let unit) = element.content, let home = home(of: unit.id, sides) { homes[home, default: []].insert(unit.id) }
        }
        for (chapter, units) in homes {
            keepFacts(of: chapter, in: &elements)
            var previous: ElementID?
            for id in order(of: units, in: chapter, sides) {
                elements[.place(id)] = Element(.place(id), .place(Place(chapter: chapter, previous: previous)))
                previous = id
            }
        }
        var manual = try ElementTable(elements.values).manual()
        manual.chapters.merge(untouched) { merged, _ in merged }
        return manual
    }

    private func element(_ key: ElementKey, _ sides: [ElementKey: Side]) -> Element? {
        switch sides[key] {
        case .own: own[key]
        case .inForce: inForce[key]
        case nil: own[key]?.digest == base[key]?.digest ? inForce[key] : own[key]
        }
    }

    /// The chapter a unit stands in.
    private func home(of id: ElementID, _ sides: [ElementKey: Side]) -> ChapterID? {
        let (was, mine, now) = (paths.base.home[id], paths.own.home[id], paths.inForce.home[id])
        guard let mine, let now else { return mine ?? now }
        if mine == was { return now }
        return now == was || sides[.place(id)] != .inForce ? mine : now
    }

    private func order(of units: Set<ElementID>, in chapter: ChapterID, _ sides: [ElementKey: Side]) -> [ElementID] {
        let left = units.filter { sides[.place($0)] == .inForce }
        return UnitOrder(base: paths.base.units[chapter] ?? [], own: paths.own.units[chapter] ?? [], inForce: paths.inForce.units[chapter] ?? [])
            .merged(keeping: units, leaving: left) { id in own.isSection(id) }
    }

    /// A chapter that one side took away, and that still has text the other side changed, keeps the facts it had there.
    private func keepFacts(of chapter: ChapterID, in elements: inout [ElementKey: Element]) {
        guard elements[.field(chapter, "path")] == nil || elements[.field(chapter, "title")] == nil else { return }
        let side = own[.field(chapter, "path")] == nil ? inForce : own
        for element in side.elements.values {
            if case .field(chapter, _) = element.key { elements[element.key] = element }
        }
    }

    /// Whether both sides put a unit elsewhere, and not behind one and the same.
    private static func isMovedTwice(_ id: ElementID, _ paths: (base: Paths, own: Paths, inForce: Paths)) -> Bool {
        guard let was = paths.base.home[id], let mine = paths.own.home[id], let now = paths.inForce.home[id] else { return false }
        guard mine == was, now == was else { return mine != was && now != was }
        let order = UnitOrder(base: paths.base.units[was] ?? [], own: paths.own.units[was] ?? [], inForce: paths.inForce.units[was] ?? [])
        return order.movedByOwn.contains(id) && order.movedInForce.contains(id)
    }

    /// Where the sections and paragraphs of a text stand.
    private struct Paths: Sendable {
        var home: [ElementID: ChapterID] = [:]
        var units: [ChapterID: [ElementID]] = [:]

        init(_ manual: Manual) {
            for chapter in manual.chapters.values {
                units[chapter.id] = chapter.body.map(\.id)
                for unit in chapter.body { home[unit.id] = chapter.id }
            }
        }
    }
}

extension Manual {
    fileprivate func without(_ chapters: [String: Chapter]) -> Manual {
        var manual = self
        manual.chapters = manual.chapters.filter { chapters[$0.key] == nil }
        return manual
    }
}

extension ElementTable {
    fileprivate func isSection(_ id: ElementID) -> Bool { self[.section(id)] != nil }
}
