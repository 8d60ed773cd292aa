/// Which items of two sequences belong together, in order: first those spelled the same, then, between them, those
/// most alike.
struct Alignment {
    enum Step {
        case same(Int, Int)
        case changed(Int, Int)
        case deleted(Int)
        case added(Int)
    }

    private struct Pair {
        var old: Int
        var new: Int
        var isSame: Bool
    }

    /// Up to so many pairs in one gap are all compared; a larger gap is cut into pieces of this size.
    private static let mostComparisons = 16_384

    /// The steps from old to new: deleted items before added ones.
    ///
    /// `likeness` of an old and a new item is above 0 where they may be held for one, and higher the better they
    /// go together.
    static func steps(old: [Spelling], new: [Spelling], likeness: (Int, Int) -> Int) -> [Step] {
        let pairs: [Pair]
        if old.isForward(to: new) {
            pairs = Self.pairs(old, new, likeness)
        } else {
            pairs = Self.pairs(new, old) { likeness($1, $0) }.map { Pair(old: $0.new, new: $0.old, isSame: $0.isSame) }
        }
        var steps: [Step] = []
        var (i, j) = (0, 0)
        for pair in pairs {
            steps += (i..<pair.old).map { .deleted($0) }
            steps += (j..<pair.new).map { .added($0) }
            steps.append(pair.isSame ? .same(pair.old, pair.new) : .changed(pair.old, pair.new))
            (i, j) = (pair.old + 1, pair.new + 1)
        }
        return steps + (i..<old.count).map { .deleted($0) } + (j..<new.count).map { .added($0) }
    }

    /// The steps where only items spelled the same belong together.
    static func steps(old: [Spelling], new: [Spelling]) -> [Step] {
        steps(old: old, new: new) { _, _ in 0 }
    }

    private static func pairs(_ old: [Spelling], _ new: [Spelling], _ likeness: (Int, Int) -> Int) -> [Pair] {
        var symbols = SymbolTable<Spelling>()
        let oldSymbols = old.map { symbols.symbol($0) }
        let newSymbols = new.map { symbols.symbol($0) }
        let mates = CommonSequence.mates(oldSymbols, newSymbols, symbolCount: symbols.count) ?? []
        var pairs: [Pair] = []
        var (i, j) = (0, 0)
        for (index, mate) in mates.enumerated() where mate >= 0 {
            pairs += alike(i..<index, j..<Int(mate), likeness)
            pairs.append(Pair(old: index, new: Int(mate), isSame: true))
            (i, j) = (index + 1, Int(mate) + 1)
        }
        return pairs + alike(i..<old.count, j..<new.count, likeness)
    }

    /// The pairs of a gap that are most alike taken together.
    private static func alike(_ old: Range<Int>, _ new: Range<Int>, _ likeness: (Int, Int) -> Int) -> [Pair] {
        guard !old.isEmpty, !new.isEmpty else { return [] }
        var pieces = 1
        while (old.count / pieces + 1) * (new.count / pieces + 1) > mostComparisons { pieces *= 2 }
        var pairs: [Pair] = []
        for piece in 0..<pieces {
            pairs += bestPairs(part(piece, of: pieces, in: old), part(piece, of: pieces, in: new), likeness)
        }
        return pairs
    }

    private static func part(_ piece: Int, of pieces: Int, in range: Range<Int>) -> Range<Int> {
        (range.lowerBound + range.count * piece / pieces)..<(range.lowerBound + range.count * (piece + 1) / pieces)
    }

    private static func bestPairs(_ old: Range<Int>, _ new: Range<Int>, _ likeness: (Int, Int) -> Int) -> [Pair] {
        // sums[j] is the best sum over the first rows and the first j columns; a choice a field remembers how.
        enum Choice { case neither, both, passOld, passNew }
        let width = new.count + 1
        var sums = [Int](repeating: 0, count: width)
        var choices = [Choice](repeating: .neither, count: (old.count + 1) * width)
        for row in 1..<(old.count + 1) {
            var diagonal = 0
            for column in 1..<width {
                let together = likeness(old.lowerBound + row - 1, new.lowerBound + column - 1)
                let above = sums[column]
                var choice = Choice.passOld
                var best = above
                if sums[column - 1] > best {
                    best = sums[column - 1]
                    choice = .passNew
                }
                if together > 0, diagonal + together >= best {
                    best = diagonal + together
                    choice = .both
                }
                choices[row * width + column] = choice
                sums[column] = best
                diagonal = above
            }
        }
        var pairs: [Pair] = []
        var (row, column) = (old.count, new.count)
        while row > 0, column > 0 {
            switch choices[row * width + column] {
            case .both:
                row -= 1
                column -= 1
                pairs.append(Pair(old: old.lowerBound + row, new: new.lowerBound + column, isSame: false))
            case .passNew: column -= 1
            case .passOld, .neither: row -= 1
            }
        }
        return pairs.reversed()
    }
}
