extension CanonicalJSON {
    /// Appends a string as RFC 8785 spells it, for tables so long that every line counts.
    public static func append(_ words: String, to bytes: inout [UInt8]) {
        bytes.append(0x22)
        for byte in words.utf8 {
            switch byte {
            case 0x22, 0x5C: bytes += [0x5C, byte]
            case 0x08: bytes += [0x5C, 0x62]
            case 0x09: bytes += [0x5C, 0x74]
            case 0x0A: bytes += [0x5C, 0x6E]
            case 0x0C: bytes += [0x5C, 0x66]
            case 0x0D: bytes += [0x5C, 0x72]
            case 0..<0x20: bytes += [0x5C, 0x75, 0x30, 0x30, 0x30 + byte >> 4, hexDigit(byte & 15)]
            default: bytes.append(byte)
            }
        }
        bytes.append(0x22)
    }

    private static func hexDigit(_ value: UInt8) -> UInt8 { value < 10 ? 0x30 + value : 0x57 + value }
}
