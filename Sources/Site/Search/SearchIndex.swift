import Editorial
import Manuals
import Releases

/// Every word of an edition, and where it stands: a function of the edition alone, like every page.
///
/// The script reads it in pieces. A question loads the pieces that hold its words and the pages found, whatever the size of
/// the manual; as scripts and not as data, so that they are read from a disk too.
///
///     rubricSearch("words-0",{"abuse":"0:1!,2;3:1"});
///     rubricSearch("pages-0",[["child-sexual-abuse/index.html","PG37","Child sexual abuse","=h7m2qd 37.1|k3f9tw 37.1.1"]]);
///
/// A word's places are pages with the places on each: numbers to the base 36, each counted from the one before. `!` marks
/// a heading or a title. Place 0 is the page itself. A page's places are id and number, headings after `=`.
struct SearchIndex {
    private let extent: SearchExtent
    private var entries: [SearchEntry] = []
    private var words = WordTable()
    private var scanner = WordScanner()
    /// Words that are not worth finding have the first numbers.
    private let stopWords: Int
    /// The words of every place, one place after another, each word once a place.
    private var sequence: [UInt32] = []
    /// Where each place begins in the sequence.
    private var places: [Place] = []
    /// The place in which each word came last.
    private var lastPlaces: [Int] = []
    /// The words of each piece, by their spelling.
    private var pieces: [[Int]] = []
    /// The places of each word, words by number.
    private var finds: [UInt32] = []
    private var findEnds: [Int] = []

    private struct Place {
        let start: Int
        let entry: Int
        /// Counted within the entry.
        let ordinal: Int
        let isHeading: Bool
    }

    init(_ site: SiteContext) {
        extent = SearchExtent(site)
        var words = WordTable()
        for word in WordScanner.stopWords.split(separator: " ") { _ = words.number(of: Array(word.utf8)) }
        stopWords = words.count
        self.words = words
        lastPlaces = [Int](repeating: -1, count: words.count)
        for chapter in site.outline.chapters { add(chapter, of: site) }
        addGlossary(of: site)
        addReferences(of: site)
        addContacts(of: site)
        arrange()
    }

    // MARK: Reading

    private mutating func add(_ outline: Outline.ChapterOutline, of site: SiteContext) {
        let frontMatter = outline.frontMatter
        begin(SearchEntry(path: Page.chapter(outline.id).path, code: frontMatter.code ?? "", title: frontMatter.title))
        add(frontMatter.code ?? "")
        add(frontMatter.title)
        for unit in site.edition.chapter(outline.id)?.body ?? [] {
            let isHeading = if case .section = unit { true } else { false }
            begin(SearchEntry.Place(id: unit.id.text, number: outline.numbering[unit.id] ?? "", isHeading: isHeading))
            unit.forEachProse { add($0) }
            if case .paragraph(let paragraph) = unit { for block in paragraph.blocks { addListing(block) } }
        }
    }

    private mutating func addGlossary(of site: SiteContext) {
        guard !site.outline.glossary.isEmpty else { return }
        begin(SearchEntry(path: Page.glossary.path, code: "", title: "Glossary"))
        for (id, term) in zip(site.termIDs, site.outline.glossary) {
            begin(SearchEntry.Place(id: id, number: "", isHeading: false))
            for words in [term.term, term.meaning] + term.also { add(words) }
        }
    }

    private mutating func addReferences(of site: SiteContext) {
        guard !site.outline.references.isEmpty else { return }
        begin(SearchEntry(path: Page.references.path, code: "", title: "References"))
        for reference in site.outline.references.values.sorted(by: { $0.id < $1.id }) {
            begin(SearchEntry.Place(id: reference.id.text, number: "", isHeading: false))
            for words in [reference.title, reference.publisher, reference.date] { add(words) }
        }
    }

    private mutating func addContacts(of site: SiteContext) {
        guard !site.edition.localities.isEmpty else { return }
        begin(SearchEntry(path: Page.contacts.path, code: "", title: ContactsPage.title))
        for locality in site.edition.localities {
            begin(SearchEntry.Place(id: locality.id.text, number: "", isHeading: false))
            add(locality.name)
        }
    }

    /// What no prose holds: listings and pathways, also within lists, notes and quotations.
    private mutating func addListing(_ block: Block) {
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

    private mutating func begin(_ entry: SearchEntry) {
        entries.append(entry)
        places.append(Place(start: sequence.count, entry: entries.count - 1, ordinal: 0, isHeading: true))
    }

    private mutating func begin(_ place: SearchEntry.Place) {
        let entry = entries.count - 1
        entries[entry].places.append(place)
        places.append(Place(start: sequence.count, entry: entry, ordinal: entries[entry].places.count, isHeading: place.isHeading))
        add(place.number)
    }

    private mutating func add(_ prose: Prose) {
        for run in prose.runs {
            switch run.content {
            case .text(let words): add(words)
            case .image(let image): add(image.alternative)
            case .crossReference, .citation, .footnote, .lineBreak: break
            }
        }
    }

    private mutating func add(_ text: String) {
        let place = places.count - 1
        // Its buffers are used again and again, but not from within itself.
        var scanner = WordScanner()
        swap(&scanner, &self.scanner)
        scanner.scan(text) { word in
            let number = words.number(of: word)
            if number == lastPlaces.count { lastPlaces.append(-1) }
            guard number >= stopWords, lastPlaces[number] != place else { return }
            lastPlaces[number] = place
            sequence.append(UInt32(number))
        }
        swap(&scanner, &self.scanner)
    }

    /// Gathers each word's places, and the words of each piece.
    private mutating func arrange() {
        var ends = [Int](repeating: 0, count: words.count)
        for word in sequence { ends[Int(word)] += 1 }
        var sum = 0
        for word in ends.indices {
            (ends[word], sum) = (sum, sum + ends[word])
        }
        finds = [UInt32](repeating: 0, count: sequence.count)
        for place in places.indices {
            let end = place + 1 < places.count ? places[place + 1].start : sequence.count
            for word in sequence[places[place].start..<end] {
                finds[ends[Int(word)]] = UInt32(place)
                ends[Int(word)] += 1
            }
        }
        sequence = []
        lastPlaces = []
        findEnds = ends
        let table = words
        let spelled = (stopWords..<table.count).sorted { table[$0].lexicographicallyPrecedes(table[$1]) }
        pieces = [[Int]](repeating: [], count: extent.wordPieces)
        for word in spelled { pieces[extent.piece(of: table[word])].append(word) }
    }

    // MARK: Writing

    func words(inPiece piece: Int) -> [UInt8] {
        var script = SearchScriptText(naming: "words-\(piece)", opening: 0x7B)
        for word in pieces[piece] {
            script.separate()
            script.quote(words[word])
            script.append(0x3A)
            script.append(0x22)
            writePlaces(of: word, to: &script)
            script.append(0x22)
        }
        return script.closed(by: 0x7D)
    }

    private func writePlaces(of word: Int, to script: inout SearchScriptText) {
        var before: Place?
        for find in finds[(word == 0 ? 0 : findEnds[word - 1])..<findEnds[word]] {
            let place = places[Int(find)]
            if let before, before.entry == place.entry {
                script.append(0x2C)
                script.append(number: place.ordinal - before.ordinal)
            } else {
                if before != nil { script.append(0x3B) }
                script.append(number: place.entry - (before?.entry ?? 0))
                script.append(0x3A)
                script.append(number: place.ordinal)
            }
            if place.isHeading { script.append(0x21) }
            before = place
        }
    }

    func pages(inPiece piece: Int) -> [UInt8] {
        var script = SearchScriptText(naming: "pages-\(piece)", opening: 0x5B)
        let start = piece * SearchExtent.pagesInPiece
        for entry in entries[min(start, entries.count)..<min(start + SearchExtent.pagesInPiece, entries.count)] {
            script.separate()
            script.append(0x5B)
            for words in [entry.path, entry.code, entry.title] {
                script.quote(Array(words.utf8)[...])
                script.append(0x2C)
            }
            let places = entry.places.map { "\($0.isHeading ? "=" : "")\($0.id) \($0.number)" }.joined(separator: "|")
            script.quote(Array(places.utf8)[...])
            script.append(0x5D)
        }
        return script.closed(by: 0x5D)
    }
}
