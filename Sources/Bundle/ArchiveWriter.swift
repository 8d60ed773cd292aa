import Digests

/// Writes a ustar archive file by file, and takes its digest on the way.
struct ArchiveWriter: ~Copyable {
    /// The time of every entry, since 1970.
    private let seconds: Int64
    private var hasher = Hasher256()

    init(seconds: Int64) {
        self.seconds = seconds
    }

    /// Adds a file.
    mutating func add<Outside: Error>(
        _ path: BagPath, _ bytes: [UInt8], isExecutable: Bool = false, to sink: ([UInt8]) throws(Outside) -> Void
    ) throws(StreamFailure<Outside>) {
        try begin(path, size: bytes.count, isExecutable: isExecutable, to: sink)
        try put(bytes, to: sink)
        try put(Array(repeating: 0, count: ArchiveHeader.padding(after: bytes.count)), to: sink)
    }

    /// Adds a file of a known size piece by piece, and gives its digest.
    mutating func add<Outside: Error>(
        _ path: BagPath, ofSize size: Int, _ pieces: @escaping (([UInt8]) throws(Outside) -> Void) throws(Outside) -> Void, to sink: ([UInt8]) throws(Outside) -> Void
    ) throws(StreamFailure<Outside>) -> Digest {
        try begin(path, size: size, isExecutable: false, to: sink)
        var own = Hasher256()
        var written = 0
        do throws(Outside) {
            try pieces { piece throws(Outside) in
                own.update(piece)
                hasher.update(piece)
                written += piece.count
                try sink(piece)
            }
        } catch {
            throw .outside(error)
        }
        guard written == size else { throw .flaw(BundleFlaw(path.text, "\(BundleFlaw.quoted(path.text)) changed while it was written.")) }
        try put(Array(repeating: 0, count: ArchiveHeader.padding(after: size)), to: sink)
        return own.finish()
    }

    private mutating func begin<Outside: Error>(
        _ path: BagPath, size: Int, isExecutable: Bool, to sink: ([UInt8]) throws(Outside) -> Void
    ) throws(StreamFailure<Outside>) {
        guard size <= ArchiveReader.largestFile else {
            throw .flaw(
                BundleFlaw(
                    path.text,
                    "\(BundleFlaw.quoted(path.text)) has \(size) bytes; a file of a bundle has at most \(ArchiveReader.largestFile)."))
        }
        let header = try StreamFailure<Outside>.checking { () throws(BundleFlaw) in
            try ArchiveHeader(path, size: size, isExecutable: isExecutable, seconds: seconds)
        }
        try put(header.block, to: sink)
    }

    /// Writes the mark that ends an archive, two empty blocks, and gives the digest of everything written.
    consuming func finish<Outside: Error>(
        to sink: ([UInt8]) throws(Outside) -> Void
    ) throws(StreamFailure<Outside>) -> Digest {
        try put(Array(repeating: 0, count: 2 * ArchiveHeader.blockSize), to: sink)
        return hasher.finish()
    }

    private mutating func put<Outside: Error>(
        _ bytes: [UInt8], to sink: ([UInt8]) throws(Outside) -> Void
    ) throws(StreamFailure<Outside>) {
        guard !bytes.isEmpty else { return }
        hasher.update(bytes)
        try StreamFailure<Outside>.passing { () throws(Outside) in try sink(bytes) }
    }
}
