import FoundationEssentials
public import Manuals
public import Signing

/// The clock and the source of randomness an office works with.
public struct Surroundings: Sendable {
    /// The moment it is.
    public let now: @Sendable () -> Moment
    /// A uniformly distributed number.
    public let random: @Sendable () -> UInt64
    /// What hashing a passphrase that is chosen now costs.
    public let passphraseCost: PassphraseHash.Cost

    public init(
        now: @escaping @Sendable () -> Moment, random: @escaping @Sendable () -> UInt64, passphraseCost: PassphraseHash.Cost = .standard
    ) {
        self.now = now
        self.random = random
        self.passphraseCost = passphraseCost
    }

    /// The machine's own.
    public static let machine = Surroundings(
        now: { Moment(seconds: Int64(Date().timeIntervalSince1970.rounded(.down))) },
        random: { UInt64.random(in: .min ... .max) })

    /// A uniformly distributed number below `bound`, by rejection so that none is favoured.
    func random(below bound: Int) -> Int {
        let bound = UInt64(bound)
        let limit = UInt64.max - UInt64.max % bound
        while true {
            let drawn = random()
            if drawn < limit { return Int(drawn % bound) }
        }
    }

    /// Random bytes.
    func bytes(_ count: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        while bytes.count < count { withUnsafeBytes(of: random()) { bytes += $0 } }
        return Array(bytes[..<count])
    }

    /// A fresh idempotency key, for an act that was given none.
    public func freshKey() -> String {
        bytes(16).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }
}
