import Manuals

/// A text file's bytes made fit to parse: UTF-8 without NUL or byte order mark, lines ended by line feeds, the last
/// one too.
struct SourceText {
    let bytes: [UInt8]
    /// What had to be mended, as advice to the author.
    let diagnostics: [Diagnostic]

    init(_ original: [UInt8], path: String) throws(UnreadableText) {
        guard original.count <= Limits.text else {
            throw .tooLarge(path, size: original.count, limit: Limits.text)
        }
        do {
            _ = try UTF8Span(validating: original.span)
        } catch {
            throw .notUTF8(path, original, at: error.byteOffsets.lowerBound)
        }
        // Mostly there is neither, and that is seen in one go.
        let isPlain = !original.span.hasSigns { $0.signs(of: 0) | $0.signs(of: 0x0D) }
        if !isPlain, let nul = original.firstIndex(of: 0) { throw .nul(path, original, at: nul) }
        var bytes = original
        var diagnostics: [Diagnostic] = []
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes.removeFirst(3)
            diagnostics.append(
                Diagnostic(
                    .advice, file: path, line: 1, rule: "byte-order-mark", message: "The file starts with a byte order mark.",
                    remedy: "Run rubric format.", isFixable: true))
        }
        if !isPlain, bytes.span.contains(0x0D) {
            bytes = Self.withoutCarriageReturns(bytes)
            diagnostics.append(
                Diagnostic(
                    .advice, file: path, line: 0, rule: "line-ends", message: "Lines end in carriage returns.",
                    remedy: "Run rubric format.", isFixable: true))
        }
        if let last = bytes.last, last != 0x0A { bytes.append(0x0A) }
        self.bytes = bytes
        self.diagnostics = diagnostics
    }

    private static func withoutCarriageReturns(_ bytes: [UInt8]) -> [UInt8] {
        var mended: [UInt8] = []
        mended.reserveCapacity(bytes.count)
        for (index, byte) in bytes.enumerated() {
            if byte != 0x0D {
                mended.append(byte)
            } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
                mended.append(0x0A)
            }
        }
        return mended
    }
}

/// Counts lines in one pass, for places asked about in about rising order.
struct LineCounter {
    /// The byte reached.
    private(set) var offset: Int
    private var line: Int
    /// Where the line starts whose column was asked about last.
    private var lineStart = (line: 0, offset: 0)
    /// Whether lines are counted; else every byte stands on line 0.
    let isCounting: Bool

    /// Starts at a byte known to stand on `line`.
    init(offset: Int, line: Int, isCounting: Bool = true) {
        self.offset = offset
        self.line = isCounting ? line : 0
        self.isCounting = isCounting
    }

    /// The line reached.
    var current: Int { line }

    /// The line of a byte.
    mutating func line(of place: Int, in bytes: [UInt8]) -> Int {
        guard isCounting else { return 0 }
        let place = min(place, bytes.count)
        if place > offset {
            line += bytes.span.extracting(offset..<place).count(of: 0x0A)
        } else {
            line -= bytes.span.extracting(place..<offset).count(of: 0x0A)
        }
        offset = place
        return line
    }

    /// The line and column of a byte.
    mutating func place(of offset: Int, in bytes: [UInt8]) -> TextPlace {
        let line = line(of: offset, in: bytes)
        if lineStart.line != line {
            let end = bytes[..<min(offset, bytes.count)].lastIndex(of: 0x0A)
            lineStart = (line, end.map { $0 + 1 } ?? 0)
        }
        return TextPlace(line: line, column: offset - lineStart.offset + 1)
    }
}
