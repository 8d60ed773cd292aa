/// Words by number: each is kept once, in lower case, in the order it first came.
///
/// All spellings stand in one buffer, so that millions of words are looked up without a string made of any.
struct WordTable {
    private var spellings: [UInt8] = []
    /// Where each word's spelling ends in the buffer.
    private var ends: [UInt32] = []
    private var keys: [UInt64] = []
    /// The key of the word in each slot, 0 for a free one, and the word's number. A power of two of them.
    private var slotKeys: [UInt64]
    private var slotNumbers: [UInt32]

    /// Room for about so many words is made at once.
    init(expecting count: Int = 1 << 10) {
        var size = 64
        while size < count * 2 { size *= 2 }
        slotKeys = [UInt64](repeating: 0, count: size)
        slotNumbers = [UInt32](repeating: 0, count: size)
    }

    var count: Int { ends.count }

    /// The number of a word, which is new if it never came before.
    mutating func number(of word: Span<UInt8>) -> Int { number(of: word, key: WordKey(word).number) }

    /// The number of a word with its key; ASCII letters of the word may be of either case, the key is that of lower case.
    mutating func number(of word: Span<UInt8>, key: UInt64) -> Int {
        let last = slotKeys.count - 1
        var slot = Int(truncatingIfNeeded: WordKey.mixed(key)) & last
        while true {
            let found = slotKeys[slot]
            if found == key {
                let number = Int(slotNumbers[slot])
                if !WordKey.isShared(key) || isSpelled(number, word) { return number }
            } else if found == 0 {
                break
            }
            slot = (slot + 1) & last
        }
        slotKeys[slot] = key
        slotNumbers[slot] = UInt32(ends.count)
        for index in word.indices { spellings.append(Self.lower(word[index])) }
        ends.append(UInt32(spellings.count))
        keys.append(key)
        if ends.count * 2 > slotKeys.count { grow() }
        return ends.count - 1
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
        let count = slotKeys.count * 2
        slotKeys = [UInt64](repeating: 0, count: count)
        slotNumbers = [UInt32](repeating: 0, count: count)
        for (number, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: WordKey.mixed(key)) & (count - 1)
            while slotKeys[slot] != 0 { slot = (slot + 1) & (count - 1) }
            slotKeys[slot] = key
            slotNumbers[slot] = UInt32(number)
        }
    }
}
