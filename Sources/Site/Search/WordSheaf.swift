import Digests

/// Some pieces of the index with all their words and all places of those, which are written together.
struct WordSheaf {
    private let words: WordTable
    private let extent: SearchExtent
    /// The words of each piece, by their spelling, as places in `ends`.
    private var pieces: [[Word]]
    /// The places of each word as the script reads them, each word's in room of its own.
    private let places: [UInt8]
    private let starts: [Int]
    private let ends: [Int]

    private struct Word {
        let number: Int
        let place: Int
    }

    /// `pages` are where the words of every page are kept, in the order of the index.
    init(_ sheaf: Int, of pages: [KeptPage], in vocabulary: SearchVocabulary, from store: some ByteStore) {
        let extent = vocabulary.extent
        let (words, pieceOf) = vocabulary.known
        self.words = words
        self.extent = extent
        pieces = [[Word]](repeating: [], count: extent.pieces(of: sheaf).count)
        // Where each word of the vocabulary stands here, and one; 0 for those of other pieces.
        var standing = [UInt32](repeating: 0, count: words.count)
        var count = 0
        for number in 0..<words.count where extent.sheaf(ofPiece: Int(pieceOf[number])) == sheaf {
            pieces[extent.placeInSheaf(ofPiece: Int(pieceOf[number]))].append(Word(number: number, place: count))
            count += 1
            standing[number] = UInt32(count)
        }
        let gathered = pages.map { store.bytes(at: $0.place(ofSheaf: sheaf)) }
        // Once to know how much room each word needs at most, and once to fill it.
        var starts = Self.room(for: gathered, standing, count: count)
        var sum = 0
        for word in starts.indices { (starts[word], sum) = (sum, sum + starts[word]) }
        var places = [UInt8](repeating: 0, count: sum)
        ends = Self.write(gathered, standing, from: starts, to: &places)
        self.starts = starts
        self.places = places
        for piece in pieces.indices {
            pieces[piece].removeAll { word in starts[word.place] == ends[word.place] }
            pieces[piece].sort { words[$0.number].lexicographicallyPrecedes(words[$1.number]) }
        }
    }

    private static func room(for pages: [[UInt8]], _ standing: [UInt32], count: Int) -> [Int] {
        var room = [Int](repeating: 0, count: count)
        var rooms = room.mutableSpan
        let standing = standing.span
        for (page, words) in pages.enumerated() {
            // A page is counted from the one before, and a space stands between.
            let head = SearchNumber.length(of: page) + 1
            PageWords.forEachWord(in: words.span) { number, found in
                guard number < standing.count, standing[number] > 0 else { return }
                rooms[Int(standing[number]) - 1] += head + found.count
            }
        }
        return room
    }

    /// Returns where the places of each word end.
    private static func write(_ pages: [[UInt8]], _ standing: [UInt32], from starts: [Int], to places: inout [UInt8]) -> [Int] {
        var ends = starts
        var lastPages = [Int](repeating: -1, count: starts.count)
        let standing = standing.span
        var next = ends.mutableSpan
        var last = lastPages.mutableSpan
        var written = places.mutableSpan
        for (page, words) in pages.enumerated() {
            PageWords.forEachWord(in: words.span) { number, found in
                guard number < standing.count, standing[number] > 0 else { return }
                let word = Int(standing[number]) - 1
                var end = next[word]
                if last[word] >= 0 {
                    written[end] = 0x20
                    end += 1
                }
                SearchNumber.write(page - max(0, last[word]), to: &written, at: &end)
                last[word] = page
                for index in found.indices { written[end + index] = found[index] }
                next[word] = end + found.count
            }
        }
        return ends
    }

    /// A piece as the script loads it.
    func script(ofPiece piece: Int) -> [UInt8] {
        let standing = pieces[extent.placeInSheaf(ofPiece: piece)]
        let size = standing.reduce(32) { size, word in size + 8 + words[word.number].count + ends[word.place] - starts[word.place] }
        var script = SearchScriptText.words(ofPiece: piece, reserving: size)
        for word in standing { script.append(word: words[word.number], places: places[starts[word.place]..<ends[word.place]]) }
        return script.closed(by: 0x7D)
    }
}
