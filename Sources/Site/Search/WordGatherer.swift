import Manuals

/// Gathers the words of pages that search leads to, one page after another and place by place, each word once a place.
///
/// What it learns of words it keeps for the next page: mostly a page has words that others have too.
struct WordGatherer {
    private let vocabulary: SearchVocabulary
    /// The words met so far; those not worth finding have the first numbers.
    private var words = Self.stopWords
    /// What is known of each word.
    private var known = [Known](repeating: Known(number: 0, sheaf: 0), count: Self.stopWords.count)
    /// How many places the pages before had.
    private var placeCount: UInt32 = 0
    /// The words found on the page.
    private var found: [PageWords.Word] = []
    /// Where they were found, in reading order.
    private var finds: [PageWords.Find] = []

    private struct Known {
        /// In the vocabulary.
        let number: UInt32
        let sheaf: UInt32
        /// The place in which the word came last, counted over all pages from 1.
        var lastPlace: UInt32 = 0
        /// Its place among the words of the page in which it came last.
        var onPage: UInt32 = 0
    }

    private static let stopWords: WordTable = {
        var words = WordTable()
        for word in WordScanner.stopWords.split(separator: " ") { _ = words.number(of: word.utf8.span) }
        return words
    }()

    init(_ vocabulary: SearchVocabulary) {
        self.vocabulary = vocabulary
    }

    /// The words of a page.
    mutating func words(of text: SearchText) -> PageWords {
        found.removeAll(keepingCapacity: true)
        finds.removeAll(keepingCapacity: true)
        let before = placeCount
        let stopWords = Self.stopWords.count
        let bytes = text.bytes.span
        for place in 0..<text.places.count {
            placeCount += 1
            let find = UInt32(place) * 2 + (text.places[place].isHeading ? 1 : 0)
            let end = place + 1 < text.places.count ? text.places[place + 1].start : text.count
            var index = text.places[place].start
            while let word = WordScanner.next(in: bytes, from: &index, to: end) {
                let spelled = bytes.extracting(word.place)
                let number = words.find(spelled, key: word.key) ?? meet(spelled, key: word.key)
                guard number >= stopWords, known[number].lastPlace != placeCount else { continue }
                if known[number].lastPlace <= before {
                    known[number].onPage = UInt32(found.count)
                    found.append(PageWords.Word(number: known[number].number, sheaf: known[number].sheaf))
                }
                known[number].lastPlace = placeCount
                finds.append(PageWords.Find(word: known[number].onPage, place: find))
            }
        }
        return PageWords(found, finds, of: vocabulary.extent)
    }

    /// The number of a word that no page had before.
    @inline(never)
    private mutating func meet(_ word: Span<UInt8>, key: UInt64) -> Int {
        let entry = vocabulary.entry(of: word, key: key)
        known.append(Known(number: entry.number, sheaf: UInt32(vocabulary.extent.sheaf(ofPiece: Int(entry.piece)))))
        return words.number(of: word, key: key)
    }
}
