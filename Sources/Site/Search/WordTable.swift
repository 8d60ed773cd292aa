/// Words by number: each is kept once, in lower case, in the order it first came.
///
/// All spellings stand in one buffer, so that millions of words are looked up without a string made of any.
struct WordTable {
    private var spellings: [UInt8] = []
    /// Where each word's spelling ends in the buffer.
    private var ends: [UInt32] = []
    private var keys: [UInt64] = []
    /// Where each word is looked for, by its key: its number and one more, or 0 for a free slot. A power of two of them, of
    /// which at least half are free.
    private var slots: [UInt32]

    /// Room for about so many words is made at once.
    init(expecting count: Int = 1 << 10) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slots = [UInt32](repeating: 0, count: size)
    }

    var count: Int { ends.count }

    /// The number of a word with its key; nil for one that never came.
    @inline(__always)
    func find(_ word: Span<UInt8>, key: UInt64) -> Int? {
        let slots = slots.span
        let keys = keys.span
        let last = slots.count - 1
        var slot = Int(truncatingIfNeeded: WordKey.mixed(key)) & last
        while true {
            let number = Int(slots[slot]) - 1
            guard number >= 0 else { return nil }
            if keys[number] == key, !WordKey.isShared(key) || isSpelled(number, word) { return number }
            slot = (slot + 1) & last
        }
    }

    /// The number of a word, which is new if it never came before.
    mutating func number(of word: Span<UInt8>) -> Int { number(of: word, key: WordKey(word).number) }

    /// The number of a word with its key, which is new if it never came before.
    mutating func number(of word: Span<UInt8>, key: UInt64) -> Int {
        if let number = find(word, key: key) { return number }
        for index in word.indices { spellings.append(word[index]) }
        ends.append(UInt32(spellings.count))
        keys.append(key)
        if count * 2 > slots.count {
            slots = [UInt32](repeating: 0, count: slots.count * 2)
            for number in keys.indices { put(number) }
        } else {
            put(count - 1)
        }
        return count - 1
    }

    /// Puts a word into the first free slot.
    private mutating func put(_ number: Int) {
        let last = slots.count - 1
        var slot = Int(truncatingIfNeeded: WordKey.mixed(keys[number])) & last
        while slots[slot] != 0 { slot = (slot + 1) & last }
        slots[slot] = UInt32(number) + 1
    }

    /// Where a word's spelling stands in the buffer.
    private func place(of number: Int) -> Range<Int> { (number == 0 ? 0 : Int(ends[number - 1]))..<Int(ends[number]) }

    private func isSpelled(_ number: Int, _ word: Span<UInt8>) -> Bool {
        let place = place(of: number)
        guard place.count == word.count else { return false }
        let known = spellings.span.extracting(place)
        var index = 0
        while index < word.count {
            // The last eight bytes may be some that were compared already.
            let start = index + 8 <= word.count ? index : max(0, word.count - 8)
            guard WordEight(known, at: start).bits == WordEight(word, at: start).bits else { return false }
            index = start + 8
        }
        return true
    }

    /// A word's spelling.
    subscript(number: Int) -> ArraySlice<UInt8> {
        spellings[place(of: number)]
    }
}
