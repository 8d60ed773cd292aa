extension PrivateKey {
    private static let magic = Array("openssh-key-v1\0".utf8)
    /// What stands for the name of a cipher and of a key derivation when there is no passphrase.
    private static let unprotected = "none"
    /// The private part is padded to whole blocks of this many bytes.
    private static let block = 8

    /// Reads a private key file as `ssh-keygen -t ed25519 -N ''` writes it (OpenSSH's PROTOCOL.key).
    ///
    /// - Throws: ``SigningError/encrypted`` if it has a passphrase, ``SigningError/unsupportedKind(_:)``
    ///   if it is not Ed25519, ``SigningError/keysDiffer`` if its halves do not belong together.
    public init(openSSH pem: some StringProtocol) throws(SigningError) {
        let bytes = try Armour.privateKey.unwrap(pem)
        var file = WireReader(bytes[...], of: .privateKey)
        guard try file.bytes(Self.magic.count).elementsEqual(Self.magic) else { throw .malformed(.privateKey) }
        guard try file.text() == Self.unprotected else { throw .encrypted }
        guard try file.text() == Self.unprotected, try file.string().isEmpty, try file.uint32() == 1 else {
            throw .malformed(.privateKey)
        }
        let publicKey = try PublicKey(blob: file.string())
        let secret = try file.string()
        try file.end()
        try self.init(unprotected: secret)
        guard self.publicKey == publicKey else { throw .keysDiffer }
    }

    /// Reads the part of the file that a passphrase would protect.
    private init(unprotected secret: ArraySlice<UInt8>) throws(SigningError) {
        var reader = WireReader(secret, of: .privateKey)
        guard secret.count % Self.block == 0, try reader.uint32() == reader.uint32() else {
            throw .malformed(.privateKey)
        }
        let kind = try reader.text()
        guard kind == "ssh-ed25519" else { throw .unsupportedKind(kind) }
        let point = try reader.string(ofCount: 32)
        let seedAndPoint = try reader.string(ofCount: 64)
        _ = try reader.text()  // the comment
        let padding = reader.remainder()
        guard padding.count < Self.block, padding.elementsEqual((0..<padding.count).map { UInt8($0 + 1) }) else {
            throw .malformed(.privateKey)
        }
        try self.init(seed: Array(seedAndPoint.prefix(32)))
        guard point == publicKey.point, seedAndPoint.dropFirst(32).elementsEqual(point) else { throw .keysDiffer }
    }

    /// The text of a private key file without a passphrase, which `ssh-keygen` reads and
    /// ``init(openSSH:)`` reads back. The same key and comment give the same text.
    ///
    /// - Parameter comment: Whose key it is or what for; it is not secret and not checked.
    public func openSSH(comment: String) -> String {
        var secret = WireWriter()
        // Two equal numbers reveal a wrong passphrase. Without one any number serves.
        secret.uint32(0)
        secret.uint32(0)
        secret.string(publicKey.kind)
        secret.string(publicKey.point)
        secret.string(seed + publicKey.point)
        secret.string(comment)
        var padding: UInt8 = 0
        while !secret.bytes.count.isMultiple(of: Self.block) {
            padding += 1
            secret.byte(padding)
        }

        var file = WireWriter(Self.magic)
        file.string(Self.unprotected)
        file.string(Self.unprotected)
        file.string("")
        file.uint32(1)
        file.string(publicKey.blob)
        file.string(secret.bytes)
        return Armour.privateKey.wrap(file.bytes)
    }
}
