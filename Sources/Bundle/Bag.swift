public import Digests
public import Editorial
public import Manuals

/// A release's files as a BagIt 1.0 bag (RFC 8493), written as one uncompressed ustar archive.
///
/// The archive holds the folder `<name>/` with `bagit.txt`, `bag-info.txt`, the script `check`, `data/…`,
/// `manifest-sha256.txt` and `tagmanifest-sha256.txt`, in the order of the paths' bytes but for `bagit.txt`, which comes
/// first. The manifests come after the data, so that each file is made once, digested as it passes, and given
/// back. Nothing but name, day and files decides about a byte.
///
/// `Failure` is what the files and the sink may throw.
public struct Bag<Failure: Error>: Sendable {
    private let name: ReleaseName
    private let day: CalendarDay
    private let seconds: Int64
    /// In the order of the paths, each below the bag.
    private let files: [(path: BagPath, content: BagFile<Failure>.Content)]

    /// Checks every path; no file is asked for its bytes yet.
    ///
    /// Throws a flaw for a path that is unsafe, too long (at most 255 bytes with `<name>/data/`), holds a `%` (which
    /// BagIt and `sha256sum` would spell differently), or meets another on some computer; for a bag without files;
    /// and for a day the archive cannot hold.
    ///
    /// - Parameter day: The release's publication day; its midnight in UTC is the time of every entry.
    public init(name: ReleaseName, day: CalendarDay, files: [BagFile<Failure>]) throws(BundleFlaw) {
        guard !files.isEmpty else { throw BundleFlaw("", "A bag without files cannot be written.") }
        seconds = Int64(day.daysSinceEpoch) * 86_400
        guard 0..<(1 << 33) ~= seconds else {
            throw BundleFlaw("", "\(day) cannot be the day of an archive: it must lie between 1970 and 2242.")
        }
        var paths = PathRegister()
        var checked: [(path: BagPath, content: BagFile<Failure>.Content)] = []
        checked.reserveCapacity(files.count)
        for file in files {
            let path = BagPath(joining: BagLayout.payload, try BagPath(file.path).text)
            guard !path.text.utf8.contains(UInt8(ascii: "%")) else {
                throw BundleFlaw(
                    file.path, "The path \(BundleFlaw.quoted(file.path)) holds a “%”, which BagIt and sha256sum spell differently.")
            }
            try paths.add(path)
            _ = try ArchiveHeader(BagPath(joining: name.text, path.text), size: 0, isExecutable: false, seconds: seconds)
            checked.append((path, file.content))
        }
        self.name = name
        self.day = day
        self.files = checked.sorted { $0.path < $1.path }
    }

    /// Writes the archive, chunk by chunk, and gives its digest, which `Seal` signs.
    ///
    /// Throws a flaw for a file above `ArchiveReader.largestFile`, and what the files and the sink throw. What the sink
    /// has been given then is no archive.
    public func write(to sink: ([UInt8]) throws(Failure) -> Void) throws(StreamFailure<Failure>) -> Digest {
        var archive = ArchiveWriter(seconds: seconds)
        var tags: [SumsFile.Line] = []
        var payload: [SumsFile.Line] = []

        for (path, bytes, isExecutable) in BagLayout.opening(name, day) {
            try archive.add(within(path), bytes, isExecutable: isExecutable, to: sink)
            tags.append(SumsFile.Line(path: path, digest: Digest(of: bytes)))
        }
        for file in files {
            switch file.content {
            case .whole(let make):
                let bytes = try StreamFailure<Failure>.passing(make)
                try archive.add(within(file.path), bytes, to: sink)
                payload.append(SumsFile.Line(path: file.path, digest: Digest(of: bytes)))
            case .pieces(let pieces):
                var size = 0
                try StreamFailure<Failure>.passing { () throws(Failure) in try pieces { size += $0.count } }
                payload.append(SumsFile.Line(path: file.path, digest: try archive.add(within(file.path), ofSize: size, pieces, to: sink)))
            }
        }
        let manifest = SumsFile(payload).bytes
        try archive.add(within(BagLayout.manifest), manifest, to: sink)
        tags.append(SumsFile.Line(path: BagLayout.manifest, digest: Digest(of: manifest)))
        try archive.add(within(BagLayout.tagManifest), SumsFile(tags).bytes, to: sink)
        return try archive.finish(to: sink)
    }

    private func within(_ path: BagPath) -> BagPath { BagPath(joining: name.text, path.text) }
}
