public import Manuals

/// Reads a whole manual from the files of a tree.
public enum ManualReader {
    /// The manual in the files `paths` names, each loaded once by `load`, several at once.
    ///
    /// Settings, glossary and references are read from their places, chapters from every Markdown file under
    /// `Procedures` except the attachments; every other file, and every one that cannot be read, is kept as a stamp.
    /// With `checking`, the diagnostics say also where a file is not in canonical form and what is wrong across the
    /// files (`Manual.diagnostics`); without it, only what each file says on its own. A file that `known` gives, as it was
    /// read before under the same `checking`, is not read again. The result does not depend on which file is read first.
    public static func read<Failure: Error>(
        paths: some Sequence<String>, checking: Bool = true, known: @Sendable (String) -> ManualFile? = { _ in nil },
        load: @Sendable (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Reading<Manual> {
        let paths = paths.sorted()
        let files = try paths.mapConcurrently { path throws(Failure) in
            if let file = known(path) { return file }
            return ManualFile(try load(path), at: path, checking: checking)
        }
        var reading = ManualReading(layout: .own, checking: checking)
        for (path, file) in zip(paths, files) { reading.add(file, at: path) }
        return reading.finish()
    }

    /// The skeleton of the manual in the files `paths` names. A file that `known` gives, as it was read so before, is not read
    /// again.
    public static func readSkeleton<Failure: Error>(
        paths: some Sequence<String>, known: @Sendable (String) -> SkeletonFile? = { _ in nil }, load: @Sendable (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Reading<ManualSkeleton> {
        let paths = paths.sorted()
        let files = try paths.mapConcurrently { path throws(Failure) in
            if let file = known(path) { return file }
            return SkeletonFile(try load(path), at: path)
        }
        var reading = ManualReading(layout: .own, checking: false)
        var chapters: [String: ChapterSkeleton] = [:]
        for (path, file) in zip(paths, files) {
            switch file {
            case .chapter(let chapter, let found):
                chapters[path] = chapter
                reading.note(found)
            case .other(let file): reading.add(file, at: path)
            }
        }
        let frame = reading.finish()
        return Reading(value: ManualSkeleton(frame: frame.value, chapters: chapters), diagnostics: frame.diagnostics)
    }

    /// The text in the files of a plain tree, which bears the title given where its front page has none.
    ///
    /// `links` are files that stand for others among `paths`: they are not read twice, and links to them lead there.
    /// Every Markdown file is a chapter, but those of templates, tests and packages; files that chapters link to belong to
    /// the text too, and nothing else is loaded. Nothing is an error: what cannot be read is a warning.
    public static func readPlainTree<Failure: Error>(
        paths: some Collection<String>, links: [String: String] = [:], title: String, checking: Bool = true,
        load: @Sendable (String) throws(Failure) -> [UInt8]
    ) throws(Failure) -> Reading<Manual> {
        let tree = PlainTree(paths)
        var reading = ManualReading(layout: .plain, checking: checking)
        reading.describe(tree, title: title, links: links)
        let chapters = tree.chapters.sorted { $0.key < $1.key }
        let files = try chapters.mapConcurrently { path, name throws(Failure) in ManualFile(try load(path), at: path, as: name) }
        for ((path, name), file) in zip(chapters, files) {
            reading.add(file, at: path)
            reading.takeTitle(from: path, unless: name.title)
        }
        let linked = reading.filesLinked(among: paths)
        let others = try linked.mapConcurrently { path throws(Failure) in ManualFile(attachment: try load(path), at: path) }
        for (path, file) in zip(linked, others) { reading.add(file, at: path) }
        return reading.finish()
    }
}

/// A manual while its files are being put together.
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

    mutating func describe(_ tree: PlainTree, title: String, links: [String: String]) {
        manual.links = links
        manual.settings = ManualSettings(title: title, parts: tree.parts, numbering: .sectionSubsectionParagraph)
        hasSettings = true
        guard checking else { return }
        diagnostics.append(.plainTree(chapters: tree.chapters.count))
        let folders = Dictionary(grouping: tree.leftOut) { $0.split(separator: "/").dropLast().joined(separator: "/") }
        for files in folders.values { diagnostics.append(.leftOut(files)) }
    }

    /// Takes the heading of the repository's front page, if it has one, for the name of the whole.
    mutating func takeTitle(from path: String, unless name: String) {
        guard ["index.md", "readme.md"].contains(path.lowercased()), let title = manual.chapters[path]?.title, title != name else { return }
        manual.settings.title = title
    }

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

    mutating func note(_ found: [Diagnostic]) { diagnostics += found }

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
            guard checking else { return }
            places.units[path] = reading.lines
            places.mentions[path] = reading.mentions
        case .other(let stamp, let found):
            diagnostics += found
            manual.files[path] = stamp
        }
    }

    consuming func finish() -> Reading<Manual> {
        if !hasSettings, manual.files[ManualPaths.settings] == nil, checking { diagnostics.append(.noSettings()) }
        if checking { diagnostics += manual.diagnostics(lines: places) }
        diagnostics = diagnostics.compactMap { $0.holding(for: layout) }
        diagnostics.sort { ($0.file, $0.line, $0.column) < ($1.file, $1.line, $1.column) }
        return Reading(value: manual, diagnostics: diagnostics)
    }
}
