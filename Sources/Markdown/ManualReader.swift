internal import Digests
public import Manuals

/// Reads a whole manual from the files of a tree.
public enum ManualReader {
    /// The manual in the files `paths` names, each loaded once by `load`.
    ///
    /// Settings, glossary and references are read from their places, chapters from every Markdown file under
    /// `Procedures` except the attachments; every other file, and every one that cannot be read, is kept as a stamp.
    /// With `checking`, the diagnostics say also where a file is not in canonical form and what is wrong across the
    /// files (`Manual.diagnostics`); without it, only what each file says on its own, and a chapter that `known` has
    /// been read before is not read again.
    public static func read<Failure: Error>(
        paths: some Sequence<String>, checking: Bool = true, known: (String) -> Reading<Chapter>? = { _ in nil },
        load: (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Reading<Manual> {
        var reading = ManualReading(checking: checking)
        for path in paths.sorted() {
            if !checking, let chapter = known(path) {
                reading.add(chapter, at: path)
            } else {
                reading.add(try load(path), at: path)
            }
        }
        return reading.finish()
    }
}

/// A manual while its files are being read.
private struct ManualReading {
    private var manual = Manual(settings: ManualSettings(title: ""))
    private var diagnostics: [Diagnostic] = []
    private var places = ManualLines()
    private var hasSettings = false
    private let checking: Bool

    init(checking: Bool) {
        self.checking = checking
    }

    mutating func add(_ bytes: [UInt8], at path: String) {
        do throws(UnreadableText) {
            switch path {
            case ManualPaths.settings:
                let reading = try SettingsReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { reading.value.map(CanonicalText.settings) }
                if let settings = reading.value {
                    manual.settings = settings
                    hasSettings = true
                    places.parts = reading.lines
                }
            case ManualPaths.glossary:
                let reading = try GlossaryReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { CanonicalText.glossary(reading.value) }
                manual.glossary = reading.value
                places.terms = reading.lines
            case ManualPaths.references:
                let reading = try ReferencesReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { CanonicalText.references(reading.value) }
                manual.references = reading.value
                places.references = reading.lines
            case _ where Self.isChapter(path):
                let reading = try ChapterReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { CanonicalText.chapter(reading.value) }
                manual.chapters[path] = reading.value
                places.units[path] = reading.lines
            default:
                if bytes.count > Limits.attachment {
                    diagnostics.append(.attachmentTooLarge(path, size: bytes.count, limit: Limits.attachment))
                }
                manual.files[path] = FileStamp(digest: Digest(of: bytes), size: bytes.count)
            }
        } catch {
            diagnostics.append(error.diagnostic)
            manual.files[path] = FileStamp(digest: Digest(of: bytes), size: bytes.count)
        }
    }

    mutating func add(_ chapter: Reading<Chapter>, at path: String) {
        diagnostics += chapter.diagnostics
        manual.chapters[path] = chapter.value
        places.units[path] = chapter.lines
    }

    consuming func finish() -> Reading<Manual> {
        if !hasSettings, manual.files[ManualPaths.settings] == nil, checking { diagnostics.append(.noSettings()) }
        if checking { diagnostics += manual.diagnostics(lines: places) }
        diagnostics.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        return Reading(value: manual, diagnostics: diagnostics)
    }

    /// Keeps a file's diagnostics; says where it differs from its canonical form, unless it could not be read whole.
    private mutating func note(_ found: [Diagnostic], _ bytes: [UInt8], _ path: String, canonical: () -> [UInt8]?) {
        diagnostics += found
        guard checking, !found.contains(where: { $0.severity == .error }), let canonical = canonical(), canonical != bytes,
            let source = try? SourceText(bytes, path: path), source.bytes != canonical
        else { return }
        diagnostics.append(.notCanonical(path, line: Self.firstDifference(source.bytes, canonical)))
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

    private static func isChapter(_ path: String) -> Bool {
        path.hasPrefix(ManualPaths.folder + "/") && path.hasSuffix(".md") && !path.hasPrefix(ManualPaths.attachments + "/")
    }
}
