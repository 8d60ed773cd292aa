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
    mutating func number(of word: [UInt8]) -> Int {
        let hash = Self.hash(word[...])
        var slot = Int(hash) & (slots.count - 1)
        while slots[slot] != 0 {
            let number = Int(slots[slot]) - 1
            if hashes[number] == hash, self[number].elementsEqual(word) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
        spellings.append(contentsOf: word)
        ends.append(spellings.count)
        hashes.append(hash)
        slots[slot] = UInt32(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    /// A word's spelling.
    subscript(number: Int) -> ArraySlice<UInt8> {
        spellings[(number == 0 ? 0 : ends[number - 1])..<ends[number]]
    }

    /// FNV-1a of 32 bits, which the search script computes too.
    static func hash(_ bytes: ArraySlice<UInt8>) -> UInt32 {
        bytes.reduce(2_166_136_261) { ($0 ^ UInt32($1)) &* 16_777_619 }
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
