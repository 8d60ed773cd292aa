import Crypto

/// Makes the SHA-256 digest of bytes that arrive piece by piece.
///
/// The pieces' boundaries leave no trace: the digest is that of all bytes in order. The value cannot
/// be copied, and finishing consumes it, so no digest is taken twice or added to afterwards.
public struct Hasher256: ~Copyable {
    private var state = SHA256()

    /// A hasher that has read nothing.
    public init() {}

    /// Adds the bytes, read in place.
    public mutating func update(_ bytes: Span<UInt8>) {
        unsafe bytes.withUnsafeBytes { unsafe state.update(bufferPointer: $0) }
    }

    /// Adds the bytes, read in place.
    public mutating func update(_ bytes: [UInt8]) {
        update(bytes.span)
    }

    /// Adds the text's UTF-8, read in place.
    public mutating func update(_ text: String) {
        update(text.utf8Span.span)
    }

    /// The digest of everything added.
    public consuming func finish() -> Digest {
        unsafe state.finalize().withUnsafeBytes { bytes in
            func word(_ place: Int) -> UInt64 {
                UInt64(bigEndian: unsafe bytes.loadUnaligned(fromByteOffset: 8 * place, as: UInt64.self))
            }
            return Digest(words: word(0), word(1), word(2), word(3))
        }
    }
}
