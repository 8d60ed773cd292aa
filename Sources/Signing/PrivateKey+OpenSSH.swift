extension PrivateKey {
    private static let magic = "openssh-key-v1\0".utf8

    /// Reads a private key file as `ssh-keygen -t ed25519 -N ''` writes it (OpenSSH's PROTOCOL.key).
    ///
    /// - Throws: ``SigningError/encrypted`` if it has a passphrase, ``SigningError/unsupportedKind(_:)``
    ///   if it is not Ed25519, ``SigningError/keysDiffer`` if its halves do not belong together.
    public init(openSSH pem: some StringProtocol) throws(SigningError) {
        let bytes = try Armour.privateKey.unwrap(pem)
        var file = WireReader(bytes[...], of: .privateKey)
        guard try file.bytes(Self.magic.count).elementsEqual(Self.magic) else { throw .malformed(.privateKey) }
        guard try file.text() == "none" else { throw .encrypted }
        guard try file.text() == "none", try file.string().isEmpty, try file.uint32() == 1 else {
            throw .malformed(.privateKey)
        }
        let publicKey = try PublicKey(blob: file.string())
        var secret = try file.nested()
        try file.end()
        try self.init(secret: &secret)
        guard self.publicKey == publicKey else { throw .keysDiffer }
    }

    /// Reads the part of the file that a passphrase would protect.
    private init(secret: inout WireReader) throws(SigningError) {
        guard try secret.uint32() == secret.uint32() else { throw .malformed(.privateKey) }
        let kind = try secret.text()
        guard kind == "ssh-ed25519" else { throw .unsupportedKind(kind) }
        let point = try secret.string(ofCount: 32)
        let pair = try secret.string(ofCount: 64)
        _ = try secret.text()
        try Self.readPadding(&secret)
        try self.init(seed: Array(pair.prefix(32)))
        guard point == publicKey.point, pair.dropFirst(32).elementsEqual(point) else { throw .keysDiffer }
    }
}
