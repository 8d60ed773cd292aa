/// The words of one page and their places on it, ready to be put into the index.
///
/// The words stand by sheaves of the index, and within those by their numbers in the vocabulary. Each is two numbers as
/// `SearchNumber` spells them, how far its number lies behind that of the word before and how long its places are, and
/// then the places: each a number, twice how far it lies behind the place before, and one more where it is a heading.
struct PageWords: Sendable {
    /// For each sheaf where its words end, as four bytes, the lowest first; then the words.
    let bytes: ArraySlice<UInt8>

    init(_ bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    init(_ gathered: WordGatherer, in vocabulary: SearchVocabulary) {
        let extent = vocabulary.extent
        let entries = vocabulary.entries(for: gathered.words)
        let finds = gathered.finds()
        // By sheaf, then by number; the page's own number comes along in the lowest bits.
        let order = finds.words.map { word in
            UInt64(extent.sheaf(ofPiece: Int(entries[word].piece))) << 56 | UInt64(entries[word].number) << 24 | UInt64(word)
        }.sorted()
        var bytes = [UInt8](repeating: 0, count: 4 * extent.sheaves)
        bytes.reserveCapacity(bytes.count + 8 * order.count)
        var ends: [Int] = []
        var last = 0
        var places: [UInt8] = []
        for key in order {
            let sheaf = Int(key >> 56), number = Int(key >> 24 & 0xFFFF_FFFF), word = Int(key & 0xFF_FFFF)
            while ends.count < sheaf {
                ends.append(bytes.count)
                last = 0
            }
            places.removeAll(keepingCapacity: true)
            finds.append(placesOf: word, to: &places)
            SearchNumber.append(number - last, to: &bytes)
            SearchNumber.append(places.count, to: &bytes)
            bytes += places
            last = number
        }
        while ends.count < extent.sheaves { ends.append(bytes.count) }
        var head: [UInt8] = []
        for end in ends { head.append(fourBytes: end) }
        bytes.replaceSubrange(0..<head.count, with: head)
        self.bytes = bytes[...]
    }

    /// Calls `body` with the number of each word of a sheaf, in rising order, and its places as they are spelled.
    func forEachWord(ofSheaf sheaf: Int, of extent: SearchExtent, _ body: (Int, Span<UInt8>) -> Void) {
        let span = bytes.span
        let head = 4 * extent.sheaves
        guard span.count >= head else { return }
        var index = sheaf == 0 ? head : span.fourBytes(at: 4 * sheaf - 4)
        let end = min(span.fourBytes(at: 4 * sheaf), span.count)
        var number = 0
        while index < end {
            guard let step = SearchNumber.read(span, at: &index), let length = SearchNumber.read(span, at: &index), index + length <= end else { return }
            number += step
            body(number, span.extracting(index..<(index + length)))
            index += length
        }
    }

    /// The places of each word of a sheaf, by its number.
    func places(ofSheaf sheaf: Int, of extent: SearchExtent) -> [Int: [UInt8]] {
        var places: [Int: [UInt8]] = [:]
        forEachWord(ofSheaf: sheaf, of: extent) { number, spelled in
            for index in spelled.indices { places[number, default: []].append(spelled[index]) }
        }
        return places
    }
}

extension [UInt8] {
    /// Appends a number below 2^32, the lowest byte first.
    mutating func append(fourBytes number: Int) {
        for shift in stride(from: 0, to: 32, by: 8) { append(UInt8(truncatingIfNeeded: number >> shift)) }
    }
}

extension Span<UInt8> {
    /// The number that `append(fourBytes:)` spelled.
    func fourBytes(at index: Int) -> Int {
        (0..<4).reduce(0) { $0 | Int(self[index + $1]) << (8 * $1) }
    }
}
