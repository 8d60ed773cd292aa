public import Digests

/// One file of an archive.
public struct ArchiveEntry: Hashable, Sendable {
    public let path: BagPath
    /// None of a file that was passed over: nobody asked for more than its digest.
    public let bytes: [UInt8]
    public let digest: Digest
}
