import Crypto

/// The public half of a key that signs: Ed25519 or ECDSA P-256, kept in a file or in a security key.
public struct PublicKey: Hashable, Sendable {
    let curve: Curve
    let point: [UInt8]
    /// The application a security key binds its signatures to, such as `ssh:` or a web site's domain;
    /// nil for a key kept in a file.
    let application: String?

    init(curve: Curve, point: [UInt8], application: String?) throws(SigningError) {
        guard curve.holds(point) else { throw .malformed(.publicKey) }
        self.curve = curve
        self.point = point
        self.application = application
    }

    /// Reads the line of a `.pub` file: kind, base64 and, if any, a comment, which is not kept.
    ///
    /// - Throws: ``SigningError/unsupportedKind(_:)`` for RSA, certificates and others; for anything
    ///   that is not one line with one key, what is wrong with it.
    public init(openSSH line: some StringProtocol) throws(SigningError) {
        guard line.utf8.count <= SigningError.limit else { throw .tooLong(.publicKey) }
        let lines = line.lines
        guard lines.dropFirst().allSatisfy(\.isEmpty) else { throw .continuesAfterEnd(.publicKey) }
        let words = lines[0].words
        guard words.count >= 2, let blob = Base64.decode(words[1]) else { throw .malformed(.publicKey) }
        try self.init(blob: blob[...])
        guard words[0] == kind else { throw .malformed(.publicKey) }
    }

    /// The line OpenSSH's programs read: kind and base64, without a comment or a newline.
    public var openSSH: String {
        "\(kind) \(Base64.encode(blob))"
    }

    /// `SHA256:` and the digest of the key in unpadded base64, as `ssh-keygen -l` prints it.
    public var fingerprint: String {
        let digest = Base64.encode(Array(SHA256.hash(data: blob)))
        return "SHA256:" + digest.prefix { $0 != "=" }
    }
}
