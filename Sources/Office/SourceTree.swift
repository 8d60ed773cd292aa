import Editorial
import Git
import Glibc
import Manuals
import Markdown
import Record
import Releases
import Site

/// The files of a text that need be no manual's: those of a folder, or of a revision of its git repository.
struct SourceTree: Sendable {
    /// What the text is called where it does not say so itself.
    private let title: String
    private let paths: [String]
    /// Links to Markdown files of a plain tree, and where they lead.
    private let links: [String: String]
    /// The stamp of each file, as a build remembers it; none for a revision's, which never change.
    private let stamps: [String]
    /// The folder, where its files are read as they stand.
    private let folder: String?
    private let read: @Sendable (String) throws(GitError) -> [UInt8]
    let layout: Layout

    /// The files of a folder as they stand; a manual's are those under `Procedures/`.
    init(folder: String) throws(OfficeError) {
        let now = time(nil)
        let root = "\(folder)/\(ManualPaths.folder)"
        let isOwn = Folder.stamp(of: root) != nil
        let files = try Self.inFolder { () throws(GitError) in try Folder.stampedFiles(below: isOwn ? root : folder) }
        let links: [String: String] = try isOwn ? [:] : Self.inFolder { () throws(GitError) in try Folder.links(below: folder) }
        self.init(
            title: Self.title(of: folder), paths: files.map { isOwn ? "\(ManualPaths.folder)/\($0.path)" : $0.path },
            links: links, stamps: files.map { BuildMemory.trusted($0.stamp, at: now) }, folder: folder
        ) { path throws(GitError) in
            try DurableFile.read("\(folder)/\(path)", limit: Limits.attachment + 1)
        }
    }

    /// The files of a revision of the repository that `folder` is, or stands in.
    init(revision: String, of folder: String) throws(OfficeError) {
        let (repository, files) = try Self.inFolder { () throws(GitError) in
            let repository = try Repository.discover(from: folder)
            return (repository, try repository.files(inTree: try repository.commit(try repository.resolve(revision)).tree))
        }
        var blobs: [String: ObjectID] = [:]
        for file in files where file.mode == .file || file.mode == .executable { blobs[file.path] = file.id }
        // A link to another file of the tree stands for it; one to a chapter of a plain tree is not a second chapter.
        var links: [String: String] = [:]
        for file in files where file.mode == .link {
            let target = try Self.inFolder { () throws(GitError) in String(decoding: try repository.blob(file.id), as: UTF8.self) }
            guard let path = RelativeLink(target, from: file.path)?.path, let blob = blobs[path] else { continue }
            if path.hasSuffix(".md"), !path.hasPrefix("\(ManualPaths.folder)/") { links[file.path] = path } else { blobs[file.path] = blob }
        }
        let known = blobs
        self.init(title: Self.title(of: folder), paths: known.keys.sorted(), links: links, stamps: [], folder: nil) { path throws(GitError) in
            guard let id = known[path] else { throw .notFound(what: path) }
            return try repository.blob(id)
        }
    }

    private init(
        title: String, paths: [String], links: [String: String], stamps: [String], folder: String?,
        read: @escaping @Sendable (String) throws(GitError) -> [UInt8]
    ) {
        self.title = title
        self.paths = paths
        self.links = links
        self.stamps = stamps
        self.folder = folder
        self.read = read
        layout = Layout(of: paths)
    }

    /// The text, with what its author should know. With `checking`, also what is wrong across its files.
    ///
    /// Refuses a tree that holds neither `Procedures/` nor any Markdown that can be read.
    func reading(checking: Bool) throws(OfficeError) -> Reading<Manual> {
        let reading = try Self.inFolder { () throws(GitError) in
            switch layout {
            case .own: try ManualReader.read(paths: paths, checking: checking, load: read)
            case .plain: try ManualReader.readPlainTree(paths: paths, links: links, title: title, checking: checking, load: read)
            }
        }
        guard layout == .plain, reading.value.chapters.isEmpty else { return reading }
        // There may be Markdown that cannot be read: then nothing is left, and that is more than a warning.
        let faults = reading.diagnostics.filter { $0.severity > .advice }.map(\.asError)
        guard !faults.isEmpty else {
            throw .unreadable(
                "\(title) has neither a folder \(ManualPaths.folder) nor Markdown outside folders for templates, tests and packages: there is no text in it")
        }
        guard checking else { throw .diagnostics(faults) }
        return Reading(value: reading.value, diagnostics: faults)
    }

    /// Builds the site of a manual into a folder, and returns how many files it has.
    ///
    /// Chapters are read one by one as their pages are written. Where the same folder was built into the same place before,
    /// and only words of some chapters changed since, only their pages are made.
    func build(into site: String) throws(OfficeError) -> Int {
        let output = SiteFolder(site)
        // What one build goes by, no other may change meanwhile.
        var lock = try output.lockIfStanding()
        defer { lock?.release() }
        let files = Array(zip(paths, stamps)).map { (path: $0, stamp: $1) }
        if let folder, let count = try RefreshSite(source: folder, site: site, files: files).perform() { return count }
        let text = try TextByChapter(paths: paths, read: read)
        var standing = try output.open()
        if lock == nil {
            lock = try output.lock()
            // Another build may have come first.
            standing = try output.open()
        }
        let kept = KeptWords(in: site)
        let words = try kept.file()
        let plan = SitePlan(Edition(facts: nil, outline: text.outline, chapter: { text.chapter($0) }), keepingWordsIn: words)
        let pages = plan.files.map { ShownPage($0) }
        let count = try output.write(pages + attachments(among: text.files), over: standing)
        try text.check()
        try words.check()
        guard let folder, let vocabulary = plan.keptWords else {
            kept.forget()
            return count
        }
        try kept.write(vocabulary)
        let places = text.placesOfChapters
        try BuildMemory.write(count: count, files: files.count, in: site, of: folder) { index in
            let file = files[index]
            let chapter = places[file.path].map { text.remembered(at: $0) }
            return BuildMemory.Entry(
                path: file.path, stamp: file.stamp, chapter: chapter.map { BuildMemory.Entry.KnownChapter(chapter: $0, words: vocabulary.places[$0.id] ?? 0..<0) })
        }
        return count
    }

    /// The files of a text that its site holds too, under the paths they have there.
    func attachments(among files: [String]) -> [ShownPage] {
        files.compactMap { file in
            layout.publishedPath(of: file).map { path in
                ShownPage(path: path) { () throws(OfficeError) in try Self.inFolder { () throws(GitError) in try read(file) } }
            }
        }
    }

    /// The folder's own name, also where it is called `.`.
    private static func title(of folder: String) -> String {
        Folder.resolved(folder).split(separator: "/").last.map(String.init) ?? folder
    }

    private static func inFolder<Value>(_ work: () throws(GitError) -> Value) throws(OfficeError) -> Value {
        do { return try work() } catch { throw OfficeError(.git(error)) }
    }
}

extension Diagnostic {
    fileprivate var asError: Diagnostic {
        var diagnostic = self
        diagnostic.severity = .error
        return diagnostic
    }
}
