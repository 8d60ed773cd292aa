/// Ids that are looked for in what is remembered of chapters, by their hashes: nearly every other id is passed over after
/// a look at one bit.
struct WantedIDs {
    private var hashes: Set<UInt64> = []
    /// A bit for each hash, where the hash's lowest bits say.
    private var sieve = [UInt64](repeating: 0, count: 64)

    mutating func insert(_ id: some StringProtocol) {
        let hash = id.utf8.reduce(Self.seed, Self.step)
        hashes.insert(hash)
        sieve[Self.place(of: hash)] |= Self.bit(of: hash)
    }

    /// Whether one of them stands among some ids, which are parted by spaces. It may say yes of another with the hash of one.
    func mayStand(in ids: [UInt8]) -> Bool {
        guard !hashes.isEmpty else { return false }
        let ids = ids.span
        let sieve = sieve.span
        var hash = Self.seed
        for index in 0...ids.count {
            let byte = index < ids.count ? ids[index] : 0x20
            guard byte == 0x20 else {
                hash = Self.step(hash, byte)
                continue
            }
            if sieve[Self.place(of: hash)] & Self.bit(of: hash) != 0, hashes.contains(hash) { return true }
            hash = Self.seed
        }
        return false
    }

    private static func place(of hash: UInt64) -> Int { Int(truncatingIfNeeded: hash >> 6 & 63) }

    private static func bit(of hash: UInt64) -> UInt64 { 1 << (hash & 63) }

    private static var seed: UInt64 { 14_695_981_039_346_656_037 }

    /// A step of FNV-1a.
    private static func step(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 1_099_511_628_211 }
}
