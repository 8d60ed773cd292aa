/// What the links of a text can lead to: its chapters, by their files and other addresses, and its other files.
public struct LinkTargets: Sendable {
    private let layout: Layout
    private var chapters: [String: ChapterID] = [:]
    /// The same by the very paths of their files, which is how most links name them.
    private var chaptersByPath: [String: ChapterID] = [:]
    /// Addresses that front matter gives a page, also former ones.
    private var aliases: [String: ChapterID] = [:]
    private let files: Set<String>

    /// Where a link leads within the text.
    public enum Destination: Hashable, Sendable {
        /// A chapter, and the place in it that the link names.
        case chapter(ChapterID, fragment: String?)
        /// Another file, by its path from the repository's root.
        case file(String)
        /// Nowhere, though it is a link within the text.
        case nowhere
    }

    /// Of two files with one address the first counts.
    public init(layout: Layout, chapters: some Sequence<(path: String, frontMatter: FrontMatter)>, files: some Sequence<String>) {
        self.layout = layout
        self.files = Set(files)
        for (path, frontMatter) in chapters {
            let address = Self.address(of: path)
            let chapter = self.chapters[address] ?? frontMatter.id
            self.chapters[address] = chapter
            if !self.files.contains(path) { chaptersByPath[path] = chapter }
            guard layout == .plain else { continue }
            for alias in frontMatter.aliases {
                let address = Self.address(of: alias)
                if aliases[address] == nil { aliases[address] = frontMatter.id }
            }
        }
    }

    public init(_ manual: Manual) {
        self.init(
            layout: manual.layout,
            chapters: manual.chapters.sorted { $0.key < $1.key }.map { (path: $0.key, frontMatter: $0.value.frontMatter) },
            files: manual.files.keys)
    }

    /// Where an address leads that stands in the file at `path`; nil when it leads out of the text.
    public func destination(of address: String, in path: String) -> Destination? {
        if address.utf8.first == 0x2F, layout == .plain {
            guard address.utf8.dropFirst().first != 0x2F else { return nil }
            guard let link = RelativeLink(String(address.dropFirst()), from: "") else { return address == "/" ? home(nil, of: path) : .nowhere }
            return rooted(link, in: path)
        }
        guard let link = RelativeLink(address, from: path) else { return nil }
        guard let target = link.path else {
            return chapters[Self.address(of: path)].map { .chapter($0, fragment: link.fragment) } ?? .nowhere
        }
        // Most programs serve a page as a folder, and count an address without an ending from there.
        if layout == .plain, !Self.hasEnding(target), let page = RelativeLink(address, from: "\(Self.address(of: path))/index")?.path,
            let found = found(page, link.fragment)
        {
            return found
        }
        if let found = found(target, link.fragment) { return found }
        guard layout == .plain, let link = RelativeLink(address, from: "") else { return .nowhere }
        return rooted(link, in: path)
    }

    /// An address from the site's root, which is the repository's or that of a folder above the file. The site may
    /// stand under a name of its own, which comes first in the address.
    private func rooted(_ link: RelativeLink, in path: String) -> Destination {
        guard let target = link.path else { return home(link.fragment, of: path) }
        let address = Self.address(of: target)
        if let chapter = aliases[address] { return .chapter(chapter, fragment: link.fragment) }
        var folders = [""]
        for folder in path.split(separator: "/").dropLast() { folders.append("\(folders[folders.count - 1])\(folder)/") }
        for folder in folders { if let found = found(folder + target, link.fragment) { return found } }
        guard let slash = target.firstIndex(of: "/") else { return .nowhere }
        let rest = target[target.index(after: slash)...]
        for folder in folders { if !rest.isEmpty, let found = found(folder + rest, link.fragment) { return found } }
        return .nowhere
    }

    /// The front page: that of the outermost folder with one, or the repository's.
    private func home(_ fragment: String?, of path: String) -> Destination {
        if let chapter = aliases[""] { return .chapter(chapter, fragment: fragment) }
        let folders = path.split(separator: "/").dropLast()
        for depth in folders.indices {
            if let chapter = chapters[folders[...depth].joined(separator: "/")] { return .chapter(chapter, fragment: fragment) }
        }
        return chapters[""].map { .chapter($0, fragment: fragment) } ?? .nowhere
    }

    private func found(_ target: String, _ fragment: String?) -> Destination? {
        if let chapter = chaptersByPath[target] { return .chapter(chapter, fragment: fragment) }
        if files.contains(target) { return .file(target) }
        return chapters[Self.address(of: target)].map { .chapter($0, fragment: fragment) }
    }

    /// What a file and the page made of it have in common: `tools/slack` of `tools/slack.md`, `tools/slack.html`,
    /// `tools/slack/` and `tools/slack/index.md`.
    private static func address(of path: String) -> String {
        var parts = path.utf8.split(separator: 0x2F)
        guard var last = parts.popLast() else { return "" }
        for ending in endings where last.suffix(ending.utf8.count).elementsEqual(ending.utf8) { last = last.dropLast(ending.utf8.count) }
        let name = Substring(last).lowercased()
        if name != "index", name != "readme", name != "_index" { parts.append(last) }
        return String(decoding: Array(parts.joined(separator: [0x2F])), as: UTF8.self)
    }

    private static let endings = [".erb", ".md", ".markdown", ".mdown", ".html", ".htm"]

    /// Whether the last name of a path says what kind of file it is.
    private static func hasEnding(_ path: String) -> Bool {
        path.split(separator: "/").last?.contains(".") ?? false
    }
}

extension FrontMatter {
    /// Addresses other programs give the page by: `permalink` and its like, of which Rubric keeps the canonical YAML.
    fileprivate var aliases: [String] {
        ["permalink", "url", "redirect_from", "aliases", "old_paths"].flatMap { key in
            (other[key] ?? "").split(whereSeparator: { " ,[]\n\"'".contains($0) }).map(String.init).filter { $0.hasPrefix("/") }
        }
    }
}
