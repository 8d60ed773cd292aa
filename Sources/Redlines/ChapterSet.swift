import Manuals

/// The chapters of two revisions on their way into one list: which belong together, and which of their sections
/// and paragraphs went from one chapter to another.
struct ChapterSet {
    /// A chapter of both sides, or of one, by its index there.
    private enum Couple {
        case both(old: Int, new: Int)
        case gone(Int)
        case come(Int)
    }

    /// A chapter of each side that may be one.
    private struct Pair: Hashable {
        var old: Int
        var new: Int
    }

    private let old: [(path: String, side: ChapterSide)]
    private let new: [(path: String, side: ChapterSide)]

    static func entries(old: [String: Chapter], new: [String: Chapter]) -> [ChapterEntry] {
        /// A file of the old revision, with what the new one has at its path.
        enum Place {
            case same(PlacedChapter)
            case different(String, ChapterSide, ChapterSide?)
        }
        let places = old.sorted { $0.key < $1.key }.mapConcurrently { path, chapter in
            let side = ChapterSide(chapter)
            guard let other = new.value(at: path) else { return Place.different(path, side, nil) }
            let otherSide = ChapterSide(other)
            return side.isSame(as: otherSide) ? .same(PlacedChapter(path: path, chapter: other)) : .different(path, side, otherSide)
        }
        var entries: [ChapterEntry] = []
        var oldSides: [(path: String, side: ChapterSide)] = []
        var newSides: [(path: String, side: ChapterSide)] = []
        for place in places {
            switch place {
            case .same(let chapter): entries.append(.unchanged(chapter))
            case .different(let path, let side, let other):
                oldSides.append((path, side))
                if let other { newSides.append((path, other)) }
            }
        }
        for (path, chapter) in new where old.value(at: path) == nil { newSides.append((path, ChapterSide(chapter))) }
        let set = ChapterSet(old: oldSides, new: newSides.sorted { $0.path < $1.path })
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
        var sequences = couples.mapConcurrently { couple in
            switch couple {
            case .both(let i, let j):
                let (before, after) = (old[i].side, new[j].side)
                return UnitSequence(old: before, new: after, pairs: UnitPairing.pairs(before, after))
            case .gone(let i):
                return UnitSequence(old: old[i].side, new: ChapterSide(absent: old[i].side.chapter.id), pairs: [])
            case .come(let j):
                return UnitSequence(old: ChapterSide(absent: new[j].side.chapter.id), new: new[j].side, pairs: [])
            }
        }
        ChapterCrossings.mark(in: &sequences)
        return Array(zip(couples, sequences)).mapConcurrently { couple, sequence in
            let (before, after) = (sequence.old.chapter.frontMatter, sequence.new.chapter.frontMatter)
            switch couple {
            case .both(let i, let j):
                return .changed(
                    path: Replacement(old: old[i].path, new: new[j].path),
                    ChapterRedline(frontMatter: FrontMatterRedline(old: before, new: after), units: sequence.units))
            case .gone(let i): return .removed(path: old[i].path, before, units: sequence.units)
            case .come(let j): return .added(path: new[j].path, after, units: sequence.units)
            }
        }
    }

    /// Chapters paired by id, then by the text they share.
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
        for (j, chapter) in new.enumerated() where newMates[j] == nil {
            newByID[chapter.side.chapter.id, default: []].append(j)
        }
        for (i, chapter) in old.enumerated() where oldMates[i] == nil {
            if let j = newByID[chapter.side.chapter.id]?.first(where: { newMates[$0] == nil }) { pair(i, j) }
        }
        let (oldLeft, newLeft) = (
            oldMates.indices.filter { oldMates[$0] == nil }, newMates.indices.filter { newMates[$0] == nil }
        )
        for found in alike(oldLeft, newLeft) { pair(found.old, found.new) }
        return oldMates.enumerated().map { i, mate in mate.map { .both(old: i, new: $0) } ?? .gone(i) }
            + newMates.indices.filter { newMates[$0] == nil }.map { .come($0) }
    }

    /// Chapters of different names that are one by their text, the most alike first.
    private func alike(_ oldLeft: [Int], _ newLeft: [Int]) -> [Pair] {
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
        var candidates: Set<Pair> = []
        for (content, olds) in holders(oldLeft, old) {
            for j in newHolders[content] ?? [] { for i in olds { candidates.insert(Pair(old: i, new: j)) } }
        }
        let oldWords = Dictionary(uniqueKeysWithValues: oldLeft.map { ($0, old[$0].side.words) })
        let newWords = Dictionary(uniqueKeysWithValues: newLeft.map { ($0, new[$0].side.words) })
        var found: [(likeness: Int, paths: [String], pair: Pair)] = []
        for pair in candidates {
            guard let left = oldWords[pair.old], let right = newWords[pair.new] else { continue }
            let likeness = Likeness.between(left, right, atLeast: Likeness.chapter)
            // The same order whichever side is called old.
            if likeness > 0 { found.append((likeness, [old[pair.old].path, new[pair.new].path].sorted(), pair)) }
        }
        found.sort {
            $0.likeness == $1.likeness ? $0.paths.lexicographicallyPrecedes($1.paths) : $0.likeness > $1.likeness
        }
        return found.map(\.pair)
    }
}

extension ChapterSide {
    /// Whether two revisions of a file hold the same chapter, ids and front matter included.
    fileprivate func isSame(as other: ChapterSide) -> Bool {
        body.count == other.body.count && zip(body, other.body).allSatisfy { $0.id == $1.id && $0.isSpelled(as: $1) }
            && FrontMatterRedline(old: chapter.frontMatter, new: other.chapter.frontMatter).changes.isEmpty
    }

    fileprivate var words: WordBag {
        var all = Spelling()
        for content in contents { all.write(content) }
        return WordBag(all)
    }
}
