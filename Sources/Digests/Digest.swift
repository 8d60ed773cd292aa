/// A SHA-256 digest: 32 bytes held inline, ordered as its hexadecimal form is.
public struct Digest: Hashable, Sendable {
    // Big-endian words, so that comparing words in turn compares bytes in turn.
    private let first, second, third, fourth: UInt64

    init(words first: UInt64, _ second: UInt64, _ third: UInt64, _ fourth: UInt64) {
        (self.first, self.second, self.third, self.fourth) = (first, second, third, fourth)
    }

    /// The digest of the bytes, read in place.
    public init(of bytes: Span<UInt8>) {
        var hasher = Hasher256()
        hasher.update(bytes)
        self = hasher.finish()
    }

    /// The digest of the bytes, read in place.
    public init(of bytes: [UInt8]) {
        self.init(of: bytes.span)
    }

    /// The digest of the text's UTF-8, read in place.
    public init(of text: String) {
        self.init(of: text.utf8Span.span)
    }

    /// The digest that `bytes` spelled; nil for any other number of them.
    public init?(bytes: Span<UInt8>) {
        guard bytes.count == 32 else { return nil }
        func word(_ place: Int) -> UInt64 { (0..<8).reduce(0) { $0 << 8 | UInt64(bytes[8 * place + $1]) } }
        self.init(words: word(0), word(1), word(2), word(3))
    }

    /// The 32 bytes, most significant first.
    public var bytes: [UInt8] {
        (0..<32).map(byte)
    }

    private func byte(at place: Int) -> UInt8 {
        let word = switch place / 8 {
        case 0: first
        case 1: second
        case 2: third
        default: fourth
        }
        return UInt8(truncatingIfNeeded: word >> (56 - 8 * (place % 8)))
    }
}

extension Digest: Comparable {
    public static func < (left: Digest, right: Digest) -> Bool {
        (left.first, left.second, left.third, left.fourth)
            < (right.first, right.second, right.third, right.fourth)
    }
}

extension Digest: CustomStringConvertible {
    /// 64 lower-case hexadecimal characters, as `sha256sum` prints.
    public var hex: String {
        unsafe String(unsafeUninitializedCapacity: 64) { characters in
            for place in 0..<32 {
                let byte = byte(at: place)
                unsafe characters[2 * place] = Self.character(of: byte >> 4)
                unsafe characters[2 * place + 1] = Self.character(of: byte & 0xF)
            }
            return 64
        }
    }

    /// The same as ``hex``.
    public var description: String { hex }

    private static func character(of digit: UInt8) -> UInt8 {
        digit < 10 ? UInt8(ascii: "0") + digit : UInt8(ascii: "a") + digit - 10
    }
}
