import Manuals

/// Finds the sections and paragraphs that went from one chapter to another: by written id, and where they have none
/// by the rules for text far apart.
struct ChapterCrossings {
    /// A unit without a partner in its own chapter: the chapter's index, and its index in it.
    private struct Loose {
        var chapter: Int
        var unit: Int
    }

    static func mark(in sequences: inout [UnitSequence]) {
        var oldLoose: [Loose] = []
        var newLoose: [Loose] = []
        for (chapter, sequence) in sequences.enumerated() {
            let (old, new) = sequence.unpaired
            oldLoose += old.map { Loose(chapter: chapter, unit: $0) }
            newLoose += new.map { Loose(chapter: chapter, unit: $0) }
        }
        guard !oldLoose.isEmpty, !newLoose.isEmpty else { return }
        for (from, to) in pairs(oldLoose, newLoose, sequences) {
            let (source, target) = (sequences[from.chapter], sequences[to.chapter])
            let comparison = source.old.comparison(from.unit, with: target.new, to.unit)
            let (oldPlace, newPlace) = (
                UnitPlace(chapter: source.old.chapter.id, id: comparison.oldID),
                UnitPlace(chapter: target.new.chapter.id, id: comparison.id)
            )
            sequences[from.chapter].departures[from.unit] = .movedAway(comparison, to: newPlace)
            sequences[to.chapter].arrivals[to.unit] = .movedHere(comparison, from: oldPlace)
        }
    }

    private static func pairs(_ old: [Loose], _ new: [Loose], _ sequences: [UnitSequence]) -> [(Loose, Loose)] {
        func oldUnit(_ i: Int) -> Unit { sequences[old[i].chapter].old.body[old[i].unit] }
        func newUnit(_ j: Int) -> Unit { sequences[new[j].chapter].new.body[new[j].unit] }
        var oldLeft = Set(old.indices)
        var newLeft = Set(new.indices)
        var pairs: [(Loose, Loose)] = []
        func pair(_ i: Int, _ j: Int) {
            guard oldLeft.contains(i), newLeft.contains(j), old[i].chapter != new[j].chapter else { return }
            oldLeft.remove(i)
            newLeft.remove(j)
            pairs.append((old[i], new[j]))
        }
        var newByID: [ElementID: Int] = [:]
        for j in new.indices.reversed() where !newUnit(j).id.isProvisional { newByID[newUnit(j).id] = j }
        for i in old.indices { if let j = newByID[oldUnit(i).id] { pair(i, j) } }

        let (oldRest, newRest) = (oldLeft.sorted(), newLeft.sorted())
        let isIdentified =
            oldRest.allSatisfy { !oldUnit($0).id.isProvisional } && newRest.allSatisfy { !newUnit($0).id.isProvisional }
        if isIdentified { return pairs }
        func mayPair(_ i: Int, _ j: Int) -> Bool {
            oldUnit(i).isSection == newUnit(j).isSection && (oldUnit(i).id.isProvisional || newUnit(j).id.isProvisional)
        }
        let oldContents = oldRest.map { Spelling(contentOf: oldUnit($0)) }
        let newContents = newRest.map { Spelling(contentOf: newUnit($0)) }
        for found in [LooseUnits.samePairs, LooseUnits.mostAlikePairs] {
            for each in found(oldContents, newContents) where mayPair(oldRest[each.old], newRest[each.new]) {
                pair(oldRest[each.old], newRest[each.new])
            }
        }
        return pairs
    }
}
