/// One file of an archive.
public struct ArchiveEntry: Hashable, Sendable {
    public let path: BagPath
    public let bytes: [UInt8]
}
