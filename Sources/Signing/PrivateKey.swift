import Crypto

/// An Ed25519 key that signs.
public struct PrivateKey: Sendable {
    private let key: Curve25519.Signing.PrivateKey
    /// The half that others check signatures with.
    public let publicKey: PublicKey

    /// The key made from 32 secret bytes. The same seed gives the same key, and the same key and
    /// message the same signature.
    ///
    /// - Throws: ``SigningError/malformed(_:)`` if there are not 32 bytes.
    public init(seed: [UInt8]) throws(SigningError) {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else {
            throw .malformed(.privateKey)
        }
        self.key = key
        self.publicKey = try PublicKey(
            curve: .ed25519, point: Array(key.publicKey.rawRepresentation), application: nil)
    }

    /// The 32 secret bytes the key is made from.
    var seed: [UInt8] { Array(key.rawRepresentation) }

    /// Signs the message for one purpose, over its SHA-512 as `ssh-keygen -Y sign` does.
    ///
    /// With swift-crypto on Linux the signature is the one RFC 8032 prescribes, so the bytes are the
    /// same each time. (Apple's own library mixes in random numbers.)
    ///
    /// - Throws: ``SigningError/unusableNamespace``.
    public func sign(_ message: [UInt8], namespace: String) throws(SigningError) -> SSHSignature {
        try SSHSignature.check(namespace: namespace)
        let signed = SSHSignature.signedBytes(of: message, namespace: namespace, hash: .sha512)
        guard let value = try? key.signature(for: signed) else { throw .cannotSign }
        var signature = WireWriter()
        signature.string(publicKey.kind)
        signature.string(value)

        var blob = WireWriter(SSHSignature.magic)
        blob.uint32(SSHSignature.version)
        blob.string(publicKey.blob)
        blob.string(namespace)
        blob.string("")
        blob.string(MessageHash.sha512.rawValue)
        blob.string(signature.bytes)
        return try SSHSignature(blob: blob.bytes)
    }
}
