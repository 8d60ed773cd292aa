/// A signature in OpenSSH's format: who signed, for what purpose, and the proof.
///
/// A value of this type is well-formed; whether it belongs to a message is answered by
/// ``verify(_:namespace:)``, and whether its key may speak for anybody by
/// ``AllowedSigners/principals(for:namespace:at:)``.
public struct SSHSignature: Hashable, Sendable {
    static let magic = Array("SSHSIG".utf8)
    static let version: UInt32 = 1
    static let longestNamespace = 1024

    /// The key that is said to have signed.
    public let publicKey: PublicKey
    /// The purpose the signature was given for, such as `release@manual.example`.
    public let namespace: String
    private let hash: MessageHash
    private let signature: KeySignature
    private let blob: [UInt8]

    /// Reads the binary form.
    init(blob: [UInt8]) throws(SigningError) {
        var reader = WireReader(blob[...], of: .signature)
        guard try reader.bytes(Self.magic.count).elementsEqual(Self.magic) else { throw .malformed(.signature) }
        let version = try reader.uint32()
        guard version == Self.version else { throw .unsupportedVersion(version) }
        let publicKey = try PublicKey(blob: reader.string())
        let namespace = try reader.text()
        try Self.check(namespace: namespace)
        // The reserved field: nothing has a use for it, and what it holds would not be signed.
        guard try reader.string().isEmpty else { throw .malformed(.signature) }
        let hash = try reader.text()
        guard let messageHash = MessageHash(rawValue: hash) else { throw .unsupportedHash(hash) }
        let signature = try KeySignature(blob: reader.string(), by: publicKey)
        try reader.end()

        self.publicKey = publicKey
        self.namespace = namespace
        self.hash = messageHash
        self.signature = signature
        self.blob = blob
    }

    /// Reads the text of a `.sig` file.
    ///
    /// - Throws: ``SigningError/unsupportedKind(_:)`` for RSA and others; for anything that is not
    ///   exactly one well-formed signature, what is wrong with it.
    public init(armoured text: some StringProtocol) throws(SigningError) {
        try self.init(blob: Armour.signature.unwrap(text))
    }

    /// The text of a `.sig` file as `ssh-keygen` writes it: 70 columns, a newline at the end.
    public var armoured: String { Armour.signature.wrap(blob) }

    /// Checks that the key signed the message for the purpose.
    ///
    /// Returning means it did. A security key must also have been touched.
    ///
    /// - Throws: ``SigningError/otherNamespace(expected:found:)``, ``SigningError/userAbsent``,
    ///   ``SigningError/otherChallenge`` or ``SigningError/doesNotVerify``;
    ///   ``SigningError/malformed(_:)`` where a browser's statement contradicts itself.
    public func verify(_ message: [UInt8], namespace: String) throws(SigningError) {
        guard namespace == self.namespace else {
            throw .otherNamespace(expected: namespace, found: self.namespace)
        }
        let signed = Self.signedBytes(of: message, namespace: namespace, hash: hash)
        try signature.verify(signed, by: publicKey)
    }

    /// Checks that a purpose can be named so.
    static func check(namespace: String) throws(SigningError) {
        guard 1...longestNamespace ~= namespace.utf8.count, !namespace.utf8.contains(0) else {
            throw .unusableNamespace
        }
    }

    /// What a key signs for a message: never the message itself, so that no signature given in some
    /// other protocol can be mistaken for one of these.
    static func signedBytes(of message: [UInt8], namespace: String, hash: MessageHash) -> [UInt8] {
        var writer = WireWriter(magic)
        writer.string(namespace)
        writer.string("")
        writer.string(hash.rawValue)
        writer.string(hash.digest(of: message))
        return writer.bytes
    }
}
