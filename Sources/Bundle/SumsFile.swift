public import Digests

/// A list of files with their SHA-256, as `sha256sum` writes and checks it.
///
/// A list has one spelling: a line a file, in the order of the paths' bytes, each path once.
public struct SumsFile: Hashable, Sendable {
    /// One file and the digest it should have.
    public struct Line: Hashable, Sendable {
        public let path: BagPath
        public let digest: Digest
    }

    /// In the order of their paths.
    public let lines: [Line]

    /// A list of files of which no two have one path.
    init(_ lines: [Line]) {
        self.lines = lines.sorted { $0.path < $1.path }
    }

    /// Reads a list in exactly the form `bytes` writes.
    ///
    /// Throws a flaw with the number of the first line that is not in that form; `name` is what the list is called
    /// there.
    public init(parsing bytes: [UInt8], named name: String) throws(BundleFlaw) {
        var lines: [Line] = []
        var rest = bytes[...]
        while !rest.isEmpty {
            func refusal(_ reason: String) -> BundleFlaw {
                BundleFlaw(name, "Line \(lines.count + 1) of \(BundleFlaw.quoted(name)) \(reason).")
            }
            guard let end = rest.firstIndex(of: 0x0A) else { throw refusal("does not end") }
            let line = rest[..<end]
            rest = rest[(end + 1)...]
            guard line.count > 66, line.dropFirst(64).starts(with: [0x20, 0x20]),
                let hex = String(validating: line.prefix(64), as: UTF8.self), let digest = Digest(hex: hex),
                let text = String(validating: line.dropFirst(66), as: UTF8.self)
            else { throw refusal("is not a SHA-256 in 64 small hexadecimal digits, two spaces and a path") }
            let path = try BagPath(text)
            if let last = lines.last, last.path >= path { throw refusal("is not in the order of the paths, each once") }
            lines.append(Line(path: path, digest: digest))
        }
        self.lines = lines
    }

    /// The digest a file should have; nil when it is not listed.
    public subscript(path: String) -> Digest? {
        lines.first { $0.path.text.utf8.elementsEqual(path.utf8) }?.digest
    }

    /// The list as a file: `<digest>  <path>` and a line feed for each.
    public var bytes: [UInt8] {
        var writing = Writing()
        for line in lines { writing.add(line.path, line.digest) }
        return writing.bytes
    }

    /// A list that is written line by line, by who has the files in the order of their paths.
    struct Writing {
        private(set) var bytes: [UInt8] = []

        mutating func add(_ path: BagPath, _ digest: Digest) {
            bytes += digest.hex.utf8
            bytes += [0x20, 0x20]
            bytes += path.text.utf8
            bytes.append(0x0A)
        }
    }
}
