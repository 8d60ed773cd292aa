/// One file of a bag's payload: its path, and a way to its bytes.
///
/// `Failure` is what asking for the bytes may throw.
public struct BagFile<Failure: Error>: Sendable {
    /// Below the bag's `data/`, with slashes: `site/index.html`.
    public let path: String
    /// Gives the file's bytes. It is asked once, when the file's turn comes, and nothing is kept.
    public let bytes: @Sendable () throws(Failure) -> [UInt8]

    public init(_ path: String, bytes: @escaping @Sendable () throws(Failure) -> [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}
