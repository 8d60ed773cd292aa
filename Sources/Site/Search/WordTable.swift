/// Words by number: each is kept once, in the order it first came.
///
/// All spellings stand in one buffer, so that millions of words are looked up without a string made of any.
struct WordTable {
    private var spellings: [UInt8] = []
    /// Where each word's spelling ends in the buffer.
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// A word's hash, and in the lower half its number and one; 0 for a free slot. A power of two of them.
    private var slots = [UInt64](repeating: 0, count: 1 << 12)

    var count: Int { ends.count }

    /// The number of a word, which is new if it never came before.
    mutating func number(of word: Span<UInt8>) -> Int {
        number(of: word, hash: Self.hash(word))
    }

    /// The number of another table's word.
    mutating func number(of word: Int, in other: WordTable) -> Int {
        number(of: other.spellings.span.extracting(other.place(of: word)), hash: other.hashes[word])
    }

    /// Where a word's spelling stands in the buffer.
    private func place(of number: Int) -> Range<Int> { (number == 0 ? 0 : ends[number - 1])..<ends[number] }

    private mutating func number(of word: Span<UInt8>, hash: UInt32) -> Int {
        let last = slots.count - 1
        var slot = Int(hash) & last
        while true {
            let found = slots[slot]
            if found == 0 { break }
            let number = Int(found & 0xFFFF_FFFF) - 1
            if UInt32(found >> 32) == hash, isSpelled(number, word) { return number }
            slot = (slot + 1) & last
        }
        for index in word.indices { spellings.append(word[index]) }
        ends.append(spellings.count)
        hashes.append(hash)
        slots[slot] = UInt64(hash) << 32 | UInt64(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    private func isSpelled(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let place = place(of: number)
        guard place.count == word.count else { return false }
        let known = spellings.span.extracting(place)
        for index in word.indices where known[index] != word[index] { return false }
        return true
    }

    /// A word's spelling.
    subscript(number: Int) -> ArraySlice<UInt8> {
        spellings[place(of: number)]
    }

    /// FNV-1a of 32 bits, which the search script computes too.
    static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
        return hash
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt64(hash) << 32 | UInt64(number + 1)
        }
    }
}
