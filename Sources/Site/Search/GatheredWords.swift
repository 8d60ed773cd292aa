/// The words of an edition's chapters as the index of its search needs them: what a build can keep, so that the next one
/// asks only for the chapters that changed.
public struct GatheredWords: Sendable {
    let words: WordTable
    let sheaves: Int
    /// By chapter, in the order of the outline; nil for one that is to be gathered.
    let pages: [PageWords?]

    init(words: WordTable, sheaves: Int, pages: [PageWords?]) {
        self.words = words
        self.sheaves = sheaves
        self.pages = pages
    }

    /// Reads what `write` wrote; nil where that is damaged.
    public init?(_ bytes: [UInt8]) {
        let span = bytes.span
        var index = 0
        func number() -> Int? {
            guard index + 4 <= span.count else { return nil }
            index += 4
            return span.fourBytes(at: index - 4)
        }
        func stretch() -> ArraySlice<UInt8>? {
            guard let length = number(), index + length <= bytes.count else { return nil }
            index += length
            return bytes[(index - length)..<index]
        }
        guard let sheaves = number(), let wordCount = number(), let pageCount = number() else { return nil }
        var words = WordTable()
        for known in 0..<wordCount {
            guard let word = stretch(), words.number(of: word.span) == known else { return nil }
        }
        var pages: [PageWords?] = []
        pages.reserveCapacity(min(pageCount, bytes.count))
        for _ in 0..<pageCount {
            guard let page = stretch(), page.count >= 4 * sheaves else { return nil }
            pages.append(PageWords(page))
        }
        guard index == bytes.count else { return nil }
        self.init(words: words, sheaves: sheaves, pages: pages)
    }

    /// The same without the words of the chapters at some places of the outline, which are gathered again.
    func forgetting(_ places: Set<Int>) -> GatheredWords {
        GatheredWords(words: words, sheaves: sheaves, pages: pages.enumerated().map { places.contains($0) ? nil : $1 })
    }

    /// Writes what `init` reads, piece by piece.
    public func write<Failure: Error>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        var bytes: [UInt8] = []
        for number in [sheaves, words.count, pages.count] { bytes.append(fourBytes: number) }
        for word in 0..<words.count {
            bytes.append(fourBytes: words[word].count)
            bytes += words[word]
        }
        for case let page? in pages {
            bytes.append(fourBytes: page.bytes.count)
            bytes += page.bytes
            guard bytes.count >= 1 << 20 else { continue }
            try take(bytes)
            bytes.removeAll(keepingCapacity: true)
        }
        try take(bytes)
    }
}
