import Digests
public import Editorial
public import Manuals
public import Signing

/// Judges a bundle: the right four files, signed, and every file in the archive as listed.
///
/// Whether the release is the newest, and whether its text is what the record says, is another question.
public struct BundleAudit: Sendable {
    /// Everything found wrong; empty when the bundle is what its signer sealed.
    public internal(set) var flaws: [BundleFlaw] = []
    /// The release the archive is named for; nil when that cannot be told.
    public internal(set) var release: ReleaseName?
    /// Who sealed the bundle; nil when nobody who may did.
    public internal(set) var signer: Signer?

    /// On whose word the key counts that sealed a bundle.
    public enum Signer: Hashable, Sendable {
        /// The caller trusts the key.
        case trusted(fingerprint: String)
        /// Only the bundle itself says whose key it is: the fingerprint must be compared with the publisher's.
        case unconfirmed(fingerprint: String)
    }

    /// Reads every file once; of the archive, one file at a time is in memory.
    ///
    /// Throws only what `open` and its streams throw.
    ///
    /// - Parameters:
    ///   - names: Everything that stands in the bundle's folder.
    ///   - trusted: Who may sign releases, from a source other than the bundle; nil to take the bundle's own word.
    ///   - moment: The time at which the key must have been valid.
    ///   - limit: The most bytes of the archive that are read.
    ///   - open: Opens a file of `names` and gives its stream: the next bytes, in pieces of any size; nil at the end.
    ///   - isPassedOver: Whether of a file of the bag's payload, by its path in the bag, the digest is enough.
    ///   - show: Is shown every file of the bag, by its path there, as it is read. What it sees counts for nothing where
    ///     there are flaws.
    public init<Failure: Error>(
        of names: [String], trusting trusted: AllowedSigners?, at moment: Moment, limit: Int,
        opening open: (String) throws(Failure) -> () throws(Failure) -> [UInt8]?, passingOver isPassedOver: (String) -> Bool = { _ in false },
        showing show: (String, ArchiveEntry) -> Void = { _, _ in }
    ) throws(Failure) {
        let archive = take(names)
        func small(_ name: String) throws(Failure) -> [UInt8]? {
            names.contains(name) ? try take(name, from: open(name)) : nil
        }
        let sums = try small(Seal.sums)
        let signature = try small(Seal.signature)
        let signers = try small(Seal.signers)

        if let sums, let signature, let signers {
            check(signature, over: sums, bundled: signers, trusted: trusted, at: moment)
        }
        let listed = sums.flatMap { self.listed(in: $0, archive: archive) }
        if let signers, let listed { compare(Digest(of: signers), of: Seal.signers, with: listed) }
        if let archive, let release {
            let digest = try take(archive: archive, of: release, limit: limit, from: open(archive), passingOver: isPassedOver, showing: show)
            if let digest, let listed { compare(digest, of: archive, with: listed) }
        }
    }

    /// Takes note of the folder's list, and gives the archive's name.
    private mutating func take(_ names: [String]) -> String? {
        let archives = names.filter { $0.hasSuffix(".tar") && ReleaseName($0.dropLast(".tar".count)) != nil }
        let archive = archives.count == 1 ? archives.first : nil
        release = archive.flatMap { ReleaseName($0.dropLast(".tar".count)) }
        if archives.isEmpty {
            flaws.append(BundleFlaw("", "The archive is missing: the bundle has no file such as “2023-09.tar”."))
        } else if archive == nil {
            let names = archives.sorted().joined(separator: ", ")
            flaws.append(BundleFlaw("", "The bundle has \(archives.count) archives, and can have one only: \(names)."))
        }
        let expected = [Seal.sums, Seal.signature, Seal.signers]
        for name in expected where !names.contains(name) {
            flaws.append(BundleFlaw(name, "“\(name)” is missing."))
        }
        var known = Set(expected + archives)
        for name in names where known.remove(name) == nil {
            flaws.append(BundleFlaw(name, "\(BundleFlaw.quoted(name)) is no part of a bundle."))
        }
        return archive
    }
}
