import Manuals
import Releases

/// What other words of some chapters change of the search index, when nothing else of the edition changed.
///
/// Of the other chapters nothing is asked: where their words stand is in the pieces of the index that a build made before.
struct SearchChange {
    /// The words of the chapters as they are now.
    let words: GatheredWords
    /// What changes in each piece of the index.
    private var changes: [Int: [Change]] = [:]

    private struct Change {
        let word: ArraySlice<UInt8>
        let page: Int
        /// Nothing where the page has the word no longer.
        let places: [UInt8]
    }

    /// `former` are the words those chapters had; the text of each is asked of the edition. Nil where what they had is
    /// damaged.
    init?(_ site: SiteContext, since former: GatheredWords) {
        let extent = SearchExtent(site)
        let vocabulary = SearchVocabulary(extent, words: former.vocabulary)
        let chapters = site.outline.chapters
        var gatherer = WordGatherer(vocabulary)
        var standing: [(place: Int, words: PageWords)] = []
        for id in former.chapters {
            guard let place = chapters.firstIndex(where: { $0.id == id }), let chapter = site.edition.chapter(id) else { return nil }
            standing.append((place, PageWords(SearchEntry.chapter(chapters[place]).gather(chapter, with: &gatherer), of: extent)))
        }
        let (known, pieces) = vocabulary.known
        words = GatheredWords(known, chapters: former.chapters, pages: standing.map(\.words))
        for (before, (page, now)) in zip(former.pages, standing) {
            let (before, now) = (before.words(of: extent), now.words(of: extent))
            for word in Set(before.keys).union(now.keys) where before[word] != now[word] {
                guard word < known.count else { return nil }
                changes[Int(pieces[word]), default: []].append(Change(word: known[word], page: page, places: now[word] ?? []))
            }
        }
    }

    /// The files of the index that change; `standing` gives what a build wrote there before, by its path. Nil where that is
    /// missing or damaged.
    func files(replacing standing: (String) -> [UInt8]?) -> [PlannedFile]? {
        var files: [PlannedFile] = []
        for (piece, changes) in changes.sorted(by: { $0.key < $1.key }) {
            let path = SearchIndex.path(ofPiece: piece)
            guard var words = standing(path).flatMap({ WordPiece($0, piece: piece) }) else { return nil }
            for change in changes {
                guard words.set(change.places, of: change.word, onPage: change.page) else { return nil }
            }
            files.append(PlannedFile(path) { [words] in words.script })
        }
        return files
    }
}
