import Manuals

/// Two texts on their way to a redline: which words are kept.
struct ProseComparison {
    let old: ProseText
    let new: ProseText
    /// The tokens that are not spaces. Spaces follow from their neighbours.
    let oldWords: [Int]
    let newWords: [Int]
    /// For each of them the one it is kept as on the other side, or -1.
    var oldMates: [Int32]
    var newMates: [Int32]
    private let isSearched: Bool
    private let isHopeless: Bool

    init(old: ProseText, new: ProseText) {
        self.old = old
        self.new = new
        oldWords = old.tokens.indices.filter { old.tokens[$0].kind != .space }
        newWords = new.tokens.indices.filter { new.tokens[$0].kind != .space }
        var symbols = WordTable(reserving: oldWords.count + newWords.count)
        let oldSymbols = oldWords.map { symbols.symbol(of: old.tokens[$0].range, in: old.bytes) }
        let newSymbols = newWords.map { symbols.symbol(of: new.tokens[$0].range, in: new.bytes) }
        oldMates = Array(repeating: -1, count: oldWords.count)
        newMates = Array(repeating: -1, count: newWords.count)
        isHopeless = Self.isHopeless(old, oldWords, oldSymbols, new, newWords, newSymbols, symbols.count)
        guard !isHopeless, let mates = CommonSequence.mates(oldSymbols, newSymbols, symbolCount: symbols.count) else {
            isSearched = false
            return
        }
        isSearched = true
        oldMates = mates
        for (index, mate) in mates.enumerated() where mate >= 0 { newMates[Int(mate)] = Int32(index) }
        slide(oldSymbols, newSymbols)
    }

    /// Whether the words both texts have, in any order, are too few for marks to read well: no search can find more.
    private static func isHopeless(
        _ old: ProseText, _ oldWords: [Int], _ oldSymbols: [Int32], _ new: ProseText, _ newWords: [Int], _ newSymbols: [Int32],
        _ symbolCount: Int
    ) -> Bool {
        var counts = [Int32](repeating: 0, count: symbolCount)
        var (oldCount, newCount, common) = (0, 0, 0)
        for (index, token) in oldWords.enumerated() where old.tokens[token].kind != .punctuation {
            counts[Int(oldSymbols[index])] += 1
            oldCount += 1
        }
        for (index, token) in newWords.enumerated() where new.tokens[token].kind != .punctuation {
            newCount += 1
            guard counts[Int(newSymbols[index])] > 0 else { continue }
            counts[Int(newSymbols[index])] -= 1
            common += 1
        }
        return ProseRedline.readsBetterAsBlocks(kept: common, old: oldCount, new: newCount, stretches: 1)
    }

    /// The redline of the comparison; `old` and `new` are the texts compared.
    func redline(old: Prose, new: Prose) -> ProseRedline {
        guard isSearched else { return .blocks(old: old, new: new, reason: isHopeless ? .mostlyChanged : .tooLong) }
        var comparison = self
        if comparison.isMostlyChanged { return .blocks(old: old, new: new, reason: .mostlyChanged) }
        comparison.absorb()
        return .inline(comparison.segments)
    }

    private var isMostlyChanged: Bool {
        var (kept, stretches) = (0, 0)
        var isInStretch = false
        for (index, mate) in oldMates.enumerated() {
            if mate < 0 || (index > 0 && mate != oldMates[index - 1] + 1) { isInStretch = false }
            guard mate >= 0, old.tokens[oldWords[index]].kind != .punctuation else { continue }
            kept += 1
            if !isInStretch { stretches += 1 }
            isInStretch = true
        }
        let oldCount = oldWords.count { old.tokens[$0].kind != .punctuation }
        let newCount = newWords.count { new.tokens[$0].kind != .punctuation }
        return ProseRedline.readsBetterAsBlocks(kept: kept, old: oldCount, new: newCount, stretches: stretches)
    }
}
