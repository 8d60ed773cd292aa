/// The words of one page and their places on it, ready to be put into the index.
///
/// The words stand by sheaves of the index. Each is two numbers as `SearchNumber` spells them, its number in the vocabulary
/// and how long its places are, and then the places: each a number, twice how far it lies behind the place before, and one more where it is a heading.
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
        // Word after word of one sheaf, then of the next.
        var starts = [Int](repeating: 0, count: extent.sheaves + 1)
        for word in finds.words { starts[extent.sheaf(ofPiece: Int(entries[word].piece)) + 1] += 1 }
        for sheaf in 0..<extent.sheaves { starts[sheaf + 1] += starts[sheaf] }
        var order = [Int](repeating: 0, count: finds.words.count)
        var next = starts
        for word in finds.words {
            let sheaf = extent.sheaf(ofPiece: Int(entries[word].piece))
            order[next[sheaf]] = word
            next[sheaf] += 1
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(4 * extent.sheaves + 8 * order.count)
        for _ in 0..<extent.sheaves { bytes.append(fourBytes: 0) }
        var ends: [Int] = []
        var places: [UInt8] = []
        for sheaf in 0..<extent.sheaves {
            for word in order[starts[sheaf]..<starts[sheaf + 1]] {
                places.removeAll(keepingCapacity: true)
                finds.append(placesOf: word, to: &places)
                SearchNumber.append(Int(entries[word].number), to: &bytes)
                SearchNumber.append(places.count, to: &bytes)
                bytes += places
            }
            ends.append(bytes.count)
        }
        var head: [UInt8] = []
        for end in ends { head.append(fourBytes: end) }
        // Kept until the index is written, and so in no more room than it needs.
        head.reserveCapacity(bytes.count)
        head += bytes[head.count...]
        self.bytes = head[...]
    }

    /// Calls `body` with the number of each word of a sheaf and its places as they are spelled.
    @inline(__always)
    func forEachWord(ofSheaf sheaf: Int, of extent: SearchExtent, _ body: (Int, Span<UInt8>) -> Void) {
        let span = bytes.span
        let head = 4 * extent.sheaves
        guard span.count >= head else { return }
        var index = sheaf == 0 ? head : span.fourBytes(at: 4 * sheaf - 4)
        let end = min(span.fourBytes(at: 4 * sheaf), span.count)
        while index < end {
            guard let number = SearchNumber.read(span, at: &index), let length = SearchNumber.read(span, at: &index), index + length <= end else { return }
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
