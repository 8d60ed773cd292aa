/// Words by number: each is kept once, in lower case, in the order it first came.
///
/// All spellings stand in one buffer, so that millions of words are looked up without a string made of any.
struct WordTable {
    private var spellings: [UInt8] = []
    /// Where each word's spelling ends in the buffer.
    private var ends: [UInt32] = []
    private var keys: [UInt64] = []
    /// The upper half of a word's mixed key, and in the lower half its number and one; 0 for a free slot. A power of two
    /// of them.
    private var slots: [UInt64]

    /// Room for about so many words is made at once.
    init(expecting count: Int = 1 << 10) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = [UInt64](repeating: 0, count: size)
    }

    var count: Int { ends.count }

    /// The number of a word, which is new if it never came before.
    mutating func number(of word: Span<UInt8>) -> Int { number(of: word, key: WordKey(word).number) }

    /// The number of a word with its key; ASCII letters of the word may be of either case, the key is that of lower case.
    mutating func number(of word: Span<UInt8>, key: UInt64) -> Int {
        let mixed = WordKey.mixed(key)
        let last = slots.count - 1
        var slot = Int(truncatingIfNeeded: mixed) & last
        while slots[slot] != 0 {
            let found = slots[slot]
            let number = Int(found & 0xFFFF_FFFF) - 1
            if found >> 32 == mixed >> 32, keys[number] == key, !WordKey.isShared(key) || isSpelled(number, word) { return number }
            slot = (slot + 1) & last
        }
        for index in word.indices { spellings.append(Self.lower(word[index])) }
        ends.append(UInt32(spellings.count))
        keys.append(key)
        slots[slot] = mixed & ~0xFFFF_FFFF | UInt64(ends.count)
        if ends.count * 2 > slots.count { grow() }
        return ends.count - 1
    }

    /// The number of another table's word.
    mutating func number(of word: Int, in other: WordTable) -> Int {
        number(of: other.spellings.span.extracting(other.place(of: word)), key: other.keys[word])
    }

    /// Where a word's spelling stands in the buffer.
    private func place(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    private func isSpelled(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let place = place(of: number)
        guard place.count == word.count else { return false }
        let known = spellings.span.extracting(place)
        for index in word.indices where known[index] != Self.lower(word[index]) { return false }
        return true
    }

    /// A byte of a word in lower case; beyond ASCII every word is in lower case already.
    private static func lower(_ byte: UInt8) -> UInt8 { byte &- 0x41 < 26 ? byte | 0x20 : byte }

    /// A word's spelling.
    subscript(number: Int) -> ArraySlice<UInt8> {
        spellings[place(of: number)]
    }

    private mutating func grow() {
        slots = [UInt64](repeating: 0, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            let mixed = WordKey.mixed(key)
            var slot = Int(truncatingIfNeeded: mixed) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = mixed & ~0xFFFF_FFFF | UInt64(number + 1)
        }
    }
}
