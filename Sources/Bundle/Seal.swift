public import Digests
public import Editorial
public import Signing

/// The three small files beside an archive that say whose it is.
public struct Seal: Sendable {
    /// The purpose of a release's signature.
    public static let purpose = "release@rubric"
    /// Whom the signing key speaks for.
    public static let principal = "server"

    static let sums = "SHA256SUMS"
    static let signature = "SHA256SUMS.sig"
    static let signers = "allowed_signers"

    /// The files by name, in the order they are written in.
    public let files: [(name: String, bytes: [UInt8])]

    /// Signs an archive's digest, and the list of signers with it.
    public init(on archive: Digest, of release: ReleaseName, with key: PrivateKey) throws(SigningError) {
        let signers = Array(AllowedSigners([try Self.signer(key.publicKey)]).text.utf8)
        let sums = SumsFile([
            SumsFile.Line(path: BagPath(joining: Self.archive(of: release)), digest: archive),
            SumsFile.Line(path: BagPath(joining: Self.signers), digest: Digest(of: signers)),
        ]).bytes
        files = [
            (Self.sums, sums),
            (Self.signature, Array(try key.sign(sums, namespace: Self.purpose).armoured.utf8)),
            (Self.signers, signers),
        ]
    }

    /// The key that may seal releases, and say which is the newest.
    public static func signer(_ key: PublicKey) throws(SigningError) -> AllowedSigners.Entry {
        try AllowedSigners.Entry(principal: principal, namespaces: [purpose, LatestRelease.purpose], key: key)
    }

    /// The name of a release's archive: `2023-09.tar`.
    public static func archive(of release: ReleaseName) -> String { "\(release).tar" }
}
