public import Digests
public import Editorial
public import Manuals
public import Signing

/// Which release is the newest: the file `latest.json` beside the bundles, so that an old manual cannot pass for the
/// current one.
///
/// ```json
/// {"archive": "2023-09.tar", "inForce": "2023-09-30", "publication": "2023-09-29", "published": "2023-09-29T08:00:00Z",
///  "release": "2023-09", "schema": 1, "sequence": 3, "sha256": "5f…"}
/// ```
/// `sequence` counts the editions from the adopted one, which is 1, and only ever grows: whoever once read a higher one
/// knows that this file is old. It is signed by the server with the purpose `latest@rubric`.
public struct LatestRelease: Hashable, Sendable, Codable {
    /// The form of the JSON this build writes and reads.
    public static let schema = 1
    /// The purpose of its signature.
    public static let purpose = "latest@rubric"
    public static let fileName = "latest.json"
    public static let signatureName = "latest.json.sig"

    public let schema: Int
    public let sequence: Int
    public let release: ReleaseName
    public let publication: CalendarDay
    public let inForce: CalendarDay
    /// When the record says it was published.
    public let published: Moment
    public let archive: String
    /// Of the archive.
    public let sha256: Digest

    public init(_ release: Release, sequence: Int, published: Moment, archive digest: Digest) {
        schema = Self.schema
        self.sequence = sequence
        self.release = release.name
        publication = release.publication
        inForce = release.inForce
        self.published = published
        archive = Seal.archive(of: release.name)
        sha256 = digest
    }

    /// The file and its signature, by name.
    public func files(signedWith key: PrivateKey) throws(SigningError) -> [(name: String, bytes: [UInt8])] {
        // Numbers and plain strings always have a spelling.
        let bytes = (try? CanonicalJSON.bytes(of: self)) ?? []
        return [
            (Self.fileName, bytes),
            (Self.signatureName, Array(try key.sign(bytes, namespace: Self.purpose).armoured.utf8)),
        ]
    }

    /// Reads the file; throws a flaw when it was not signed by somebody `trusted` at `moment`, or is not in its one form.
    public init(reading bytes: [UInt8], signature: [UInt8], trusting trusted: AllowedSigners, at moment: Moment) throws(BundleFlaw) {
        let name = Self.fileName
        let read: SSHSignature
        do throws(SigningError) {
            read = try SSHSignature(armoured: String(decoding: signature, as: UTF8.self))
            try read.verify(bytes, namespace: Self.purpose)
        } catch {
            throw BundleFlaw(Self.signatureName, "“\(Self.signatureName)” does not hold: \(error)")
        }
        guard trusted.principals(for: read, namespace: Self.purpose, at: moment.seconds).contains(Seal.principal) else {
            throw BundleFlaw(name, "“\(name)” is signed with the key \(read.publicKey.fingerprint), which may not say what is newest.")
        }
        guard let value = try? CanonicalJSON.value(Self.self, from: bytes), value.schema == Self.schema,
            (try? CanonicalJSON.bytes(of: value)) == bytes
        else { throw BundleFlaw(name, "“\(name)” is not in the form this version of Rubric knows.") }
        self = value
    }
}
