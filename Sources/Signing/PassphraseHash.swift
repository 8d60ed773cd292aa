import Crypto
import CryptoExtras
import FoundationEssentials

/// What is kept of a passphrase: its scrypt hash (RFC 7914) with the salt and the cost, so that a later cost can be
/// another and old hashes still be checked.
///
/// A hash of the standard cost takes 128 MiB of memory and about half a second of one core: never made on an event loop.
public struct PassphraseHash: Hashable, Sendable {
    /// The bytes a salt has.
    public static let saltLength = 16

    public let cost: Cost
    public let salt: [UInt8]
    private let key: [UInt8]

    /// What a hash costs whoever makes it.
    public struct Cost: Hashable, Sendable {
        /// The rounds as a power of two.
        public let power: Int
        public let blockSize: Int
        public let parallelism: Int

        /// Nil for what takes over a gibibyte, or nothing: 1 ≤ power ≤ 20, 1 ≤ block size ≤ 8, 1 ≤ parallelism ≤ 4.
        public init?(power: Int, blockSize: Int = 8, parallelism: Int = 1) {
            guard (1...20).contains(power), (1...8).contains(blockSize), (1...4).contains(parallelism) else { return nil }
            self.init(checked: power, blockSize, parallelism)
        }

        private init(checked power: Int, _ blockSize: Int, _ parallelism: Int) {
            self.power = power
            self.blockSize = blockSize
            self.parallelism = parallelism
        }

        /// N = 2^17, r = 8, p = 1.
        public static let standard = Cost(checked: 17, 8, 1)
    }

    /// Hashes a passphrase with a salt made for it alone.
    public init(of passphrase: String, salt: [UInt8], cost: Cost = .standard) throws(SigningError) {
        self.cost = cost
        self.salt = salt
        key = try Self.derive(passphrase, salt, cost)
    }

    /// Whether the passphrase is the one hashed. Takes the same time for every wrong one.
    public func matches(_ passphrase: String) throws(SigningError) -> Bool {
        let other = try Self.derive(passphrase, salt, cost)
        return zip(key, other).reduce(UInt8(other.count == key.count ? 0 : 1)) { $0 | ($1.0 ^ $1.1) } == 0
    }

    private static func derive(_ passphrase: String, _ salt: [UInt8], _ cost: Cost) throws(SigningError) -> [UInt8] {
        do {
            let key = try KDF.Scrypt.deriveKey(
                from: Array(passphrase.utf8), salt: salt, outputByteCount: 32, rounds: 1 << cost.power, blockSize: cost.blockSize,
                parallelism: cost.parallelism)
            return unsafe key.withUnsafeBytes { unsafe Array($0) }
        } catch {
            throw .unhashable
        }
    }
}

extension PassphraseHash {
    /// As it is kept: `scrypt$17$8$1$<salt>$<hash>`, both hexadecimal.
    public var text: String { "scrypt$\(cost.power)$\(cost.blockSize)$\(cost.parallelism)$\(Self.hex(salt))$\(Self.hex(key))" }

    /// Reads a hash back; nil for what ``text`` never wrote.
    public init?(text: String) {
        let parts = text.split(separator: "$", omittingEmptySubsequences: false)
        guard parts.count == 6, parts[0] == "scrypt", let power = Int(parts[1]), let blockSize = Int(parts[2]),
            let parallelism = Int(parts[3]), let cost = Cost(power: power, blockSize: blockSize, parallelism: parallelism),
            let salt = Self.bytes(parts[4]), let key = Self.bytes(parts[5]), key.count == 32
        else { return nil }
        self.cost = cost
        self.salt = salt
        self.key = key
    }

    private static func hex(_ bytes: [UInt8]) -> String {
        bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
    }

    private static func bytes(_ hex: Substring) -> [UInt8]? {
        let digits = hex.utf8.map { digit -> UInt8? in
            switch digit {
            case 0x30...0x39: digit - 0x30
            case 0x61...0x66: digit - 0x61 + 10
            default: nil
            }
        }
        guard digits.count.isMultiple(of: 2), !digits.contains(nil) else { return nil }
        return stride(from: 0, to: digits.count, by: 2).compactMap { place in
            guard let high = digits[place], let low = digits[place + 1] else { return nil }
            return high << 4 | low
        }
    }
}
