import Digests
public import Manuals

/// What one file of a manual holds, by where it stands, and what its author should know about it.
public enum ManualFile: Sendable {
    case settings(Reading<ManualSettings?>)
    case glossary(Reading<[Term]>)
    case references(Reading<[Reference]>)
    case chapter(Reading<Chapter>)
    /// An attachment, or anything that is not read or cannot be.
    case other(FileStamp, [Diagnostic])

    /// Reads a file of a manual; with `checking`, its diagnostics say also where it is not in canonical form.
    public init(_ bytes: [UInt8], at path: String, checking: Bool) {
        func checked<Value>(_ reading: Reading<Value>, canonical: (Value) -> [UInt8]?) -> Reading<Value> {
            guard checking, let found = Self.notCanonical(bytes, path, reading, canonical) else { return reading }
            var reading = reading
            reading.diagnostics.append(found)
            return reading
        }
        do throws(UnreadableText) {
            switch path {
            case ManualPaths.settings:
                self = .settings(checked(try SettingsReader.read(bytes, path: path)) { $0.map(CanonicalText.settings) })
            case ManualPaths.glossary:
                self = .glossary(checked(try GlossaryReader.read(bytes, path: path), canonical: CanonicalText.glossary))
            case ManualPaths.references:
                self = .references(checked(try ReferencesReader.read(bytes, path: path), canonical: CanonicalText.references))
            case _ where ManualPaths.isChapter(path):
                self = .chapter(checked(try ChapterReader.read(bytes, path: path), canonical: CanonicalText.chapter))
            default: self = ManualFile(attachment: bytes, at: path)
            }
        } catch {
            self = .other(FileStamp(digest: Digest(of: bytes), size: bytes.count), [error.diagnostic])
        }
    }

    /// Reads a chapter of a plain tree.
    init(_ bytes: [UInt8], at path: String, as name: ChapterName) {
        do {
            self = .chapter(try ChapterReader.read(bytes, path: path, as: name))
        } catch {
            self = .other(FileStamp(digest: Digest(of: bytes), size: bytes.count), [error.diagnostic])
        }
    }

    /// A file that is not read.
    init(attachment bytes: [UInt8], at path: String) {
        let isTooLarge = bytes.count > Limits.attachment
        self = .other(
            FileStamp(digest: Digest(of: bytes), size: bytes.count),
            isTooLarge ? [.attachmentTooLarge(path, size: bytes.count, limit: Limits.attachment)] : [])
    }

    /// Says where a file differs from its canonical form, unless it could not be read whole.
    private static func notCanonical<Value>(
        _ bytes: [UInt8], _ path: String, _ reading: Reading<Value>, _ canonical: (Value) -> [UInt8]?
    ) -> Diagnostic? {
        guard !reading.diagnostics.contains(where: { $0.severity == .error }), let canonical = canonical(reading.value),
            canonical != bytes, let source = try? SourceText(bytes, path: path), source.bytes != canonical
        else { return nil }
        return .notCanonical(path, line: firstDifference(source.bytes, canonical))
    }

    /// The first line that differs.
    private static func firstDifference(_ left: [UInt8], _ right: [UInt8]) -> Int {
        var line = 1
        for (one, other) in zip(left, right) {
            if one != other { break }
            if one == 0x0A { line += 1 }
        }
        return line
    }
}
