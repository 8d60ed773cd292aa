/// Judges a folder that should be a BagIt bag, anybody's: complete, and every file as listed.
///
/// Versions 0.96, 0.97 and 1.0 are read, with lists in SHA-256 and SHA-512 and texts in UTF-8. MD5 and SHA-1 no longer
/// show that a file is unaltered; a bag whose files are still to be fetched is not complete.
public struct BagAudit: Sendable {
    /// Everything found wrong; empty when the bag is valid.
    public let flaws: [BundleFlaw]

    /// Reads every file once, one at a time.
    ///
    /// Throws only what `bytes` throws.
    ///
    /// - Parameters:
    ///   - paths: Every file of the folder, from the folder, with slashes.
    ///   - bytes: Gives the bytes of a file of `paths`. It is never asked for another, whatever the lists name.
    public init<Failure: Error>(
        of paths: [String], bytes: (String) throws(Failure) -> [UInt8]
    ) throws(Failure) {
        var flaws: [BundleFlaw] = []
        var register = PathRegister()
        var safe: [BagPath] = []
        for path in paths {
            do throws(BundleFlaw) {
                let path = try BagPath(path)
                try register.add(path)
                safe.append(path)
            } catch {
                flaws.append(error)
            }
        }
        let used = Set(safe.compactMap { path in try? ManifestTitle(path)?.checksum() })
        var contents = BagContents(checksums: Checksum.allCases.filter(used.contains))
        for path in safe.sorted() { contents.add(path, try bytes(path.text)) }
        self.flaws = flaws + contents.flaws()
    }
}
