/// One file of the site: where it stands, and a pure function to its bytes.
public struct PlannedFile: Sendable {
    /// From the site's root, with slashes: `child-sexual-abuse/index.html`.
    public let path: String
    private let content: Content

    private enum Content: Sendable {
        case whole(@Sendable () -> [UInt8])
        case pieces(@Sendable (_ take: ([UInt8]) -> Void) -> Void)
    }

    init(_ path: String, make: @escaping @Sendable () -> [UInt8]) {
        self.path = path
        content = .whole(make)
    }

    /// A file that grows with the manual, and is made piece by piece.
    init(_ path: String, pieces: @escaping @Sendable (_ take: ([UInt8]) -> Void) -> Void) {
        self.path = path
        content = .pieces(pieces)
    }

    /// Whether the file is better asked for in pieces.
    public var isInPieces: Bool { if case .pieces = content { true } else { false } }

    /// The file's bytes: the same on every call and every machine. A page's text is asked for here, not before, and
    /// nothing is kept.
    public func bytes() -> [UInt8] {
        switch content {
        case .whole(let make): return make()
        case .pieces(let pieces):
            var bytes: [UInt8] = []
            pieces { bytes += $0 }
            return bytes
        }
    }

    /// Gives the bytes, in one piece or several; none after one that could not be taken.
    public func write<Failure: Error>(to take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
        guard case .pieces(let pieces) = content else { return try take(bytes()) }
        var failure: Failure?
        pieces { piece in
            guard failure == nil else { return }
            do throws(Failure) { try take(piece) } catch { failure = error }
        }
        if let failure { throw failure }
    }
}
