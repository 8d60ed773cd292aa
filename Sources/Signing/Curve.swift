import Crypto

/// The curves whose signatures are checked, both at about 128 bits of strength.
enum Curve: Hashable, Sendable {
    /// Ed25519: keys of 32 bytes.
    case ed25519
    /// ECDSA over NIST P-256 with SHA-256: keys are uncompressed points of 65 bytes.
    case p256

    /// Whether the bytes are a key. An Ed25519 key that is not a point verifies nothing.
    func holds(_ point: [UInt8]) -> Bool {
        switch self {
        case .ed25519: point.count == 32
        case .p256: (try? P256.Signing.PublicKey(x963Representation: point)) != nil
        }
    }

    /// Whether the signature, as two numbers of 32 bytes, was given for the bytes with the key.
    func verifies(_ signature: [UInt8], of bytes: [UInt8], with point: [UInt8]) -> Bool {
        switch self {
        case .ed25519:
            guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: point) else { return false }
            return key.isValidSignature(signature, for: bytes)
        case .p256:
            guard let key = try? P256.Signing.PublicKey(x963Representation: point),
                let signature = try? P256.Signing.ECDSASignature(rawRepresentation: signature)
            else { return false }
            return key.isValidSignature(signature, for: bytes)
        }
    }
}
