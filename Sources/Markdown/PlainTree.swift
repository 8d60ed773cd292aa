internal import Digests
import Manuals

/// Which files of a tree of Markdown that is no manual of Rubric's are chapters, and what each is called.
///
/// Chapters are called after their paths, and the folders they stand in are the parts. What belongs to the programs
/// around a text is passed by: hidden folders, templates, tests and fixtures, other people's packages.
struct PlainTree {
    private(set) var chapters: [String: ChapterName] = [:]
    /// The folders that hold chapters, in the order of their names.
    private(set) var parts: [Part] = []
    /// Markdown that is passed by, as paths.
    private(set) var leftOut: [String] = []

    /// Reads the paths of a tree, in whatever order.
    init(_ paths: some Sequence<String>) {
        var files: [PlainPath] = []
        for path in paths.sorted() {
            guard let file = PlainPath(path) else { continue }
            if file.isPassedBy { leftOut.append(path) } else { files.append(file) }
        }
        let root = Self.root(of: files)
        let folders = Set(files.compactMap { $0.isBelow(root) && $0.names.count > root.count ? PartID(slugging: $0.names[root.count]) : nil })
        var partTitles: [PartID: String] = [:]
        var taken: Set<ChapterID> = []
        for file in files {
            let part = Self.part(of: file, root: root, folders: folders)
            if let part, partTitles[part.id] == nil { partTitles[part.id] = part.title }
            let id = file.id(below: root, avoiding: taken)
            taken.insert(id)
            chapters[file.path] = ChapterName(id: id, title: file.title, part: part?.id)
        }
        parts = partTitles.sorted { $0.key < $1.key }.map { Part(id: $0.key, title: $0.value) }
    }

    /// The folder nearly all files stand in, such as `docs`: its name says nothing about any one of them.
    private static func root(of files: [PlainPath]) -> [String] {
        var root: [String] = []
        while true {
            let here = files.filter { $0.isBelow(root) }
            let folders = Dictionary(grouping: here.filter { $0.names.count > root.count }) { $0.names[root.count] }
            guard let (name, held) = folders.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) }), held.count * 10 > here.count * 9
            else { return root }
            root.append(name)
        }
    }

    /// The part a file belongs to: the folder below the root it stands in, or is the front page of; those in the root
    /// itself have it for a part.
    private static func part(of file: PlainPath, root: [String], folders: Set<PartID>) -> (id: PartID, title: String)? {
        guard file.isBelow(root) else { return nil }
        let name = file.names.count > root.count ? file.names[root.count] : file.stem
        if let id = PartID(slugging: name), folders.contains(id) { return (id, PlainPath.words(name)) }
        guard file.names.count == root.count, let name = root.last else { return nil }
        return PartID(slugging: name).map { ($0, PlainPath.words(name)) }
    }
}

/// The path of a Markdown file, taken apart.
private struct PlainPath {
    let path: String
    /// The folders it stands in.
    let names: [String]
    /// The file's name without its endings.
    let stem: String

    private static let endings = [".md", ".markdown", ".mdown", ".mkd"]
    private static let otherFolders: Set<String> = [
        "node_modules", "bower_components", "vendor", "_site", "_includes", "_layouts", "_templates", "templates", "partials", "spec", "test",
        "tests", "fixtures",
    ]

    /// Nil for what is no Markdown, and for hidden files.
    init?(_ path: String) {
        var names = path.split(separator: "/").map(String.init)
        guard let last = names.popLast(), !last.hasPrefix("."), !names.contains(where: { $0.hasPrefix(".") }) else { return nil }
        var stem = last.hasSuffix(".erb") ? String(last.dropLast(4)) : last
        guard let ending = Self.endings.first(where: stem.hasSuffix) else { return nil }
        stem = String(stem.dropLast(ending.count))
        if stem.hasSuffix(".html") { stem = String(stem.dropLast(5)) }
        guard !stem.isEmpty else { return nil }
        self.path = path
        self.names = names
        self.stem = stem
    }

    var isPassedBy: Bool {
        stem.hasPrefix("_") && stem != "_index" || names.contains { Self.otherFolders.contains($0.lowercased()) }
    }

    func isBelow(_ root: [String]) -> Bool { names.starts(with: root) }

    /// Whether the file is its folder's front page.
    private var isIndex: Bool { ["index", "_index", "readme"].contains(stem.lowercased()) && !names.isEmpty }

    /// The title of a file that gives none.
    var title: String { Self.words(isIndex ? names.last ?? stem : stem) }

    /// The chapter's name: the path's, as far as 80 letters hold it; a number behind tells equal ones apart.
    func id(below root: [String], avoiding taken: Set<ChapterID>) -> ChapterID {
        var parts = isBelow(root) ? Array(names[root.count...]) : names
        if !isIndex || parts.isEmpty { parts.append(stem) }
        // The end of a long path says more than its beginning.
        while parts.count > 1, parts.joined(separator: "-").utf8.count > 69 { parts.removeFirst() }
        let words = parts.joined(separator: "-")
        guard let slug = ChapterID(slugging: words.prefix(69)) else { return ChapterID(for: Digest(of: path)) }
        // Names that ASCII cannot spell are told apart by what they are.
        let id = words.utf8.allSatisfy { $0 < 0x80 } ? slug : ChapterID("\(slug)-\(Digest(of: path).hex.prefix(6))") ?? slug
        var ordinal = 1
        var name = id
        while taken.contains(name) {
            ordinal += 1
            name = ChapterID("\(id)-\(ordinal)") ?? ChapterID(for: Digest(of: "\(path) \(ordinal)"))
        }
        return name
    }

    /// A file's or folder's name as words: `slack-emoji` gives `Slack emoji`.
    static func words(_ name: String) -> String {
        let words = name.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        return words.isEmpty ? name : words.prefix(1).uppercased() + words.dropFirst()
    }
}
