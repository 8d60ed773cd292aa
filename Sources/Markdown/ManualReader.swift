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
        var reading = ManualReading(layout: .own, checking: checking)
        for path in paths.sorted() {
            if !checking, let chapter = known(path) {
                reading.add(chapter, at: path)
            } else {
                reading.add(try load(path), at: path)
            }
        }
        return reading.finish()
    }

    /// The text in the files of a plain tree, which bears the title given where its front page has none.
    ///
    /// Every Markdown file is a chapter, but those of templates, tests and packages; files that chapters link to belong to
    /// the text too, and nothing else is loaded. Nothing is an error: what cannot be read is a warning.
    public static func readPlainTree<Failure: Error>(
        paths: some Collection<String>, title: String, checking: Bool = true, load: (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Reading<Manual> {
        let tree = PlainTree(paths)
        var reading = ManualReading(layout: .plain, checking: checking)
        reading.describe(tree, title: title)
        for (path, name) in tree.chapters.sorted(by: { $0.key < $1.key }) { reading.add(try load(path), at: path, as: name) }
        for path in reading.filesLinked(among: paths) { reading.add(try load(path), at: path) }
        return reading.finish()
    }
}

/// A manual while its files are being read.
private struct ManualReading {
    private var manual = Manual(settings: ManualSettings(title: ""))
    private var diagnostics: [Diagnostic] = []
    private var places = ManualLines()
    private var hasSettings = false
    private let layout: Layout
    private let checking: Bool

    init(layout: Layout, checking: Bool) {
        self.layout = layout
        self.checking = checking
        manual.layout = layout
    }

    // MARK: A plain tree

    mutating func describe(_ tree: PlainTree, title: String) {
        manual.settings = ManualSettings(title: title, parts: tree.parts, numbering: .sectionSubsectionParagraph)
        hasSettings = true
        guard checking else { return }
        diagnostics.append(.plainTree(chapters: tree.chapters.count))
        let folders = Dictionary(grouping: tree.leftOut) { $0.split(separator: "/").dropLast().joined(separator: "/") }
        for files in folders.values { diagnostics.append(.leftOut(files)) }
    }

    mutating func add(_ bytes: [UInt8], at path: String, as name: ChapterName) {
        do throws(UnreadableText) {
            let reading = try ChapterReader.read(bytes, path: path, as: name)
            diagnostics += reading.diagnostics
            manual.chapters[path] = reading.value
            places.units[path] = reading.lines
            // The front page's heading is the name of the whole.
            if path.utf8.count < 16, Self.frontPages.contains(path.lowercased()), reading.value.title != name.title {
                manual.settings.title = reading.value.title
            }
        } catch {
            diagnostics.append(error.diagnostic)
            manual.files[path] = FileStamp(digest: Digest(of: bytes), size: bytes.count)
        }
    }

    private static let frontPages: Set<String> = ["index.md", "readme.md", "readme.markdown"]

    /// Files that are no chapters and that chapters link to, in the order of their paths.
    func filesLinked(among paths: some Collection<String>) -> [String] {
        let targets = LinkTargets(
            layout: layout, chapters: manual.chapters.sorted { $0.key < $1.key }.map { (path: $0.key, frontMatter: $0.value.frontMatter) },
            files: paths.lazy.filter { manual.chapters[$0] == nil })
        var linked: Set<String> = []
        for (path, chapter) in manual.chapters {
            for address in chapter.addresses {
                if case .file(let file) = targets.destination(of: address, in: path), manual.files[file] == nil { linked.insert(file) }
            }
        }
        return linked.sorted()
    }

    // MARK: Files

    mutating func add(_ bytes: [UInt8], at path: String) {
        do throws(UnreadableText) {
            switch path {
            case ManualPaths.settings where layout == .own:
                let reading = try SettingsReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { reading.value.map(CanonicalText.settings) }
                if let settings = reading.value {
                    manual.settings = settings
                    hasSettings = true
                    places.parts = reading.lines
                }
            case ManualPaths.glossary where layout == .own:
                let reading = try GlossaryReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { CanonicalText.glossary(reading.value) }
                manual.glossary = reading.value
                places.terms = reading.lines
            case ManualPaths.references where layout == .own:
                let reading = try ReferencesReader.read(bytes, path: path)
                note(reading.diagnostics, bytes, path) { CanonicalText.references(reading.value) }
                manual.references = reading.value
                places.references = reading.lines
            case _ where layout == .own && ManualPaths.isChapter(path):
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
        diagnostics = diagnostics.compactMap { $0.holding(for: layout) }
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

}
