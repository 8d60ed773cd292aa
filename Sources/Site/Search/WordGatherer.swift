import Manuals

/// Gathers the words of one page that search leads to, place by place, each word once a place.
struct WordGatherer {
    /// The words of the page; those not worth finding have the first numbers.
    private(set) var words = Self.stopWords
    /// The place in which each word came last.
    private var lastPlaces = [Int32](repeating: -1, count: Self.stopWords.count)
    /// The words of every place, one place after another.
    private var sequence: [UInt32] = []
    /// Where each place begins in the sequence. Place 0 is the page itself.
    private var places: [(start: Int, isHeading: Bool)] = []

    private static let stopWords: WordTable = {
        var words = WordTable()
        for word in WordScanner.stopWords.split(separator: " ") { _ = words.number(of: word.utf8.span) }
        return words
    }()

    init() {
        sequence.reserveCapacity(1 << 12)
    }

    // MARK: Reading

    mutating func begin(isHeading: Bool) {
        places.append((sequence.count, isHeading))
    }

    mutating func add(_ prose: Prose) {
        for run in prose.runs {
            switch run.content {
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
        let place = Int32(places.count - 1)
        WordScanner.scan(text) { word, key in
            let number = words.number(of: word, key: key)
            if number == lastPlaces.count { lastPlaces.append(-1) }
            guard number >= Self.stopWords.count, lastPlaces[number] != place else { return }
            lastPlaces[number] = place
            sequence.append(UInt32(number))
        }
    }

    // MARK: What was gathered

    /// What was gathered, word by word.
    func finds() -> Finds {
        var ends = [Int](repeating: 0, count: words.count)
        for word in sequence { ends[Int(word)] += 1 }
        var sum = 0
        for word in ends.indices { (ends[word], sum) = (sum, sum + ends[word]) }
        var finds = [UInt32](repeating: 0, count: sequence.count)
        for place in places.indices {
            let end = place + 1 < places.count ? places[place + 1].start : sequence.count
            let find = UInt32(place) * 2 + (places[place].isHeading ? 1 : 0)
            for index in places[place].start..<end {
                let word = Int(sequence[index])
                finds[ends[word]] = find
                ends[word] += 1
            }
        }
        return Finds(words: Self.stopWords.count..<words.count, finds: finds, ends: ends)
    }

    /// The places of each word of a page.
    struct Finds {
        /// The words that have places, by the page's own numbers.
        let words: Range<Int>
        /// The places of each word, words by number: twice a place, and one more where it is a heading.
        fileprivate let finds: [UInt32]
        fileprivate let ends: [Int]

        /// How many bytes the places of a word take as `PageWords` spells them.
        func length(ofPlacesOf word: Int) -> Int {
            var before = 0
            var length = 0
            for index in ends[word - 1]..<ends[word] {
                let find = Int(finds[index])
                length += SearchNumber.length(of: find - before * 2)
                before = find / 2
            }
            return length
        }

        /// Writes the places of a word as `PageWords` spells them.
        func append(placesOf word: Int, to bytes: inout [UInt8]) {
            var before = 0
            for index in ends[word - 1]..<ends[word] {
                let find = Int(finds[index])
                SearchNumber.append(find - before * 2, to: &bytes)
                before = find / 2
            }
        }
    }
}
