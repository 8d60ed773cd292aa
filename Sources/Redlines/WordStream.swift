import Manuals

/// The words of paragraphs one after another, whatever they are set in: text, items of lists, cells, lines of listings.
struct WordStream {
    struct Word {
        var stretch: Int
        var token: Int
    }

    private(set) var stretches: [ProseText] = []
    /// The paragraph each stretch stands in.
    private(set) var owners: [Int] = []
    /// All that is no space.
    private(set) var words: [Word] = []

    init(_ paragraphs: [[Block]]) {
        for (owner, blocks) in paragraphs.enumerated() {
            for block in blocks {
                block.forEachStretch { prose in
                    let text = ProseText(prose)
                    for index in text.tokens.indices where text.tokens[index].kind != .space {
                        words.append(Word(stretch: stretches.count, token: index))
                    }
                    stretches.append(text)
                    owners.append(owner)
                }
            }
        }
    }

    func owner(of word: Int) -> Int { owners[words[word].stretch] }

    /// A range of the words as prose: those kept, with a space between two stretches, and each stretch of which no word
    /// is kept by itself.
    func pieces(_ range: Range<Int>, mates: [Int32]) -> (kept: Prose, gone: [Prose]) {
        var kept: [Prose] = []
        var gone: [Prose] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let stretch = words[start].stretch
            let end = words[start..<range.upperBound].firstIndex { $0.stretch != stretch } ?? range.upperBound
            let prose = stretches[stretch].prose(words[start].token..<words[end - 1].token + 1)
            if mates[start..<end].allSatisfy({ $0 < 0 }) {
                gone.append(prose)
            } else {
                kept += (kept.isEmpty ? [] : [Prose(" ")]) + [prose]
            }
            start = end
        }
        return (Prose(joining: kept), gone)
    }

    /// For each word the one of another stream it is kept as, or -1; nil where searching would cost too much.
    func mates(in other: WordStream) -> [Int32]? {
        var symbols = WordTable(reserving: words.count + other.words.count)
        let own = self.symbols(in: &symbols)
        let others = other.symbols(in: &symbols)
        return CommonSequence.mates(own, others, symbolCount: symbols.count)
    }

    private func symbols(in table: inout WordTable) -> [Int32] {
        words.map { table.symbol(of: stretches[$0.stretch].tokens[$0.token].range, in: stretches[$0.stretch].bytes) }
    }

    /// How many words, marks aside, are kept nowhere.
    func count(keptNowhereBy mates: [Int32]) -> Int {
        zip(words, mates).count { $1 < 0 && stretches[$0.stretch].tokens[$0.token].kind == .word }
    }

    /// For each stretch of another stream the words here that stand in its place: those kept in it, and with them
    /// those that are kept nowhere.
    func shares(of other: WordStream, mates: [Int32]) -> [Range<Int>] {
        var places = words.indices.map { mates[$0] < 0 ? -1 : other.words[Int(mates[$0])].stretch }
        func isOneStretch(_ word: Int, _ next: Int) -> Bool { words[word].stretch == words[next].stretch }
        for word in places.indices.dropFirst() where places[word] < 0 && isOneStretch(word - 1, word) { places[word] = places[word - 1] }
        for word in places.indices.dropLast().reversed() where places[word] < 0 && isOneStretch(word, word + 1) { places[word] = places[word + 1] }
        for word in places.indices.dropFirst() where places[word] < 0 { places[word] = places[word - 1] }
        var word = 0
        return other.stretches.indices.map { stretch in
            let start = word
            while word < places.count, places[word] <= stretch { word += 1 }
            return start..<word
        }
    }
}
