extension Digest {
    /// Reads a digest back from text.
    ///
    /// Only the form ``hex`` writes is read: exactly 64 lower-case hexadecimal characters. One digest
    /// thus has one spelling wherever it is stored, and text can be compared as text.
    public init?(hex: some StringProtocol) {
        let text = String(hex)
        let characters = text.utf8Span.span
        guard characters.count == 64 else { return nil }
        guard let first = Self.word(in: characters, at: 0),
            let second = Self.word(in: characters, at: 16),
            let third = Self.word(in: characters, at: 32),
            let fourth = Self.word(in: characters, at: 48)
        else { return nil }
        self.init(words: first, second, third, fourth)
    }

    private static func word(in characters: Span<UInt8>, at start: Int) -> UInt64? {
        var word: UInt64 = 0
        for place in start..<start + 16 {
            let character = characters[place]
            let digit: UInt8
            switch character {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): digit = character - UInt8(ascii: "0")
            case UInt8(ascii: "a")...UInt8(ascii: "f"): digit = character - UInt8(ascii: "a") + 10
            default: return nil
            }
            word = word << 4 | UInt64(digit)
        }
        return word
    }
}

extension Digest: Codable {
    /// Reads the digest from a single string of 64 lower-case hexadecimal characters.
    ///
    /// - Throws: `DecodingError.dataCorrupted` for any other string.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        let text = try container.decode(String.self)
        guard let digest = Digest(hex: text) else {
            throw DecodingError.dataCorruptedError(
                in: container,
                debugDescription: "A digest is 64 lower-case hexadecimal characters; this is “\(text.prefix(80))”."
            )
        }
        self = digest
    }

    /// Writes the digest as the string ``hex``.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(hex)
    }
}
