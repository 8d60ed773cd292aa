import Digests
import Manuals

/// The elements of a text with their digests, put by until all are there, in any order: a manual has a hundred of them a
/// chapter, so they are kept in a store, in heaps of a few thousand that can be looked through one by one.
///
/// An element is always put on the same heap, whichever text it is of.
struct ElementPile: Sendable {
    private let store: any ByteStore
    private var heaps = [Heap](repeating: Heap(), count: Self.count)

    private struct Heap {
        var kept: [Range<Int>] = []
        /// What is not kept yet.
        var waiting: [UInt8] = []
    }

    /// How many heaps there are.
    static let count = 128
    private static let bytesKeptTogether = 8 << 10

    init(keepingIn store: any ByteStore) {
        self.store = store
    }

    private(set) var isEmpty = true

    mutating func add(_ key: ElementKey, _ digest: Digest) {
        isEmpty = false
        let spelled = key.description
        let place = Self.heap(of: spelled)
        for shift in stride(from: 0, to: 32, by: 8) { heaps[place].waiting.append(UInt8(truncatingIfNeeded: spelled.utf8.count >> shift)) }
        heaps[place].waiting += spelled.utf8
        heaps[place].waiting += digest.bytes
        guard heaps[place].waiting.count >= Self.bytesKeptTogether else { return }
        heaps[place].kept.append(store.keep(heaps[place].waiting))
        heaps[place].waiting.removeAll(keepingCapacity: true)
    }

    /// The elements on a heap, by their spelled keys, and those that were put there more than once: of them the last counts.
    func heap(_ place: Int) -> (elements: [String: Digest], doubled: [String]) {
        var elements: [String: Digest] = [:]
        var doubled: [String] = []
        for piece in heaps[place].kept.lazy.map({ store.bytes(at: $0) }) + [heaps[place].waiting] {
            let bytes = piece.span
            var index = 0
            while index + 4 <= bytes.count {
                let start = index + 4
                let end = start + (0..<4).reduce(0) { $0 | Int(bytes[index + $1]) << (8 * $1) }
                guard end + 32 <= bytes.count, let digest = Digest(bytes: bytes.extracting(end..<(end + 32))) else { break }
                let key = String(decoding: piece[start..<end], as: UTF8.self)
                if elements.updateValue(digest, forKey: key) != nil { doubled.append(key) }
                index = end + 32
            }
        }
        return (elements, doubled)
    }

    /// The heap on which an element is put, by its spelled key: one for all spellings that are equal as strings, whatever the
    /// encoding of their accents. Another process has other heaps.
    static func heap(of key: String) -> Int { Int(UInt(bitPattern: key.hashValue) % UInt(count)) }
}
