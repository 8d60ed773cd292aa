public import Manuals

/// Reads a whole manual from the files of a tree.
public enum ManualReader {
    /// The manual in the files `paths` names, each loaded once by `load`, several at once.
    ///
    /// Settings, glossary and references are read from their places, chapters from every Markdown file under
    /// `Procedures` except the attachments; every other file, and every one that cannot be read, is kept as a stamp.
    /// With `checking`, the diagnostics say also where a file is not in canonical form and what is wrong across the
    /// files (`Manual.diagnostics`); without it, only what each file says on its own, and a chapter that `known` has
    /// been read before is not read again. The result does not depend on which file is read first.
    public static func read<Failure: Error>(
        paths: some Sequence<String>, checking: Bool = true, known: @Sendable (String) -> Reading<Chapter>? = { _ in nil },
        load: @Sendable (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Reading<Manual> {
        let paths = paths.sorted()
        let files = try paths.mapConcurrently { path throws(Failure) in
            if !checking, let chapter = known(path) { return ManualFile.chapter(chapter) }
            return ManualFile(try load(path), at: path, checking: checking)
        }
        var reading = ManualReading(checking: checking)
        for (path, file) in zip(paths, files) { reading.add(file, at: path) }
        return reading.finish()
    }
}

/// A manual while its files are being put together.
private struct ManualReading {
    private var manual = Manual(settings: ManualSettings(title: ""))
    private var diagnostics: [Diagnostic] = []
    private var places = ManualLines()
    private var hasSettings = false
    private let checking: Bool

    init(checking: Bool) {
        self.checking = checking
    }

    mutating func add(_ file: ManualFile, at path: String) {
        switch file {
        case .settings(let reading):
            diagnostics += reading.diagnostics
            guard let settings = reading.value else { return }
            manual.settings = settings
            hasSettings = true
            places.parts = reading.lines
        case .glossary(let reading):
            diagnostics += reading.diagnostics
            manual.glossary = reading.value
            places.terms = reading.lines
        case .references(let reading):
            diagnostics += reading.diagnostics
            manual.references = reading.value
            places.references = reading.lines
        case .chapter(let reading):
            diagnostics += reading.diagnostics
            manual.chapters[path] = reading.value
            places.units[path] = reading.lines
        case .other(let stamp, let found):
            diagnostics += found
            manual.files[path] = stamp
        }
    }

    consuming func finish() -> Reading<Manual> {
        if !hasSettings, manual.files[ManualPaths.settings] == nil, checking { diagnostics.append(.noSettings()) }
        if checking { diagnostics += manual.diagnostics(lines: places) }
        diagnostics.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        return Reading(value: manual, diagnostics: diagnostics)
    }
}
