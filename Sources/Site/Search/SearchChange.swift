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
        /// Where the word stood on the page, and where it stands; nothing where the page had or has it not.
        let before: [UInt8]
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
            var text = SearchText()
            SearchEntry.chapter(chapters[place]).write(chapter, to: &text)
            standing.append((place, gatherer.words(of: text)))
        }
        let (known, pieces) = vocabulary.known
        words = GatheredWords(known, chapters: former.chapters, pages: standing.map(\.words))
        for (before, (page, now)) in zip(former.pages, standing) {
            guard let before = before.words(of: extent), let now = now.words(of: extent),
                before.keys.allSatisfy({ $0 < former.vocabulary.count })
            else { return nil }
            for word in Set(before.keys).union(now.keys) where before[word] != now[word] {
                let change = Change(word: known[word], page: page, before: before[word] ?? [], places: now[word] ?? [])
                changes[Int(pieces[word]), default: []].append(change)
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
                guard words.set(change.places, replacing: change.before, of: change.word, onPage: change.page) else { return nil }
            }
            files.append(PlannedFile(path) { [words] in words.script })
        }
        return files
    }
}
