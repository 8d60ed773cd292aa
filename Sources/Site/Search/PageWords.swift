/// The words of one page and their places on it, ready to be put into the index.
///
/// The words stand by sheaves of the index. Each is two numbers as `SearchNumber` spells them, its number in the vocabulary
/// and how long its places are, and then the places: each a number, twice how far it lies behind the place before, and one more where it is a heading.
struct PageWords: Sendable {
    /// For each sheaf where its words end, as four bytes, the lowest first; then the words.
    let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    init(_ finds: WordGatherer.Finds, of extent: SearchExtent) {
        // Word after word of one sheaf, then of the next.
        let sheaves = finds.entries.map { extent.sheaf(ofPiece: Int($0.piece)) }
        var starts = [Int](repeating: 0, count: extent.sheaves + 1)
        for sheaf in sheaves { starts[sheaf + 1] += 1 }
        for sheaf in 0..<extent.sheaves { starts[sheaf + 1] += starts[sheaf] }
        var order = [Int](repeating: 0, count: sheaves.count)
        var next = starts
        for (word, sheaf) in sheaves.enumerated() {
            order[next[sheaf]] = word
            next[sheaf] += 1
        }
        let lengths = finds.entries.indices.map { finds.length(ofPlacesOf: $0) }
        var size = 4 * extent.sheaves
        for (word, length) in lengths.enumerated() {
            size += SearchNumber.length(of: Int(finds.entries[word].number)) + SearchNumber.length(of: length) + length
        }
        var bytes = [UInt8](repeating: 0, count: size)
        var written = bytes.mutableSpan
        var index = 4 * extent.sheaves
        for sheaf in 0..<extent.sheaves {
            for word in order[starts[sheaf]..<starts[sheaf + 1]] {
                SearchNumber.write(Int(finds.entries[word].number), to: &written, at: &index)
                SearchNumber.write(lengths[word], to: &written, at: &index)
                finds.write(placesOf: word, to: &written, at: &index)
            }
            for shift in 0..<4 { written[4 * sheaf + shift] = UInt8(truncatingIfNeeded: index >> (8 * shift)) }
        }
        self.bytes = bytes
    }

    /// Where the words of each sheaf stand in the bytes.
    func places(of extent: SearchExtent) -> [Range<Int>] {
        let span = bytes.span
        var start = 4 * extent.sheaves
        guard start <= span.count else { return [] }
        return (0..<extent.sheaves).map { sheaf in
            let end = max(start, min(span.fourBytes(at: 4 * sheaf), span.count))
            defer { start = end }
            return start..<end
        }
    }

    /// Every word by its number, with its places as they are spelled. Nil where the bytes are damaged.
    func words(of extent: SearchExtent) -> [Int: [UInt8]]? {
        let places = places(of: extent)
        guard let last = places.last, last.upperBound == bytes.count, bytes.span.fourBytes(at: 4 * extent.sheaves - 4) == bytes.count
        else { return nil }
        var words: [Int: [UInt8]] = [:]
        var read = 0
        Self.forEachWord(in: bytes.span.extracting((4 * extent.sheaves)...)) { number, spelled in
            words[number] = spelled.indices.map { spelled[$0] }
            read += SearchNumber.length(of: number) + SearchNumber.length(of: spelled.count) + spelled.count
        }
        return read == bytes.count - 4 * extent.sheaves ? words : nil
    }

    /// Calls `body` with the number of each word of some sheaves and its places as they are spelled.
    @inline(__always)
    static func forEachWord(in span: Span<UInt8>, _ body: (Int, Span<UInt8>) -> Void) {
        var index = 0
        while index < span.count {
            guard let number = SearchNumber.read(span, at: &index), let length = SearchNumber.read(span, at: &index), index + length <= span.count
            else { return }
            body(number, span.extracting(index..<(index + length)))
            index += length
        }
    }
}

/// Where the words of one page are kept.
struct KeptPage: Sendable {
    let place: Range<Int>
    /// Where the words of each sheaf end, from the start of the place.
    private let ends: [UInt32]
    private let head: Int

    init(_ words: PageWords, of extent: SearchExtent, in store: some WordStore) {
        place = store.keep(words.bytes)
        ends = words.places(of: extent).map { UInt32($0.upperBound) }
        head = 4 * extent.sheaves
    }

    /// The place of one sheaf's words.
    func place(ofSheaf sheaf: Int) -> Range<Int> {
        let start = sheaf == 0 ? head : Int(ends[sheaf - 1])
        return (place.lowerBound + start)..<(place.lowerBound + Int(ends[sheaf]))
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
