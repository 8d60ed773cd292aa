import Digests

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

    /// A word of the page.
    struct Word {
        /// In the vocabulary.
        let number: UInt32
        let sheaf: UInt32
    }

    /// A word at a place.
    struct Find {
        /// The word's place among the words of the page.
        let word: UInt32
        /// Twice the place, and one more where it is a heading.
        let place: UInt32
    }

    /// `finds` are in the order of the places, each word once a place.
    init(_ words: [Word], _ finds: [Find], of extent: SearchExtent) {
        // Word after word of one sheaf, then of the next.
        var sheafStarts = [Int](repeating: 0, count: extent.sheaves + 1)
        for word in words { sheafStarts[Int(word.sheaf) + 1] += 1 }
        for sheaf in 0..<extent.sheaves { sheafStarts[sheaf + 1] += sheafStarts[sheaf] }
        var order = [Int](repeating: 0, count: words.count)
        var next = sheafStarts
        for (place, word) in words.enumerated() {
            order[next[Int(word.sheaf)]] = place
            next[Int(word.sheaf)] += 1
        }
        // The places of each word, one word's behind another's.
        var ends = [Int](repeating: 0, count: words.count)
        for find in finds { ends[Int(find.word)] += 1 }
        var sum = 0
        for word in order { (ends[word], sum) = (sum, sum + ends[word]) }
        var places = [UInt32](repeating: 0, count: finds.count)
        Self.group(finds, by: &ends, into: &places)
        var room = [UInt8](repeating: 0, count: 4 * extent.sheaves + (2 * words.count + finds.count) * SearchNumber.mostBytes)
        let end = Self.write(words, order, sheafStarts, places.span, ends.span, to: &room)
        bytes = Array(room[..<end])
    }

    /// `ends` are where the next place of each word goes; afterwards they are where its places end.
    private static func group(_ finds: [Find], by ends: inout [Int], into places: inout [UInt32]) {
        let finds = finds.span
        var ends = ends.mutableSpan
        var places = places.mutableSpan
        for index in finds.indices {
            let word = Int(finds[index].word)
            places[ends[word]] = finds[index].place
            ends[word] += 1
        }
    }

    /// Returns where what was written ends.
    private static func write(
        _ words: [Word], _ order: [Int], _ sheafStarts: [Int], _ places: Span<UInt32>, _ ends: Span<Int>, to room: inout [UInt8]
    ) -> Int {
        let words = words.span
        let order = order.span
        var room = room.mutableSpan
        var index = 4 * (sheafStarts.count - 1)
        var place = 0
        for sheaf in 0..<(sheafStarts.count - 1) {
            for word in sheafStarts[sheaf]..<sheafStarts[sheaf + 1] {
                SearchNumber.write(Int(words[order[word]].number), to: &room, at: &index)
                // Mostly the length is one byte.
                let start = index + 1
                index = start
                var before = 0
                let end = ends[order[word]]
                while place < end {
                    let find = Int(places[place])
                    SearchNumber.write(find - before * 2, to: &room, at: &index)
                    before = find / 2
                    place += 1
                }
                let length = index - start
                let shift = SearchNumber.length(of: length) - 1
                if shift > 0 {
                    for byte in (start..<index).reversed() { room[byte + shift] = room[byte] }
                    index += shift
                }
                var head = start - 1
                SearchNumber.write(length, to: &room, at: &head)
            }
            for shift in 0..<4 { room[4 * sheaf + shift] = UInt8(truncatingIfNeeded: index >> (8 * shift)) }
        }
        return index
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

    init(_ words: PageWords, of extent: SearchExtent, in store: some ByteStore) {
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
