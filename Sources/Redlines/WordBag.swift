/// The words of a piece of text with how often each stands in it, in no order.
///
/// A word is letters and digits without regard to capitals. Of a text longer than 64 KiB the beginning is read: it is
/// alike or not by that much. Words are kept as 64-bit hashes: two words with one
/// hash make two texts seem a little more alike, nothing else.
struct WordBag: Hashable, Sendable {
    /// Ascending; a word that stands twice stands here twice.
    private(set) var words: [UInt64] = []

    init(_ spelling: Spelling) {
        var hash = Self.seed
        var isWord = false
        for byte in spelling.bytes.prefix(65_536) {
            switch byte {
            case 0x61...0x7A, 0x30...0x39, 0x80...0xF7: hash = Self.mixed(hash, byte)
            case 0x41...0x5A: hash = Self.mixed(hash, byte | 0x20)
            default:
                if isWord { words.append(hash) }
                hash = Self.seed
                isWord = false
                continue
            }
            isWord = true
        }
        words.sort()
    }

    private init(sorted words: [UInt64]) {
        self.words = words
    }

    // FNV-1a.
    private static let seed: UInt64 = 0xCBF2_9CE4_8422_2325
    private static func mixed(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }

    var count: Int { words.count }

    /// Each word once, ascending.
    var distinctWords: [UInt64] {
        var distinct: [UInt64] = []
        for word in words where word != distinct.last { distinct.append(word) }
        return distinct
    }

    /// How many words both have, counted as often as both have them.
    func common(with other: WordBag) -> Int {
        var i = 0
        var j = 0
        var common = 0
        while i < words.count, j < other.words.count {
            let (left, right) = (words[i], other.words[j])
            if left == right { common += 1 }
            if left <= right { i += 1 }
            if right <= left { j += 1 }
        }
        return common
    }

    /// What is left when another text's words are taken away.
    func subtracting(_ other: WordBag) -> WordBag {
        var rest: [UInt64] = []
        var j = 0
        for word in words {
            while j < other.words.count, other.words[j] < word { j += 1 }
            if j < other.words.count, other.words[j] == word { j += 1 } else { rest.append(word) }
        }
        return WordBag(sorted: rest)
    }
}
