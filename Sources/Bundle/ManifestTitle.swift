/// What a manifest's file name says: `manifest-sha256.txt`, `tagmanifest-sha512.txt`.
struct ManifestTitle {
    let path: BagPath
    /// Whether it lists the payload; otherwise the files beside it.
    let isOfPayload: Bool
    private let algorithm: String

    /// Nil when the file is no manifest.
    init?(_ path: BagPath) {
        let name = path.text
        guard name.hasSuffix(".txt"), !name.utf8.contains(0x2F) else { return nil }
        if name.hasPrefix("manifest-") {
            isOfPayload = true
            algorithm = name.dropFirst("manifest-".count).dropLast(".txt".count).lowercased()
        } else if name.hasPrefix("tagmanifest-") {
            isOfPayload = false
            algorithm = name.dropFirst("tagmanifest-".count).dropLast(".txt".count).lowercased()
        } else {
            return nil
        }
        self.path = path
    }

    /// Throws a flaw when the manifest is made with something that is not known or no longer trusted.
    func checksum() throws(BundleFlaw) -> Checksum {
        guard let checksum = Checksum(rawValue: algorithm) else {
            throw BundleFlaw(
                path.text,
                "\(BundleFlaw.quoted(path.text)) is made with \(BundleFlaw.quoted(algorithm)); only \(Checksum.words) are read.")
        }
        return checksum
    }
}
