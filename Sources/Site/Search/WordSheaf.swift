/// Some pieces of the index with all their words and all places of those, which are written together.
struct WordSheaf {
    private let words: WordTable
    private let firstPiece: Int
    /// The words of each piece, by their spelling, as places in `ends`.
    private var pieces: [[Word]]
    /// The places of each word, one word's after another's, as the script reads them.
    private let places: [UInt8]
    private let ends: [Int]

    private struct Word {
        let number: Int
        let place: Int
    }

    /// `pages` are where the words of every page are kept, in the order of the index.
    init(_ sheaf: Int, of pages: [KeptPage], in vocabulary: SearchVocabulary, from store: some WordStore) {
        let extent = vocabulary.extent
        let range = extent.pieces(of: sheaf)
        let (words, pieceOf) = vocabulary.known
        self.words = words
        firstPiece = range.lowerBound
        pieces = [[Word]](repeating: [], count: range.count)
        // Where each word of the vocabulary stands here, and one; 0 for those of other pieces.
        var standing = [UInt32](repeating: 0, count: words.count)
        var count = 0
        for number in 0..<words.count where range.contains(Int(pieceOf[number])) {
            pieces[Int(pieceOf[number]) - range.lowerBound].append(Word(number: number, place: count))
            count += 1
            standing[number] = UInt32(count)
        }
        var ends = [Int](repeating: 0, count: count)
        // Once to know how much room each word needs, and once to fill it.
        let gathered = pages.map { store.words(at: $0.place(ofSheaf: sheaf)) }
        var lastPages = [Int32](repeating: -1, count: count)
        var room = ends.mutableSpan
        var last = lastPages.mutableSpan
        for (page, gathered) in gathered.enumerated() {
            PageWords.forEachWord(in: gathered.span) { number, found in
                guard number < standing.count, standing[number] > 0 else { return }
                let word = Int(standing[number]) - 1
                room[word] += Self.length(of: page, after: last[word]) + found.count
                last[word] = Int32(page)
            }
        }
        var sum = 0
        for word in ends.indices { (ends[word], sum) = (sum, sum + ends[word]) }
        lastPages = [Int32](repeating: -1, count: count)
        var places = [UInt8](repeating: 0, count: sum)
        var written = places.mutableSpan
        for (page, gathered) in gathered.enumerated() {
            PageWords.forEachWord(in: gathered.span) { number, found in
                guard number < standing.count, standing[number] > 0 else { return }
                let word = Int(standing[number]) - 1
                var end = ends[word]
                if lastPages[word] >= 0 {
                    written[end] = 0x20
                    end += 1
                }
                SearchNumber.write(page - max(0, Int(lastPages[word])), to: &written, at: &end)
                lastPages[word] = Int32(page)
                for index in found.indices { written[end + index] = found[index] }
                ends[word] = end + found.count
            }
        }
        self.places = places
        self.ends = ends
        for piece in pieces.indices {
            pieces[piece].removeAll { word in ends[word.place] == (word.place == 0 ? 0 : ends[word.place - 1]) }
            pieces[piece].sort { words[$0.number].lexicographicallyPrecedes(words[$1.number]) }
        }
    }

    /// How much a page's number takes, with the space before it.
    private static func length(of page: Int, after last: Int32) -> Int {
        last < 0 ? SearchNumber.length(of: page) : 1 + SearchNumber.length(of: page - Int(last))
    }

    /// A piece as the script loads it.
    func script(ofPiece piece: Int) -> [UInt8] {
        let standing = pieces[piece - firstPiece]
        let size = standing.reduce(32) { size, word in size + 8 + words[word.number].count + ends[word.place] - start(of: word) }
        var script = SearchScriptText.words(ofPiece: piece, reserving: size)
        for word in standing { script.append(word: words[word.number], places: places[start(of: word)..<ends[word.place]]) }
        return script.closed(by: 0x7D)
    }

    private func start(of word: Word) -> Int { word.place == 0 ? 0 : ends[word.place - 1] }
}
