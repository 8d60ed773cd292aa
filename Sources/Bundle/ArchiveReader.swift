import Digests

/// Reads a ustar archive in the one form `Bag` writes, a file at a time.
///
/// Anything else is refused: links, devices, folders, extensions, damaged headers, unsafe or doubled paths, files above
/// `largestFile`, anything after the end. At most one file is in memory.
public struct ArchiveReader {
    /// The most bytes a file may have: 64 MiB. An attachment has at most half of that; what is said of every paragraph of
    /// ten thousand chapters, such as the site's `manual.json`, has more.
    public static let largestFile = 64 * 1024 * 1024

    private let limit: Int
    /// The most bytes of a file that is passed over which are held at once.
    private static let stretch = 1 << 18
    private var taken = 0
    private var chunk: [UInt8] = []
    private var place = 0
    private var paths = PathRegister()

    /// - Parameter limit: The most bytes read in all.
    public init(limit: Int) {
        self.limit = limit
    }

    /// The next file; nil after the last, when the archive has ended as it should.
    ///
    /// Throws the first flaw. What follows a flaw cannot be told apart, so reading ends there.
    ///
    /// - Parameters:
    ///   - chunks: Gives the archive's next bytes, in pieces of any size; nil at its end. It must be the same stream for
    ///     every file.
    ///   - isPassedOver: Whether of the file at a path the digest is enough, so that it need not be held whole.
    public mutating func next<Outside: Error>(
        from chunks: () throws(Outside) -> [UInt8]?, passingOver isPassedOver: (BagPath) -> Bool = { _ in false }
    ) throws(StreamFailure<Outside>) -> ArchiveEntry? {
        let block = try read(ArchiveHeader.blockSize, from: chunks)
        guard block.count == ArchiveHeader.blockSize else {
            throw .flaw(BundleFlaw("", "The archive ends too early: the mark at its end is missing."))
        }
        guard block.contains(where: { $0 != 0 }) else {
            try readEnd(from: chunks)
            return nil
        }
        let header = try StreamFailure<Outside>.checking { () throws(BundleFlaw) in
            let header = try ArchiveHeader(reading: block, largest: Self.largestFile)
            try paths.add(header.path)
            return header
        }
        let quoted = BundleFlaw.quoted(header.path.text)
        let (bytes, digest, size) = try read(header, isPassedOver: isPassedOver(header.path), from: chunks)
        let padding = try read(ArchiveHeader.padding(after: header.size), from: chunks)
        guard size == header.size, padding.count == ArchiveHeader.padding(after: header.size) else {
            throw .flaw(BundleFlaw(header.path.text, "The archive ends within \(quoted)."))
        }
        guard padding.allSatisfy({ $0 == 0 }) else {
            throw .flaw(BundleFlaw(header.path.text, "Something is hidden behind the end of \(quoted)."))
        }
        return ArchiveEntry(path: header.path, bytes: bytes, digest: digest)
    }

    /// A file's bytes, unless it is passed over, its digest, and how many bytes there were.
    private mutating func read<Outside: Error>(
        _ header: ArchiveHeader, isPassedOver: Bool, from chunks: () throws(Outside) -> [UInt8]?
    ) throws(StreamFailure<Outside>) -> (bytes: [UInt8], digest: Digest, size: Int) {
        guard isPassedOver else {
            let bytes = try read(header.size, from: chunks)
            return (bytes, Digest(of: bytes), bytes.count)
        }
        var hasher = Hasher256()
        var size = 0
        while size < header.size {
            let bytes = try read(min(Self.stretch, header.size - size), from: chunks)
            guard !bytes.isEmpty else { break }
            hasher.update(bytes)
            size += bytes.count
        }
        return ([], hasher.finish(), size)
    }

    private mutating func readEnd<Outside: Error>(
        from chunks: () throws(Outside) -> [UInt8]?
    ) throws(StreamFailure<Outside>) {
        let second = try read(ArchiveHeader.blockSize, from: chunks)
        guard second.count == ArchiveHeader.blockSize, second.allSatisfy({ $0 == 0 }) else {
            throw .flaw(BundleFlaw("", "The mark at the archive's end is damaged."))
        }
        guard try read(1, from: chunks).isEmpty else {
            throw .flaw(BundleFlaw("", "Something follows the archive's end."))
        }
    }

    /// The next `count` bytes; fewer when the stream ends before.
    private mutating func read<Outside: Error>(
        _ count: Int, from chunks: () throws(Outside) -> [UInt8]?
    ) throws(StreamFailure<Outside>) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(count)
        while bytes.count < count {
            if place == chunk.count {
                guard let more = try StreamFailure<Outside>.passing(chunks) else { break }
                taken += more.count
                guard taken <= limit else {
                    throw .flaw(BundleFlaw("", "The archive has more than the \(limit) bytes that are read."))
                }
                chunk = more
                place = 0
            }
            let end = min(chunk.count, place + count - bytes.count)
            bytes += chunk[place..<end]
            place = end
        }
        return bytes
    }
}
