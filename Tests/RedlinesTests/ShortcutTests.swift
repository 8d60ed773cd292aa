import Manuals
import Testbench
import Testing

@testable import Redlines

/// What is not looked at because it is seen to make no difference makes none.
@Suite struct Shortcuts {
    /// Revisions of a chapter in which paragraphs have mostly one text, so that the short ways are taken.
    private func revisions(_ seed: UInt64) -> (Chapter, Chapter) {
        var author = Author(seed: seed, writesIDs: !seed.isMultiple(of: 5))
        let old = author.chapter(units: author.random.below(10))
        guard !seed.isMultiple(of: 3) else { return (old, author.edited(old)) }
        var new = old
        for index in new.body.indices where author.random.chance(40) {
            guard case .paragraph(var paragraph) = new.body[index], case .text(let prose)? = paragraph.blocks.first else { continue }
            paragraph.blocks[0] = .text(Prose(prose.plainText + " " + author.words(2)))
            new.body[index] = .paragraph(paragraph)
        }
        return (old, new)
    }

    @Test("units paired by the order of their ids, and splits and texts set anew not searched for, are those a search finds")
    func searches() {
        var taken = (pairs: 0, splits: 0, anew: 0)
        for seed in UInt64(0)..<600 {
            let (old, new) = revisions(seed)
            let (before, after) = (ChapterSide(old), ChapterSide(new))
            let pairs = UnitPairing.pairs(before, after)
            #expect(pairs == UnitPairing.searchedPairs(before, after), "seed \(seed)")
            if before.hasWrittenIDs(of: after) { taken.pairs += 1 }
            // As they are before either is looked for.
            let units = pairs.map { UnitRedline.kept(before.comparison($0.old, with: after, $0.new)) }
            #expect(SplitsAndJoins.marked(units) == SplitsAndJoins.searched(units), "seed \(seed)")
            let marked = SetAnew.marked(units)
            #expect(marked == SetAnew.searched(units), "seed \(seed)")
            if !units.contains(where: \.isLone) { taken.splits += 1 }
            if marked == units { taken.anew += 1 }
        }
        #expect(taken.pairs > 100 && taken.splits > 100 && taken.anew > 100, "the short ways were not tried: \(taken)")
    }

    /// The tokens of a text by the rules alone, a character at a time.
    private func tokens(of text: String) -> [String] {
        let scalars = Array(text.unicodeScalars)
        func letters(_ index: Int) -> LetterClass { index < scalars.count ? LetterClass(scalars[index].value) : .none }
        func isDigit(_ index: Int) -> Bool { (0x30...0x39).contains(scalars[index].value) }
        var tokens: [String] = []
        var index = 0
        while index < scalars.count {
            let start = index
            index += 1
            switch letters(start) {
            case .letter:
                while index < scalars.count {
                    if letters(index) == .letter {
                        index += 1
                    } else {
                        let joining = LetterClass.Joining(scalars[index].value)
                        guard joining != .nothing, letters(index + 1) == .letter else { break }
                        if joining == .digits, !(isDigit(index - 1) && isDigit(index + 1)) { break }
                        index += 1
                    }
                }
            case .space: while letters(index) == .space { index += 1 }
            case .ideograph, .punctuation, .none: break
            }
            tokens.append(String(String.UnicodeScalarView(scalars[start..<index])))
        }
        return tokens
    }

    @Test("a text is cut into the words its characters make, whether or not they are plain letters")
    func cutting() {
        let pieces = ["a", "Z", "9", "_", " ", "\u{A0}", "\t", "'", "’", "-", ".", ",", "/", ":", "@", "é", "e\u{301}", "児", "—", "£", "🏥", "\u{2003}", "("]
        for seed in UInt64(0)..<2_000 {
            var random = SplitMix64(seed: seed)
            let text = (0..<1 + random.below(20)).map { _ in random.one(of: pieces) }.joined()
            let prose = ProseText(Prose(text))
            let cut = prose.tokens.map { String(decoding: prose.bytes(of: $0), as: UTF8.self) }
            // By their bytes: Swift holds two spellings of one letter for equal.
            #expect(cut.map { Array($0.utf8) } == tokens(of: text).map { Array($0.utf8) }, "seed \(seed): \(text)")
        }
        for byte in UInt8.min...UInt8.max {
            #expect(LetterClass.isPlainLetter(byte) == (byte < 0x80 && LetterClass(UInt32(byte)) == .letter))
        }
    }

    @Test("words are numbered in the order they are first met, each once")
    func numbering() {
        for seed in UInt64(0)..<200 {
            var random = SplitMix64(seed: seed)
            let words = (0..<random.below(200)).map { _ in (0..<random.below(4)).map { _ in UInt8(97 + random.below(3)) } }
            var table = WordTable(reserving: words.count)
            var symbols = SymbolTable<[UInt8]>()
            for word in words { #expect(table.symbol(of: 0..<word.count, in: word) == symbols.symbol(word), "seed \(seed)") }
            #expect(table.count == symbols.count)
        }
    }

    @Test("a chapter is numbered by itself as it is among all others, where it has a number of its own")
    func numbers() {
        for seed in UInt64(0)..<200 {
            var author = Author(seed: seed)
            var manual = author.manual()
            for scheme in NumberingScheme.allCases {
                manual.settings.numbering = scheme
                let outline = Outline(manual)
                for chapter in manual.chapters.values {
                    let numbering = manual.numbering(of: chapter)
                    #expect((numbering == nil) == (scheme == .chapterSectionParagraph && ChapterOrder(chapter.frontMatter).number == nil))
                    if let numbering { #expect(numbering == outline.chapter(chapter.id)?.numbering, "seed \(seed)") }
                }
            }
        }
    }
}
