import Digests

/// A list of a bag's files and their checksums.
struct BagManifest {
    struct Line {
        let path: BagPath
        /// In small hexadecimal digits.
        let checksum: String
    }

    let title: ManifestTitle
    let checksum: Checksum
    let lines: [Line]

    /// Reads a manifest as other people's programs write it: lines may end as on Windows, checksum and path stand apart
    /// by any spaces, and the path may come after `*` or `./`.
    ///
    /// Paths that BagIt would write with `%` for a line feed or a per cent sign are not decoded, and so not found.
    /// Throws a flaw for a checksum that is not known, and with the number of the first line that cannot be read or
    /// lists a path again.
    init(parsing bytes: [UInt8], as title: ManifestTitle) throws(BundleFlaw) {
        let checksum = try title.checksum()
        var lines: [Line] = []
        var seen: Set<BagPath> = []
        for (place, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated() {
            func refusal(_ reason: String) -> BundleFlaw {
                BundleFlaw(title.path.text, "Line \(place + 1) of \(BundleFlaw.quoted(title.path.text)) \(reason).")
            }
            let line = line.last == 0x0D ? line.dropLast() : line
            guard !line.isEmpty else { continue }
            let digits = line.prefix(checksum.digits)
            var rest = line.dropFirst(checksum.digits)
            guard digits.count == checksum.digits, digits.allSatisfy(Self.isHexadecimal), rest.first.map(Self.isSpace) ?? false
            else { throw refusal("is not a checksum of the kind \(checksum) and a path") }
            rest = rest.drop(while: Self.isSpace)
            if rest.first == UInt8(ascii: "*") { rest = rest.dropFirst() }
            if rest.starts(with: "./".utf8) { rest = rest.dropFirst(2) }
            guard let text = String(validating: rest, as: UTF8.self) else { throw refusal("is not UTF-8") }
            let path = try BagPath(text)
            guard seen.insert(path).inserted else { throw refusal("lists \(BundleFlaw.quoted(text)) again") }
            lines.append(Line(path: path, checksum: String(decoding: digits, as: UTF8.self).lowercased()))
        }
        self.title = title
        self.checksum = checksum
        self.lines = lines
    }

    /// Reads a manifest of Rubric's own, which has the one form of `SumsFile`.
    init(sums bytes: [UInt8], as title: ManifestTitle) throws(BundleFlaw) {
        let sums = try SumsFile(parsing: bytes, named: title.path.text)
        self.title = title
        checksum = .sha256
        lines = sums.lines.map { Line(path: $0.path, checksum: $0.digest.hex) }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

    private static func isHexadecimal(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x46, 0x61...0x66: true
        default: false
        }
    }
}
