import Digests

/// The keys of the acts recorded: those a catalog kept by their digests alone.
public struct ActKeys: Sendable {
    private var added: Set<String> = []
    /// Digests one after another, in their order.
    private var kept: ArraySlice<UInt8> = []
    private static let width = 32

    init() {}

    /// Nil unless the bytes are digests in their order.
    init?(kept: ArraySlice<UInt8>) {
        guard kept.count % Self.width == 0 else { return nil }
        self.kept = kept
    }

    public var count: Int { added.count + kept.count / Self.width }

    public func contains(_ key: String) -> Bool { added.contains(key) || isKept(Digest(of: key).bytes) }

    mutating func insert(_ key: String) {
        if !contains(key) { added.insert(key) }
    }

    /// The digests of all keys, one after another in their order.
    func spelled() -> [UInt8] {
        let new = added.map { Digest(of: $0).bytes }.sorted { $0.lexicographicallyPrecedes($1) }
        var (merged, next): ([UInt8], Int) = ([], kept.startIndex)
        merged.reserveCapacity(count * Self.width)
        for digest in new {
            let place = self.place(of: digest, from: next)
            merged += kept[next..<place]
            merged += digest
            next = place
        }
        return merged + kept[next...]
    }

    private func isKept(_ digest: [UInt8]) -> Bool {
        let place = place(of: digest, from: kept.startIndex)
        return place < kept.endIndex && kept[place..<(place + Self.width)].elementsEqual(digest)
    }

    /// Where the first kept digest stands that does not come before this one.
    private func place(of digest: [UInt8], from first: Int) -> Int {
        var (low, high) = (0, (kept.endIndex - first) / Self.width)
        while low < high {
            let middle = (low + high) / 2
            let start = first + middle * Self.width
            if kept[start..<(start + Self.width)].lexicographicallyPrecedes(digest) { low = middle + 1 } else { high = middle }
        }
        return first + low * Self.width
    }
}

extension ActKeys: Hashable {
    public static func == (left: Self, right: Self) -> Bool { left.spelled() == right.spelled() }
    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}
