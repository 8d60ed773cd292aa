import Manuals

/// The chapters of two revisions on their way into one list: which belong together, and which of their sections
/// and paragraphs went from one chapter to another.
struct ChapterSet {
    /// A chapter of either side, or of both.
    private struct Couple {
        var old: Int?
        var new: Int?
    }

    private let old: [(path: String, side: ChapterSide)]
    private let new: [(path: String, side: ChapterSide)]

    static func entries(old: [String: Chapter], new: [String: Chapter]) -> [ChapterEntry] {
        var entries: [ChapterEntry] = []
        var oldSides: [(path: String, side: ChapterSide)] = []
        var newSides: [(path: String, side: ChapterSide)] = []
        for (path, chapter) in old {
            let side = ChapterSide(chapter)
            if let other = new.value(at: path) {
                let otherSide = ChapterSide(other)
                if side.isSame(as: otherSide) {
                    entries.append(.unchanged(PlacedChapter(path: path, chapter: other)))
                    continue
                }
                newSides.append((path, otherSide))
            }
            oldSides.append((path, side))
        }
        for (path, chapter) in new where old.value(at: path) == nil { newSides.append((path, ChapterSide(chapter))) }
        let set = ChapterSet(old: oldSides.sorted { $0.path < $1.path }, new: newSides.sorted { $0.path < $1.path })
        return sorted(entries + set.entries)
    }

    /// By path; what is removed before what took its path.
    static func sorted(_ entries: [ChapterEntry]) -> [ChapterEntry] {
        func order(_ entry: ChapterEntry) -> (String, Int) {
            if case .removed = entry { (entry.path, 0) } else { (entry.path, 1) }
        }
        return entries.sorted { order($0) < order($1) }
    }

    private var entries: [ChapterEntry] {
        let couples = self.couples
        var sequences = couples.map { couple in
            let before = couple.old.map { old[$0].side } ?? ChapterSide(absent: new[couple.new ?? 0].side.chapter.id)
            let after = couple.new.map { new[$0].side } ?? ChapterSide(absent: before.chapter.id)
            let pairs = couple.old == nil || couple.new == nil ? [] : UnitPairing.pairs(before, after)
            return UnitSequence(old: before, new: after, pairs: pairs)
        }
        ChapterCrossings.mark(in: &sequences)
        return zip(couples, sequences).map { couple, sequence in
            let (oldPath, newPath) = (couple.old.map { old[$0].path }, couple.new.map { new[$0].path })
            let (before, after) = (sequence.old.chapter.frontMatter, sequence.new.chapter.frontMatter)
            switch (oldPath, newPath) {
            case (let oldPath?, let newPath?):
                return .changed(
                    path: Replacement(old: oldPath, new: newPath),
                    ChapterRedline(frontMatter: FrontMatterRedline(old: before, new: after), units: sequence.units))
            case (let oldPath?, nil): return .removed(path: oldPath, before, units: sequence.units)
            case (nil, let newPath): return .added(path: newPath ?? "", after, units: sequence.units)
            }
        }
    }

    /// Chapters paired by id, then by path, then by the text they share.
    private var couples: [Couple] {
        var oldMates = [Int?](repeating: nil, count: old.count)
        var newMates = [Int?](repeating: nil, count: new.count)
        func pair(_ i: Int, _ j: Int) {
            guard oldMates[i] == nil, newMates[j] == nil else { return }
            oldMates[i] = j
            newMates[j] = i
        }
        let newByPath = Dictionary(uniqueKeysWithValues: new.enumerated().map { ($1.path, $0) })
        // An id that stands twice is a mistake in the text; the file that kept its path keeps it.
        for (i, chapter) in old.enumerated() {
            if let j = newByPath[chapter.path], new[j].side.chapter.id == chapter.side.chapter.id { pair(i, j) }
        }
        var newByID: [ChapterID: [Int]] = [:]
        for (j, chapter) in new.enumerated() where newMates[j] == nil { newByID[chapter.side.chapter.id, default: []].append(j) }
        for (i, chapter) in old.enumerated() where oldMates[i] == nil {
            if let j = newByID[chapter.side.chapter.id]?.first(where: { newMates[$0] == nil }) { pair(i, j) }
        }
        for (i, j) in alike(oldMates.indices.filter { oldMates[$0] == nil }, newMates.indices.filter { newMates[$0] == nil }) {
            pair(i, j)
        }
        return oldMates.enumerated().map { Couple(old: $0, new: $1) }
            + newMates.indices.filter { newMates[$0] == nil }.map { Couple(old: nil, new: $0) }
    }

    /// Half of two chapters' words must be the same for one to be the other under a new name.
    private static let leastLikeness = 500

    /// Chapters of different names that are one by their text, the most alike first.
    private func alike(_ oldLeft: [Int], _ newLeft: [Int]) -> [(Int, Int)] {
        guard !oldLeft.isEmpty, !newLeft.isEmpty else { return [] }
        // Only chapters that share a whole paragraph, one that few have, are looked at.
        func holders(_ left: [Int], _ sides: [(path: String, side: ChapterSide)]) -> [Spelling: [Int]] {
            var holders: [Spelling: [Int]] = [:]
            for index in left {
                for content in Set(sides[index].side.contents) { holders[content, default: []].append(index) }
            }
            return holders.filter { $1.count <= Likeness.commonWord }
        }
        let newHolders = holders(newLeft, new)
        var candidates: Set<UnitPair> = []
        for (content, olds) in holders(oldLeft, old) {
            for j in newHolders[content] ?? [] { for i in olds { candidates.insert(UnitPair(old: i, new: j)) } }
        }
        var found: [(likeness: Int, paths: [String], pair: UnitPair)] = []
        for pair in candidates {
            let likeness = Likeness.between(old[pair.old].side.words, new[pair.new].side.words, atLeast: Self.leastLikeness)
            guard likeness > 0 else { continue }
            // The same order whichever side is called old.
            found.append((likeness, [old[pair.old].path, new[pair.new].path].sorted(), pair))
        }
        found.sort { $0.likeness == $1.likeness ? $0.paths.lexicographicallyPrecedes($1.paths) : $0.likeness > $1.likeness }
        return found.map { ($0.pair.old, $0.pair.new) }
    }
}

extension ChapterSide {
    /// Whether two revisions of a file hold the same chapter, ids and front matter included.
    fileprivate func isSame(as other: ChapterSide) -> Bool {
        contents == other.contents && zip(body, other.body).allSatisfy { $0.id == $1.id }
            && FrontMatterRedline(old: chapter.frontMatter, new: other.chapter.frontMatter).changes.isEmpty
    }

    fileprivate var words: WordBag {
        var all = Spelling()
        for content in contents { all.write(content) }
        return WordBag(all)
    }
}
