/// A piece of the search index as it is written: one call, with a name and one object or array.
struct SearchScriptText {
    private var bytes: [UInt8] = []
    private var isFirst = true

    /// `capacity` in bytes is reserved at once.
    init(naming name: String, opening bracket: UInt8, reserving capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
        bytes.append(contentsOf: "rubricSearch(\"\(name)\",".utf8)
        bytes.append(bracket)
    }

    /// A piece of words, still empty.
    static func words(ofPiece piece: Int, reserving capacity: Int = 0) -> SearchScriptText {
        SearchScriptText(naming: "words-\(piece)", opening: 0x7B, reserving: capacity)
    }

    /// The whole call, its object or array ended.
    consuming func closed(by bracket: UInt8) -> [UInt8] {
        bytes.append(bracket)
        bytes.append(contentsOf: ");\n".utf8)
        return bytes
    }

    /// A comma, but before the first.
    mutating func separate() {
        if !isFirst { bytes.append(0x2C) }
        isFirst = false
    }

    mutating func append(_ byte: UInt8) { bytes.append(byte) }

    mutating func append(_ words: ArraySlice<UInt8>) { bytes.append(contentsOf: words) }

    /// A string as JSON spells it.
    mutating func quote(_ words: Span<UInt8>) {
        bytes.append(0x22)
        escape(words)
        bytes.append(0x22)
    }

    private mutating func escape(_ words: Span<UInt8>) {
        for index in words.indices {
            switch words[index] {
            case 0x22, 0x5C:
                bytes.append(0x5C)
                bytes.append(words[index])
            case 0..<0x20:
                bytes.append(contentsOf: "\\u00\(words[index] < 0x10 ? "0" : "")\(String(words[index], radix: 16))".utf8)
            default: bytes.append(words[index])
            }
        }
    }

    /// A word, with its places as `SearchNumber` spells them.
    mutating func append(word: ArraySlice<UInt8>, places: ArraySlice<UInt8>) {
        separate()
        quote(word.span)
        append(0x3A)
        append(0x22)
        append(places)
        append(0x22)
    }

    /// A page that search leads to.
    mutating func append(_ entry: SearchEntry) {
        append(0x5B)
        for words in [entry.path, entry.code, entry.title] {
            quote(words.utf8.span)
            append(0x2C)
        }
        append(0x22)
        var isFirst = true
        entry.forEachPlace { place in
            if !isFirst { append(0x7C) }
            isFirst = false
            if place.isHeading { append(0x3D) }
            escape(place.id.utf8.span)
            append(0x20)
            append(place.number)
        }
        append(0x22)
        append(0x5D)
    }
}
