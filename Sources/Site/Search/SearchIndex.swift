import Digests
import Editorial
import Manuals
import Releases
import Synchronization

/// Every word of an edition, and where it stands: a function of the edition alone, like every page.
///
/// The script reads it in pieces. A question loads the pieces that hold its words and the pages found, whatever the size of
/// the manual; as scripts and not as data, so that they are read from a disk too.
///
///     rubricSearch("words-0",{"abuse":"#%) $#"});
///     rubricSearch("pages-0",[["child-sexual-abuse/index.html","PG37","Child sexual abuse","=h7m2qd 37.1|k3f9tw 37.1.1"]]);
///
/// A word's places are pages, with a space between, each a number and then its places: numbers as `SearchNumber` spells
/// them. A page is counted from the one before; a place is twice how far it lies behind the one before, and one more where
/// it is a heading or a title. Place 0 is the page itself. A page's places are id and number, headings after `=`.
///
/// What a chapter says is put by as its page is written, so that no text is read twice, and the words of some chapters are
/// gathered together then: so long the words met so far stay near the core that reads. Those of chapters whose pages nobody
/// asked for are gathered when the index is.
final class SearchIndex: Sendable {
    private let site: SiteContext
    private let extent: SearchExtent
    private let vocabulary: SearchVocabulary
    /// The pages search leads to besides the chapters, which come first.
    private let others: [SearchEntry]
    private let gathered: Mutex<[KeptPage?]>
    private let store: any ByteStore
    private let waiting = Mutex(Waiting())
    /// Where the words of every page are kept, once somebody asked.
    private let whole = Mutex<[KeptPage]?>(nil)
    private let sheaves: [Sheaf]

    static let folder = "assets/search"

    /// What some page says, by its place in the index.
    private typealias PageText = (place: Int, text: SearchText)

    /// Pages whose words are not gathered yet, and what gathers them.
    private struct Waiting {
        var pages: [PageText] = []
        /// How many bytes they say.
        var size = 0
        /// Chapters that were taken, by their places.
        var taken: Set<Int> = []
        /// Those that took a page before.
        var free: [SearchText] = []
        /// As many as ever gathered side by side.
        var readers: [Reader] = []
        var resting: [Reader] = []
    }

    private final class Reader: Sendable {
        let gatherer: Mutex<WordGatherer>

        init(_ vocabulary: SearchVocabulary) {
            gatherer = Mutex(WordGatherer(vocabulary))
        }
    }

    private static let pagesGatheredTogether = 16
    private static let bytesGatheredTogether = 1 << 20
    /// A text whose room is larger is let go.
    private static let largestRoom = 256 << 10

    /// A sheaf, while not all its pieces have been asked for.
    private final class Sheaf: Sendable {
        let state = Mutex<(made: WordSheaf?, asked: Int)>((nil, 0))
    }

    init(_ site: SiteContext, keeping store: any ByteStore) {
        self.site = site
        self.store = store
        extent = SearchExtent(site)
        vocabulary = SearchVocabulary(extent)
        others = [SearchEntry.glossary(of: site), .references(of: site), .contacts(of: site)].compactMap(\.self)
        gathered = Mutex([KeptPage?](repeating: nil, count: site.outline.chapters.count + others.count))
        sheaves = (0..<extent.sheaves).map { _ in Sheaf() }
    }

    var files: [PlannedFile] {
        (0..<extent.pagePieces).map { piece in PlannedFile("\(Self.folder)/pages-\(piece).js") { self.pages(inPiece: piece) } }
            + extent.piecesByTurns.map { piece in PlannedFile(Self.path(ofPiece: piece)) { self.words(inPiece: piece) } }
    }

    static func path(ofPiece piece: Int) -> String { "\(folder)/words-\(piece).js" }

    // MARK: Gathering

    /// Takes the words of the chapter at a place of the outline, whose text is at hand.
    func gather(_ chapter: Chapter, at place: Int) {
        guard gathered.withLock({ $0[place] == nil }) else { return }
        guard waiting.withLock({ $0.taken.insert(place).inserted }) else { return }
        keep(SearchEntry.chapter(site.outline.chapters[place]), chapter, at: place)
    }

    /// Gathers the words of every page that nobody gathered yet, several at once.
    func gatherAll() { _ = all() }

    private func keep(_ entry: SearchEntry, _ chapter: Chapter?, at place: Int) {
        var text = waiting.withLock { $0.free.popLast() } ?? SearchText()
        text.removeAll()
        entry.write(chapter, to: &text)
        let isEnough = waiting.withLock { [text] waiting in
            waiting.pages.append((place, text))
            waiting.size += text.count
            // The last ones wait for none, so that not all are left to whoever asks for the index.
            return waiting.pages.count >= Self.pagesGatheredTogether || waiting.size >= Self.bytesGatheredTogether
                || waiting.taken.count > site.outline.chapters.count - Self.pagesGatheredTogether
        }
        if isEnough { gatherWaiting() }
    }

    /// Gathers the words of the pages that wait.
    private func gatherWaiting() {
        let taken: (pages: [PageText], reader: Reader)? = waiting.withLock { waiting in
            guard !waiting.pages.isEmpty else { return nil }
            if waiting.resting.isEmpty {
                let reader = Reader(vocabulary)
                waiting.readers.append(reader)
                waiting.resting.append(reader)
            }
            defer {
                waiting.pages.removeAll()
                waiting.size = 0
            }
            return (waiting.pages, waiting.resting.removeLast())
        }
        guard let (pages, reader) = taken else { return }
        reader.gatherer.withLock { gatherer in
            for (place, text) in pages {
                let kept = KeptPage(gatherer.words(of: text), of: extent, in: store)
                gathered.withLock { if $0[place] == nil { $0[place] = kept } }
            }
        }
        waiting.withLock { waiting in
            waiting.resting.append(reader)
            for (_, text) in pages where text.bytes.count <= Self.largestRoom { waiting.free.append(text) }
        }
    }

    /// Where the words of every page are kept. Whoever asks first has those gathered that are missing.
    private func all() -> [KeptPage] {
        whole.withLock { whole in
            let pages = whole ?? gatheredAll()
            whole = pages
            return pages
        }
    }

    private func gatheredAll() -> [KeptPage] {
        let chapters = site.outline.chapters
        while true {
            gatherWaiting()
            // What others are gathering comes now, mostly; a page that is gathered twice does no harm.
            for reader in waiting.withLock({ $0.readers }) { reader.gatherer.withLock { _ in } }
            let pages = gathered.withLock { $0 }
            let missing = pages.indices.filter { pages[$0] == nil }
            if missing.isEmpty {
                waiting.withLock { $0.free = [] }
                return pages.compactMap(\.self)
            }
            _ = missing.mapConcurrently { place in
                if place < chapters.count {
                    keep(.chapter(chapters[place]), site.chapter(at: place), at: place)
                } else {
                    keep(others[place - chapters.count], nil, at: place)
                }
            }
        }
    }

    /// The words of all pages by number, and where those of the chapters are kept, for a build that comes later.
    var kept: KeptVocabulary {
        let places = Dictionary(zip(site.outline.chapters.map(\.id), all().map(\.place)), uniquingKeysWith: { first, _ in first })
        return KeptVocabulary(vocabulary.known.words, places: places)
    }

    // MARK: Writing

    private func words(inPiece piece: Int) -> [UInt8] {
        let sheaf = extent.sheaf(ofPiece: piece)
        return sheaves[sheaf].state.withLock { state in
            let made = state.made ?? WordSheaf(sheaf, of: all(), in: vocabulary, from: store)
            state.asked += 1
            state.made = state.asked % extent.pieces(of: sheaf).count == 0 ? nil : made
            return made.script(ofPiece: piece)
        }
    }

    private func pages(inPiece piece: Int) -> [UInt8] {
        var script = SearchScriptText(naming: "pages-\(piece)", opening: 0x5B)
        let chapters = site.outline.chapters
        let count = chapters.count + others.count
        let start = piece * SearchExtent.pagesInPiece
        for place in min(start, count)..<min(start + SearchExtent.pagesInPiece, count) {
            script.separate()
            script.append(place < chapters.count ? .chapter(chapters[place]) : others[place - chapters.count])
        }
        return script.closed(by: 0x5D)
    }
}
