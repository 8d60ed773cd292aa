import Manuals
import Redlines

/// The order of a chapter's sections and paragraphs, as two sides have changed it.
struct UnitOrder {
    private let base: [ElementID: Int]
    private let own: [ElementID]
    private let inForce: [ElementID]
    /// What each side put elsewhere among what it kept.
    let movedByOwn: Set<ElementID>
    let movedInForce: Set<ElementID>

    init(base: [ElementID], own: [ElementID], inForce: [ElementID]) {
        (self.own, self.inForce) = (own, inForce)
        self.base = Dictionary(base.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        movedByOwn = Self.moved(from: base, to: own)
        movedInForce = Self.moved(from: base, to: inForce)
    }

    /// The order in which both changes stand: that in force, with what the own side added or moved put where it has it.
    ///
    /// - Parameters:
    ///   - units: what is to stand in the chapter.
    ///   - left: what the own side moved and that stays as it is in force.
    ///   - isSection: whether an added unit begins a section, which then goes before what follows it, not between a section
    ///     and paragraphs that the other side added to it.
    func merged(keeping units: Set<ElementID>, leaving left: Set<ElementID>, isSection: (ElementID) -> Bool) -> [ElementID] {
        let (there, here) = (Set(inForce), Set(own))
        let put = own.filter { units.contains($0) && (!there.contains($0) || (movedByOwn.contains($0) && !left.contains($0))) }
        let moving = Set(put)
        var order = inForce.filter { units.contains($0) && !moving.contains($0) }
        var placed = Set(order)
        for (index, id) in own.enumerated() where moving.contains(id) {
            let before = own[..<index].last { placed.contains($0) }
            let after = own[(index + 1)...].first { placed.contains($0) }
            let place: Int
            if isSection(id), let after, let found = order.firstIndex(of: after) {
                place = found
            } else {
                let start = before.flatMap { order.firstIndex(of: $0) }.map { $0 + 1 } ?? 0
                place = start + order[start...].prefix { stood($0, before: id) && !here.contains($0) }.count
            }
            order.insert(id, at: place)
            placed.insert(id)
        }
        return order
    }

    private func stood(_ id: ElementID, before other: ElementID) -> Bool {
        guard let place = base[id], let otherPlace = base[other] else { return false }
        return place < otherPlace
    }

    /// What stands in both and is not among the longest run that kept its order.
    private static func moved(from base: [ElementID], to now: [ElementID]) -> Set<ElementID> {
        var places: [ElementID: Int] = [:]
        for (place, id) in base.enumerated() { places[id] = place }
        let kept = now.filter { places[$0] != nil }
        let sequence = kept.compactMap { places[$0] }
        let stays = KeptOrder.isKept(sequence) { _ in false }
        return Set(zip(kept, stays).lazy.filter { !$0.1 }.map(\.0))
    }
}
