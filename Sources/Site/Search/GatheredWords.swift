public import Digests
public import Manuals

/// The words of some chapters, as a build kept them or as they are now.
public struct GatheredWords: Sendable {
    let vocabulary: WordTable
    let pages: [PageWords]
    let chapters: [ChapterID]

    init(_ vocabulary: WordTable, chapters: [ChapterID], pages: [PageWords]) {
        self.vocabulary = vocabulary
        self.chapters = chapters
        self.pages = pages
    }

    /// Reads what a build kept: all words by number as `KeptVocabulary` spells them, and those of some chapters. Nil where
    /// that is damaged.
    public init?(spelled: [UInt8], of chapters: [(id: ChapterID, words: [UInt8])]) {
        guard let vocabulary = WordTable(spelled: spelled) else { return nil }
        self.init(vocabulary, chapters: chapters.map(\.id), pages: chapters.map { PageWords($0.words) })
    }

    /// Keeps the words with those that are kept already.
    public func kept(in store: some ByteStore) -> KeptVocabulary {
        KeptVocabulary(vocabulary, places: Dictionary(zip(chapters, pages.map { store.keep($0.bytes) }), uniquingKeysWith: { first, _ in first }))
    }
}

/// What a build has to know of the words that another kept.
public struct KeptVocabulary: Sendable {
    /// All words by number.
    public let spelled: [UInt8]
    /// Where the words of each chapter are kept.
    public let places: [ChapterID: Range<Int>]

    init(_ vocabulary: WordTable, places: [ChapterID: Range<Int>]) {
        spelled = vocabulary.spelled
        self.places = places
    }
}

extension WordTable {
    /// How many words there are, and the words by number, each with its length before it.
    fileprivate var spelled: [UInt8] {
        var bytes: [UInt8] = []
        bytes.append(fourBytes: count)
        for word in 0..<count {
            bytes.append(fourBytes: self[word].count)
            bytes += self[word]
        }
        return bytes
    }

    /// Reads what `spelled` wrote; nil where that is damaged.
    fileprivate init?(spelled: [UInt8]) {
        self.init(expecting: spelled.count / 8)
        let span = spelled.span
        var index = 4
        guard span.count >= index else { return nil }
        while index < span.count {
            let start = index + 4
            guard start <= span.count else { return nil }
            index = start + span.fourBytes(at: index)
            guard index <= span.count, number(of: span.extracting(start..<index)) == count - 1 else { return nil }
        }
        guard count == span.fourBytes(at: 0) else { return nil }
    }
}
