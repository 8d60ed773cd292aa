/// Words by number: each is kept once, in the order it first came.
///
/// All spellings stand in one buffer, so that millions of words are looked up without a string made of any.
struct WordTable {
    private var spellings: [UInt8] = []
    /// Where each word's spelling ends in the buffer.
    private var ends: [Int] = []
    private var hashes: [UInt32] = []
    /// A word's number and one; 0 for a free slot. A power of two of them.
    private var slots = [UInt32](repeating: 0, count: 1 << 12)

    var count: Int { ends.count }

    /// The number of a word, which is new if it never came before.
    mutating func number(of word: Span<UInt8>) -> Int {
        number(of: word, hash: Self.hash(word))
    }

    /// The number of another table's word.
    mutating func number(of word: Int, in other: WordTable) -> Int {
        number(of: other[word].span, hash: other.hashes[word])
    }

    private mutating func number(of word: Span<UInt8>, hash: UInt32) -> Int {
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, isSpelled(number, word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        for index in word.indices { spellings.append(word[index]) }
        ends.append(spellings.count)
        hashes.append(hash)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    private func isSpelled(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let start = number == 0 ? 0 : ends[number - 1]
        guard ends[number] - start == word.count else { return false }
        for index in word.indices where spellings[start + index] != word[index] { return false }
        return true
    }

    /// A word's spelling.
    subscript(number: Int) -> ArraySlice<UInt8> {
        spellings[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// FNV-1a of 32 bits, which the search script computes too.
    static func hash(_ bytes: Span<UInt8>) -> UInt32 {
        var hash: UInt32 = 2_166_136_261
        for index in bytes.indices { hash = (hash ^ UInt32(bytes[index])) &* 16_777_619 }
        return hash
    }

    private mutating func grow() {
        slots = [UInt32](repeating: 0, count: slots.count * 2)
        for (number, hash) in hashes.enumerated() {
            var slot = Int(hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = UInt32(number + 1)
        }
    }
}
