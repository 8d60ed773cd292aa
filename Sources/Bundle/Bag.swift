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
    /// In the order of the paths.
    private let files: [BagFile<Failure>]

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
        for file in files {
            let path = Self.path(of: try BagPath(file.path))
            guard !path.text.utf8.contains(UInt8(ascii: "%")) else {
                throw BundleFlaw(
                    file.path, "The path \(BundleFlaw.quoted(file.path)) holds a “%”, which BagIt and sha256sum spell differently.")
            }
            try paths.add(path)
            _ = try ArchiveHeader(BagPath(joining: name.text, path.text), size: 0, isExecutable: false, seconds: seconds)
        }
        self.name = name
        self.day = day
        self.files = files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    /// Writes the archive, chunk by chunk, and gives its digest, which `Seal` signs.
    ///
    /// Throws a flaw for a file above `ArchiveReader.largestFile`, and what the files and the sink throw. What the sink
    /// has been given then is no archive.
    public func write(to sink: ([UInt8]) throws(Failure) -> Void) throws(StreamFailure<Failure>) -> Digest {
        var archive = ArchiveWriter(seconds: seconds)
        var tags: [SumsFile.Line] = []
        // In the order in which they are written, which is that of a list.
        var payload = SumsFile.Writing()

        for (path, bytes, isExecutable) in BagLayout.opening(name, day) {
            try archive.add(within(path), bytes, isExecutable: isExecutable, to: sink)
            tags.append(SumsFile.Line(path: path, digest: Digest(of: bytes)))
        }
        var rest = files[...]
        while !rest.isEmpty {
            let next = Array(rest.prefix(BagFile<Failure>.madeTogether))
            rest = rest.dropFirst(BagFile<Failure>.madeTogether)
            let made = try StreamFailure<Failure>.passing { () throws(Failure) in try BagFile.made(next) }
            for (file, made) in zip(next, made) {
                let path = try StreamFailure<Failure>.checking { () throws(BundleFlaw) in Self.path(of: try BagPath(file.path)) }
                switch file.content {
                case .whole(let make):
                    let made = if let made { made } else { BagFile<Failure>.Made(try StreamFailure<Failure>.passing(make)) }
                    try archive.add(within(path), made.bytes, to: sink)
                    payload.add(path, made.digest)
                case .pieces(let pieces):
                    var size = 0
                    try StreamFailure<Failure>.passing { () throws(Failure) in try pieces { size += $0.count } }
                    payload.add(path, try archive.add(within(path), ofSize: size, pieces, to: sink))
                }
            }
        }
        let manifest = payload.bytes
        try archive.add(within(BagLayout.manifest), manifest, to: sink)
        tags.append(SumsFile.Line(path: BagLayout.manifest, digest: Digest(of: manifest)))
        try archive.add(within(BagLayout.tagManifest), SumsFile(tags).bytes, to: sink)
        return try archive.finish(to: sink)
    }

    private static func path(of path: BagPath) -> BagPath { BagPath(joining: BagLayout.payload, path.text) }

    private func within(_ path: BagPath) -> BagPath { BagPath(joining: name.text, path.text) }
}
