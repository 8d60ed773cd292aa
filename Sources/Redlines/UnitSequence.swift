import Manuals

/// The units of two chapters on their way into one sequence.
struct UnitSequence {
    let old: ChapterSide
    let new: ChapterSide
    /// In the order of the new.
    let pairs: [UnitPair]
    /// Units that went to another chapter, by their indices in the old.
    var departures: [Int: UnitRedline] = [:]
    /// Units that came from another chapter, by their indices in the new.
    var arrivals: [Int: UnitRedline] = [:]

    init(old: ChapterSide, new: ChapterSide, pairs: [UnitPair]) {
        self.old = old
        self.new = new
        self.pairs = pairs
    }

    /// The units of either side that stand in no pair.
    var unpaired: (old: [Int], new: [Int]) {
        if pairs.count == old.body.count, pairs.count == new.body.count { return ([], []) }
        var isPaired = (old: [Bool](repeating: false, count: old.body.count), new: [Bool](repeating: false, count: new.body.count))
        for pair in pairs {
            isPaired.old[pair.old] = true
            isPaired.new[pair.new] = true
        }
        return (old.body.indices.filter { !isPaired.old[$0] }, new.body.indices.filter { !isPaired.new[$0] })
    }

    /// The sequence: old-only units stand before new-only ones between two that stayed in place.
    var units: [UnitRedline] {
        let stays = self.stays
        var comparisons: [UnitComparison] = []
        var oldMoves: [Int: UnitRedline] = [:]
        var newMoves: [Int: UnitRedline] = [:]
        for (pair, isKept) in zip(pairs, stays) {
            let comparison = old.comparison(pair.old, with: new, pair.new)
            comparisons.append(comparison)
            guard !isKept else { continue }
            oldMoves[pair.old] = .movedAway(comparison, to: UnitPlace(chapter: new.chapter.id, id: comparison.id))
            newMoves[pair.new] = .movedHere(comparison, from: UnitPlace(chapter: old.chapter.id, id: comparison.oldID))
        }
        var units: [UnitRedline] = []
        units.reserveCapacity(old.body.count + new.body.count - pairs.count)
        var (i, j) = (0, 0)
        func passTo(_ oldEnd: Int, _ newEnd: Int) {
            for index in i..<oldEnd {
                units.append(oldMoves[index] ?? departures[index] ?? .deleted(.whole(old.body[index]), joinedInto: nil))
            }
            for index in j..<newEnd {
                units.append(newMoves[index] ?? arrivals[index] ?? .added(.whole(new.body[index]), splitFrom: nil))
            }
        }
        for (place, pair) in pairs.enumerated() where stays[place] {
            passTo(pair.old, pair.new)
            units.append(.kept(comparisons[place]))
            (i, j) = (pair.old + 1, pair.new + 1)
        }
        passTo(old.body.count, new.body.count)
        return SetAnew.marked(SplitsAndJoins.marked(units))
    }

    /// Which pairs stay in place; headings rather than paragraphs where it makes no other difference.
    private var stays: [Bool] {
        // Mostly all do, and which way the comparison is made then makes no difference.
        if zip(pairs, pairs.dropFirst()).allSatisfy({ $0.old < $1.old }) { return Array(repeating: true, count: pairs.count) }
        func isSection(_ pair: UnitPair) -> Bool { new.body[pair.new].isSection }
        if old.isForward(to: new) {
            return KeptOrder.isKept(pairs.map(\.old)) { isSection(pairs[$0]) }
        }
        let places = pairs.indices.sorted { pairs[$0].old < pairs[$1].old }
        let kept = KeptOrder.isKept(places.map { pairs[$0].new }) { isSection(pairs[places[$0]]) }
        var stays = [Bool](repeating: false, count: pairs.count)
        for (index, place) in places.enumerated() { stays[place] = kept[index] }
        return stays
    }
}
