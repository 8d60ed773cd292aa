import Manuals

extension ProseComparison {
    /// The stretches of words that were deleted, inserted or replaced.
    var gaps: [ProseGap] {
        var gaps: [ProseGap] = []
        var (i, j) = (0, 0)
        while i < oldMates.count || j < newMates.count {
            let (from, to) = (i, j)
            while i < oldMates.count, oldMates[i] < 0 { i += 1 }
            while j < newMates.count, newMates[j] < 0 { j += 1 }
            if i > from || j > to { gaps.append(ProseGap(old: from..<i, new: to..<j)) }
            while i < oldMates.count, j < newMates.count, oldMates[i] == Int32(j) {
                i += 1
                j += 1
            }
        }
        return gaps
    }

    /// Moves every plain insertion and deletion that could as well stand a few words earlier or later to where a
    /// sentence, a clause or at least a line begins.
    mutating func slide(_ oldSymbols: [Int32], _ newSymbols: [Int32]) {
        for gap in gaps where !gap.isReplacement {
            if gap.old.isEmpty {
                Self.slide(gap.new, &newMates, &oldMates, newSymbols) { new.boundary(before: $0, in: newWords) }
            } else {
                Self.slide(gap.old, &oldMates, &newMates, oldSymbols) { old.boundary(before: $0, in: oldWords) }
            }
        }
    }

    /// A gap is tried at so many places.
    private static let mostSlides = 256

    private static func slide(
        _ gap: Range<Int>, _ mates: inout [Int32], _ others: inout [Int32], _ symbols: [Int32], boundary: (Int) -> Int
    ) {
        var gap = gap
        // To the latest place first; then back to the earliest, remembering the best.
        var slides = 0
        while slides < mostSlides, gap.upperBound < mates.count, mates[gap.upperBound] >= 0,
            symbols[gap.lowerBound] == symbols[gap.upperBound]
        {
            let mate = mates[gap.upperBound]
            // The kept words must follow one another on the other side too.
            if gap.lowerBound > 0, mates[gap.lowerBound - 1] != mate - 1 { break }
            mates[gap.lowerBound] = mate
            mates[gap.upperBound] = -1
            others[Int(mate)] = Int32(gap.lowerBound)
            gap = gap.lowerBound + 1..<gap.upperBound + 1
            slides += 1
        }
        var best = (score: boundary(gap.lowerBound) + boundary(gap.upperBound), back: 0)
        var back = 0
        while back < mostSlides, gap.lowerBound > 0, mates[gap.lowerBound - 1] >= 0,
            symbols[gap.lowerBound - 1] == symbols[gap.upperBound - 1]
        {
            let mate = mates[gap.lowerBound - 1]
            if gap.upperBound < mates.count, mates[gap.upperBound] != mate + 1 { break }
            shiftBack(&gap, &mates, &others)
            back += 1
            let score = boundary(gap.lowerBound) + boundary(gap.upperBound)
            if score > best.score { best = (score, back) }
        }
        while back > best.back {
            let mate = mates[gap.upperBound]
            mates[gap.lowerBound] = mate
            mates[gap.upperBound] = -1
            others[Int(mate)] = Int32(gap.lowerBound)
            gap = gap.lowerBound + 1..<gap.upperBound + 1
            back -= 1
        }
    }

    private static func shiftBack(_ gap: inout Range<Int>, _ mates: inout [Int32], _ others: inout [Int32]) {
        let mate = mates[gap.lowerBound - 1]
        mates[gap.lowerBound - 1] = -1
        mates[gap.upperBound - 1] = mate
        others[Int(mate)] = Int32(gap.upperBound - 1)
        gap = gap.lowerBound - 1..<gap.upperBound - 1
    }

    /// Gives up a kept word that carries no meaning of its own, or a kept mark, between two replacements: one long
    /// replacement reads better than two short ones around an “of”.
    mutating func absorb() {
        let gaps = self.gaps
        for (gap, next) in zip(gaps, gaps.dropFirst()) where gap.isReplacement && next.isReplacement {
            let kept = gap.old.upperBound..<next.old.lowerBound
            guard kept.count == 1, old.isLight(oldWords[kept.lowerBound]) else { continue }
            oldMates[kept.lowerBound] = -1
            newMates[gap.new.upperBound] = -1
        }
    }
}

extension ProseText {
    /// How good a place for a mark to begin or end the place before a word is: 4 between sentences, 0 within a clause.
    fileprivate func boundary(before place: Int, in words: [Int]) -> Int {
        guard place > 0, place < words.count else { return 4 }
        let before = tokens[words[place - 1]]
        if before.kind == .object, runs[before.run].content == .lineBreak { return 4 }
        guard before.kind == .punctuation else { return 0 }
        switch bytes[before.start] {
        case UInt8(ascii: "."), UInt8(ascii: "?"), UInt8(ascii: "!"): return 4
        case UInt8(ascii: ";"), UInt8(ascii: ":"): return 3
        case UInt8(ascii: ","), UInt8(ascii: ")"): return 2
        default: return 0
        }
    }

    /// Words so light that keeping one between two replacements helps nobody. Duty words and “not” are not light.
    private static let lightWords: Set<String> = [
        "a", "an", "and", "as", "at", "be", "by", "for", "in", "is", "of", "on", "or", "the", "to", "with",
    ]

    fileprivate func isLight(_ token: Int) -> Bool {
        switch tokens[token].kind {
        case .punctuation: true
        case .word: Self.lightWords.contains(String(decoding: bytes(of: tokens[token]), as: UTF8.self))
        case .space, .object: false
        }
    }
}
