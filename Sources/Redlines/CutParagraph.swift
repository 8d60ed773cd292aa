import Manuals

/// A paragraph cut at the places where the paragraphs that hold its words on the other side begin.
///
/// The words both sides have in common say which of the holders each word went to; between the last word of one and
/// the first of the next the cut is made where a block or a sentence begins.
struct CutParagraph {
    private let blocks: [Block]
    /// Of each block that is text, its words and marks.
    private let texts: [ProseText?]
    private let cuts: [Cut]

    /// A place before a block, or before a token within it.
    private struct Cut {
        var block: Int
        var token: Int
    }

    /// A word of the paragraph: its block, and its token where the block is text.
    private struct Word {
        var block: Int
        var token: Int?
    }

    /// Every holder has at least so many thousandths of its words from the paragraph, in their order.
    private static let share = 600

    /// Nil where the words do not fall to the holders in order, the first of them included.
    init?(_ blocks: [Block], among holders: [[Block]]) {
        self.blocks = blocks
        texts = blocks.map { if case .text(let prose) = $0 { ProseText(prose) } else { nil } }
        var symbols = SymbolTable<[UInt8]>()
        var words: [Word] = []
        var oldSymbols: [Int32] = []
        for (index, block) in blocks.enumerated() {
            for (token, spelling) in Self.words(of: block) {
                words.append(Word(block: index, token: texts[index] == nil ? nil : token))
                oldSymbols.append(symbols.symbol(spelling))
            }
        }
        var newSymbols: [Int32] = []
        var owners: [Int] = []
        var sizes: [Int] = []
        for (owner, blocks) in holders.enumerated() {
            let found = blocks.flatMap(Self.words)
            newSymbols += found.map { symbols.symbol($0.spelling) }
            owners += found.map { _ in owner }
            sizes.append(found.count)
        }
        guard let mates = CommonSequence.mates(oldSymbols, newSymbols, symbolCount: symbols.count) else { return nil }
        let taken = mates.map { $0 < 0 ? nil : owners[Int($0)] }
        var cuts: [Cut] = []
        for owner in holders.indices {
            let share = taken.count { $0 == owner }
            guard share > 0, 1_000 * share >= Self.share * sizes[owner] else { return nil }
            guard owner > 0 else { continue }
            guard let last = taken.lastIndex(where: { $0.map { $0 < owner } ?? false }), let first = taken.firstIndex(of: owner),
                let cut = Self.bestCut(words, texts, after: last, upTo: first)
            else { return nil }
            cuts.append(cut)
        }
        self.cuts = cuts
    }

    /// Up to the first cut.
    var beginning: [Block] { slice(from: Cut(block: 0, token: 0), to: cuts[0]) }

    /// All after the first cut, and whether that is within a block.
    var rest: (blocks: [Block], continuesBlock: Bool) { (slice(from: cuts[0], to: end), cuts[0].token > 0) }

    /// Between the cuts and after the last, without spaces at the beginning.
    var parts: [[Block]] {
        cuts.enumerated().map { index, cut in
            var start = cut
            if let text = texts[start.block], start.token > 0, text.tokens[start.token].kind == .space { start.token += 1 }
            return slice(from: start, to: index + 1 < cuts.count ? cuts[index + 1] : end)
        }
    }

    private var end: Cut { Cut(block: blocks.count, token: 0) }

    private func slice(from start: Cut, to end: Cut) -> [Block] {
        func part(of block: Int, _ tokens: (ProseText) -> Range<Int>) -> Block {
            texts[block].map { .text($0.prose(tokens($0))) } ?? blocks[block]
        }
        if start.block == end.block { return [part(of: start.block) { _ in start.token..<end.token }] }
        var slice: [Block] = []
        var next = start.block
        if start.token > 0 {
            slice.append(part(of: next) { start.token..<$0.tokens.count })
            next += 1
        }
        slice += blocks[next..<end.block]
        if end.token > 0 { slice.append(part(of: end.block) { _ in 0..<end.token }) }
        return slice
    }

    /// The best place before one of the words after `last` and up to `first`.
    private static func bestCut(_ words: [Word], _ texts: [ProseText?], after last: Int, upTo first: Int) -> Cut? {
        var best: (score: Int, cut: Cut)?
        for index in last + 1...first {
            guard let (score, cut) = cut(before: index, words, texts), score >= best?.score ?? 0 else { continue }
            best = (score, cut)
        }
        return best?.cut
    }

    /// The place before a word that is not the first, and how good it is; nil within a block that is no text.
    private static func cut(before index: Int, _ words: [Word], _ texts: [ProseText?]) -> (Int, Cut)? {
        let (word, previous) = (words[index], words[index - 1])
        if word.block != previous.block { return (3, Cut(block: word.block, token: 0)) }
        guard let token = word.token, let before = previous.token, let text = texts[word.block] else { return nil }
        // Marks that close the sentence stay with it.
        guard let space = (before..<token).first(where: { text.tokens[$0].kind == .space }) else { return nil }
        let mark = text.bytes(of: text.tokens[space - 1]).last
        let isEnd = mark == UInt8(ascii: ".") || mark == UInt8(ascii: "?") || mark == UInt8(ascii: "!")
        return (isEnd ? 2 : 1, Cut(block: word.block, token: space))
    }

    /// The words of a block; one that has none is one word.
    private static func words(of block: Block) -> [(token: Int, spelling: [UInt8])] {
        var words: [(token: Int, spelling: [UInt8])] = []
        block.forEachProse { prose in
            let text = ProseText(prose)
            for (index, token) in text.tokens.enumerated() where token.kind == .word {
                words.append((index, Array(text.bytes(of: token))))
            }
        }
        return words.isEmpty ? [(0, Spelling(block).bytes)] : words
    }
}
