/// One file of a bag's payload: its path, and a way to its bytes.
///
/// `Failure` is what asking for the bytes may throw.
public struct BagFile<Failure: Error>: Sendable {
    /// Below the bag's `data/`, with slashes: `site/index.html`.
    public let path: String
    let content: Content

    /// Gives the bytes piece by piece, the same on every call.
    public typealias Pieces = @Sendable (_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) -> Void

    enum Content: Sendable {
        case whole(@Sendable () throws(Failure) -> [UInt8])
        case pieces(Pieces)
    }

    /// A file whose bytes are asked for once, when its turn comes or a few files before, on any thread; nothing is kept.
    public init(_ path: String, bytes: @escaping @Sendable () throws(Failure) -> [UInt8]) {
        self.path = path
        content = .whole(bytes)
    }

    /// A file that is too large to be held whole. It is asked twice: how large it is stands in the archive before it.
    public init(_ path: String, pieces: @escaping Pieces) {
        self.path = path
        content = .pieces(pieces)
    }

    /// Gives the bytes, in one piece or several.
    public func write(to take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        switch content {
        case .whole(let make): try take(try make())
        case .pieces(let pieces): try pieces(take)
        }
    }
}
