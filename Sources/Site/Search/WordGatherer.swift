import Manuals

/// Gathers the words of pages that search leads to, one page after another and place by place, each word once a place.
///
/// What it learns of words it keeps for the next page: mostly a page has words that others have too.
struct WordGatherer {
    private let vocabulary: SearchVocabulary
    /// The words met so far; those not worth finding have the first numbers.
    private var words = Self.stopWords
    /// What is known of each word.
    private var known = [Known](repeating: Known(entry: SearchVocabulary.Entry(number: 0, piece: 0)), count: Self.stopWords.count)
    /// How many places the pages before had.
    private var placeCount: UInt32 = 0
    /// Where each place of the page begins in the sequence. Place 0 is the page itself.
    private var places: [Place] = []
    /// The words of every place, one place after another.
    private var sequence: [UInt32] = []

    private struct Place {
        let start: Int
        let isHeading: Bool
    }

    private struct Known {
        let entry: SearchVocabulary.Entry
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

    // MARK: Reading

    mutating func begin(isHeading: Bool) {
        places.append(Place(start: sequence.count, isHeading: isHeading))
    }

    mutating func add(_ prose: Prose) {
        let runs = prose.runs.span
        for index in runs.indices {
            switch runs[index].content {
            case .text(let words): add(words)
            case .image(let image): add(image.alternative)
            case .crossReference, .citation, .footnote, .lineBreak: break
            }
        }
    }

    /// What no prose holds: listings and pathways, also within lists, notes and quotations.
    mutating func addListing(_ block: Block) {
        switch block {
        case .code(let listing): add(listing.text)
        case .pathway(let pathway):
            add(pathway.title)
            for step in pathway.steps {
                switch step.action {
                case .act(let words, _): add(words)
                case .ask(let words, let answers):
                    add(words)
                    for answer in answers { add(answer.words) }
                }
            }
        case .list(let list): for item in list.items { for block in item.blocks { addListing(block) } }
        case .note(let note): for block in note.blocks { addListing(block) }
        case .quote(let blocks): for block in blocks { addListing(block) }
        case .text, .table, .footnote, .heading, .rule: break
        }
    }

    mutating func add(_ text: String) {
        WordScanner.scan(text) { word, key in
            let number = words.number(of: word, key: key)
            if number == known.count { known.append(Known(entry: vocabulary.entry(of: word, key: key))) }
            if number >= Self.stopWords.count { sequence.append(UInt32(number)) }
        }
    }

    // MARK: What was gathered

    /// What was gathered since the page began; then another may begin.
    mutating func finish() -> Finds {
        let finds = Self.finds(of: sequence, in: places, after: &placeCount, &known)
        places.removeAll(keepingCapacity: true)
        sequence.removeAll(keepingCapacity: true)
        return finds
    }

    private static func finds(of sequence: [UInt32], in places: [Place], after placeCount: inout UInt32, _ known: inout [Known]) -> Finds {
        var entries: [SearchVocabulary.Entry] = []
        // The words of every place, each once, by their place among the page's words; and what is written of the place.
        var finds: [(word: UInt32, find: UInt32)] = []
        finds.reserveCapacity(sequence.count)
        let pageStart = placeCount
        var known = known.mutableSpan
        for place in places.indices {
            placeCount += 1
            let end = place + 1 < places.count ? places[place + 1].start : sequence.count
            let find = UInt32(place) * 2 + (places[place].isHeading ? 1 : 0)
            for index in places[place].start..<end {
                let number = Int(sequence[index])
                let last = known[number].lastPlace
                guard last != placeCount else { continue }
                if last <= pageStart {
                    known[number].onPage = UInt32(entries.count)
                    entries.append(known[number].entry)
                }
                known[number].lastPlace = placeCount
                finds.append((known[number].onPage, find))
            }
        }
        return Finds(finds, of: entries)
    }

    /// The places of each word of a page.
    struct Finds {
        /// The words, by their place among the page's words.
        let entries: [SearchVocabulary.Entry]
        /// The places of each word, one word's behind another's: twice a place, and one more where it is a heading.
        private let finds: [UInt32]
        private let ends: [Int]

        fileprivate init(_ list: [(word: UInt32, find: UInt32)], of entries: [SearchVocabulary.Entry]) {
            var ends = [Int](repeating: 0, count: entries.count)
            for (word, _) in list { ends[Int(word)] += 1 }
            var sum = 0
            for word in ends.indices { (ends[word], sum) = (sum, sum + ends[word]) }
            var finds = [UInt32](repeating: 0, count: list.count)
            for (word, find) in list {
                finds[ends[Int(word)]] = find
                ends[Int(word)] += 1
            }
            self.entries = entries
            self.finds = finds
            self.ends = ends
        }

        /// How many bytes the places of a word take as `PageWords` spells them.
        func length(ofPlacesOf word: Int) -> Int {
            var length = 0
            forEachStep(of: word) { length += SearchNumber.length(of: $0) }
            return length
        }

        /// Writes the places of a word as `PageWords` spells them.
        func write(placesOf word: Int, to bytes: inout MutableSpan<UInt8>, at index: inout Int) {
            forEachStep(of: word) { SearchNumber.write($0, to: &bytes, at: &index) }
        }

        /// How far each place of a word lies behind the one before.
        @inline(__always)
        private func forEachStep(of word: Int, _ body: (Int) -> Void) {
            var before = 0
            for index in (word == 0 ? 0 : ends[word - 1])..<ends[word] {
                let find = Int(finds[index])
                body(find - before * 2)
                before = find / 2
            }
        }
    }
}
