import Editorial
import Git
import Manuals
import Markdown
import Record

/// The files of a text that need be no manual's: those of a folder, or of a revision of its git repository.
struct SourceTree: Sendable {
    /// What the text is called where it does not say so itself.
    private let title: String
    private let paths: [String]
    private let read: @Sendable (String) throws(GitError) -> [UInt8]
    let layout: Layout

    /// The files of a folder as they stand; a manual's are those under `Procedures/`.
    init(folder: String) throws(OfficeError) {
        let own = try Self.inFolder { () throws(GitError) in try Folder.filesIfThere(below: "\(folder)/\(ManualPaths.folder)") }
        let paths =
            if let own { own.map { "\(ManualPaths.folder)/\($0)" } } else {
                try Self.inFolder { () throws(GitError) in try Folder.files(below: folder) }
            }
        self.init(title: Self.title(of: folder), paths: paths) { path throws(GitError) in
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
        let known = blobs
        self.init(title: Self.title(of: folder), paths: known.keys.sorted()) { path throws(GitError) in
            guard let id = known[path] else { throw .notFound(what: path) }
            return try repository.blob(id)
        }
    }

    private init(title: String, paths: [String], read: @escaping @Sendable (String) throws(GitError) -> [UInt8]) {
        self.title = title
        self.paths = paths
        self.read = read
        layout = Layout(of: paths)
    }

    /// The text, with what its author should know. With `checking`, also what is wrong across its files.
    ///
    /// Refuses a tree that holds neither `Procedures/` nor any Markdown.
    func reading(checking: Bool) throws(OfficeError) -> Reading<Manual> {
        let reading = try Self.inFolder { () throws(GitError) in
            switch layout {
            case .own: try ManualReader.read(paths: paths, checking: checking, load: read)
            case .plain: try ManualReader.readPlainTree(paths: paths, title: title, checking: checking, load: read)
            }
        }
        guard layout == .own || !reading.value.chapters.isEmpty else {
            throw .unreadable("\(title) has neither a folder \(ManualPaths.folder) nor any Markdown: there is no text in it")
        }
        return reading
    }

    /// The text of a manual, its chapters read one by one when they are asked for.
    func textByChapter() throws(OfficeError) -> TextByChapter {
        try TextByChapter(paths: paths, read: read)
    }

    /// The files a text's chapters link to, under the paths they have in a site.
    func attachments(of manual: Manual) -> [ShownPage] {
        manual.files.keys.sorted().compactMap { file in
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
