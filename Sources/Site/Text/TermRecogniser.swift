import Manuals

/// Finds the glossary's terms in running text.
///
/// A term or variant is found as whole words, in any case, also with a plural s; one of capitals alone (`ABE`) only
/// as it is spelled. Where two terms begin at one word the longer is meant.
struct TermRecogniser: Sendable {
    /// A place in a text, in bytes of UTF-8, and the term that stands there, by its place in the glossary.
    struct Find: Equatable {
        let range: Range<Int>
        let term: Int
    }

    private struct Phrase {
        let bytes: [UInt8]
        let isAcronym: Bool
        let term: Int
    }

    /// By the first word's hash, longest first.
    private let phrases: [[Phrase]]
    private let mask: UInt32

    var isEmpty: Bool { phrases.isEmpty }

    init(_ glossary: [Term]) {
        var all: [Phrase] = []
        for (index, term) in glossary.enumerated() {
            for words in [term.term] + term.also {
                let bytes = Array(words.utf8)
                guard let first = bytes.first, Self.isWord(first) else { continue }
                let isAcronym = Self.isAcronym(bytes)
                all.append(Phrase(bytes: isAcronym ? bytes : bytes.map(Self.folded), isAcronym: isAcronym, term: index))
            }
        }
        guard !all.isEmpty else {
            phrases = []
            mask = 0
            return
        }
        // Sixteen buckets a phrase: nearly every word of a text meets an empty one.
        var size = 64
        while size < all.count * 16 { size *= 2 }
        mask = UInt32(size - 1)
        var buckets = [[Phrase]](repeating: [], count: size)
        for phrase in all {
            var end = 0
            var hash = Self.hashSeed
            while end < phrase.bytes.count, Self.isWord(phrase.bytes[end]) {
                hash = Self.hash(hash, phrase.bytes[end])
                end += 1
            }
            buckets[Int(hash & mask)].append(phrase)
        }
        // The first of equals is the glossary's first, whatever the sort does with equals.
        phrases = buckets.map { bucket in
            bucket.enumerated().sorted { ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset) }.map(\.element)
        }
    }

    /// The terms in a text, in order, none overlapping.
    func finds(in text: [UInt8]) -> [Find] {
        var finds: [Find] = []
        guard !phrases.isEmpty else { return finds }
        var index = 0
        while index < text.count {
            guard Self.isWord(text[index]) else {
                index += 1
                continue
            }
            let start = index
            var hash = Self.hashSeed
            var plainHash = hash
            while index < text.count, Self.isWord(text[index]) {
                plainHash = hash
                hash = Self.hash(hash, text[index])
                index += 1
            }
            var find = match(phrases[Int(hash & mask)], in: text, at: start)
            // The word may be a term's first word with a plural s.
            if find == nil, index - start > 1, Self.folded(text[index - 1]) == 0x73 {
                find = match(phrases[Int(plainHash & mask)], in: text, at: start)
            }
            if let find {
                finds.append(find)
                index = find.range.upperBound
            }
        }
        return finds
    }

    private func match(_ candidates: [Phrase], in text: [UInt8], at start: Int) -> Find? {
        for phrase in candidates where start + phrase.bytes.count <= text.count {
            var matches = true
            for offset in 0..<phrase.bytes.count {
                let byte = text[start + offset]
                if (phrase.isAcronym ? byte : Self.folded(byte)) != phrase.bytes[offset] {
                    matches = false
                    break
                }
            }
            guard matches else { continue }
            var end = start + phrase.bytes.count
            if end < text.count, text[end] == 0x73 { end += 1 }
            if end == text.count || !Self.isWord(text[end]) { return Find(range: start..<end, term: phrase.term) }
        }
        return nil
    }

    private static let hashSeed: UInt32 = 2_166_136_261

    /// A step of FNV-1a over folded bytes.
    private static func hash(_ hash: UInt32, _ byte: UInt8) -> UInt32 {
        (hash ^ UInt32(folded(byte))) &* 16_777_619
    }

    private static func folded(_ byte: UInt8) -> UInt8 { (0x41...0x5A).contains(byte) ? byte + 0x20 : byte }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x61...0x7A).contains(byte) || (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte >= 0x80
    }

    private static func isAcronym(_ bytes: [UInt8]) -> Bool {
        bytes.count { (0x41...0x5A).contains($0) } >= 2 && !bytes.contains { (0x61...0x7A).contains($0) }
    }
}
