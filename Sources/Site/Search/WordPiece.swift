/// A piece of the index as it stands in a site: its words by their spelling, each with its places on every page that has it.
struct WordPiece {
    private let piece: Int
    private var entries: [Entry] = []

    private struct Entry {
        let word: ArraySlice<UInt8>
        var places: ArraySlice<UInt8>
    }

    /// Reads what `script` wrote; nil where that is damaged.
    init?(_ script: [UInt8], piece: Int) {
        self.piece = piece
        let empty = SearchScriptText.words(ofPiece: piece).closed(by: 0x7D)
        let end = script.count - 4
        var index = empty.count - 4
        guard index <= end, script[..<index] == empty[..<index], script[end...] == empty[index...] else { return nil }
        func quoted() -> ArraySlice<UInt8>? {
            guard index < end, script[index] == 0x22, let close = script[(index + 1)..<end].firstIndex(of: 0x22) else { return nil }
            defer { index = close + 1 }
            return script[(index + 1)..<close]
        }
        while index < end {
            if !entries.isEmpty {
                guard script[index] == 0x2C else { return nil }
                index += 1
            }
            guard let word = quoted(), index < end, script[index] == 0x3A else { return nil }
            index += 1
            guard let places = quoted(), !places.isEmpty, !word.contains(0x5C) else { return nil }
            if let last = entries.last, !last.word.lexicographicallyPrecedes(word) { return nil }
            entries.append(Entry(word: word, places: places))
        }
    }

    /// Sets where a word stands on a page, by the page's place in the index: its places as they are spelled, or nothing where
    /// the page has the word no longer. False where other places stood there than those that are replaced.
    mutating func set(_ places: [UInt8], replacing former: [UInt8], of word: ArraySlice<UInt8>, onPage page: Int) -> Bool {
        var (low, high) = (0, entries.count)
        while low < high {
            let middle = (low + high) / 2
            if entries[middle].word.lexicographicallyPrecedes(word) { low = middle + 1 } else { high = middle }
        }
        let isKnown = low < entries.count && entries[low].word.elementsEqual(word)
        guard let standing = Self.replacing(former, in: isKnown ? entries[low].places : [], with: places, onPage: page) else { return false }
        if standing.isEmpty {
            if isKnown { entries.remove(at: low) }
        } else if isKnown {
            entries[low].places = standing[...]
        } else {
            entries.insert(Entry(word: word, places: standing[...]), at: low)
        }
        return true
    }

    /// A word's places on all pages with others on one of them: a page counts from the one before it, so that what follows
    /// is counted anew. Nil where that page did not have the former ones.
    private static func replacing(_ former: [UInt8], in standing: ArraySlice<UInt8>, with places: [UInt8], onPage changed: Int) -> [UInt8]? {
        var written: [UInt8] = []
        written.reserveCapacity(standing.count + places.count + 8)
        var lastWritten = 0
        func write(_ page: Int, _ places: Span<UInt8>) {
            if !written.isEmpty { written.append(0x20) }
            SearchNumber.append(page - lastWritten, to: &written)
            for index in places.indices { written.append(places[index]) }
            lastWritten = page
        }
        var isSet = places.isEmpty
        var found: ArraySlice<UInt8> = []
        var page = 0
        let span = standing.span
        var index = 0
        while index < span.count {
            guard let step = SearchNumber.read(span, at: &index) else { return nil }
            page += step
            let start = index
            while index < span.count, span[index] != 0x20 { index += 1 }
            if !isSet, page >= changed {
                write(changed, places.span)
                isSet = true
            }
            if page == changed {
                found = standing[(standing.startIndex + start)..<(standing.startIndex + index)]
            } else {
                write(page, span.extracting(start..<index))
            }
            index += 1
        }
        if !isSet { write(changed, places.span) }
        return found.elementsEqual(former) ? written : nil
    }

    /// The piece as the search script loads it.
    var script: [UInt8] {
        var script = SearchScriptText.words(ofPiece: piece, reserving: entries.reduce(32) { $0 + 8 + $1.word.count + $1.places.count })
        for entry in entries { script.append(word: entry.word, places: entry.places) }
        return script.closed(by: 0x7D)
    }
}
