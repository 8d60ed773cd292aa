/// Numbers for words, in the order they are first met.
///
/// It is flat, as a comparison asks for hundreds of them: the words one after another, and open addressing into them.
struct WordTable {
    /// A word's number, or -1.
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    private var bytes: [UInt8] = []
    /// Where each word ends in the bytes.
    private var ends: [Int] = []

    /// For at most so many different words.
    init(reserving count: Int) {
        var size = 16
        while size < 2 * count { size *= 2 }
        slots = Array(repeating: -1, count: size)
    }

    var count: Int { ends.count }

    mutating func symbol(of range: Range<Int>, in text: [UInt8]) -> Int32 {
        var hash = Self.seed
        for index in range { hash = (hash ^ UInt64(text[index])) &* 0x100_0000_01B3 }
        hash ^= hash >> 32
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] >= 0 {
            if holds(range, of: text, hash, at: Int(slots[slot])) { return slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(count)
        hashes.append(hash)
        bytes += text[range]
        ends.append(bytes.count)
        return slots[slot]
    }

    private func holds(_ range: Range<Int>, of text: [UInt8], _ hash: UInt64, at symbol: Int) -> Bool {
        let start = symbol > 0 ? ends[symbol - 1] : 0
        guard hashes[symbol] == hash, ends[symbol] - start == range.count else { return false }
        for offset in 0..<range.count where bytes[start + offset] != text[range.lowerBound + offset] { return false }
        return true
    }

    /// Another in each process, so that no text can be written to make all its words fall on one slot. The numbers do not
    /// depend on it.
    private static let seed = UInt64(bitPattern: Int64(Hasher().finalize()))
}
