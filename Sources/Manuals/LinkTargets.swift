/// What the links of a text can lead to: its chapters, by their files and other addresses, and its other files.
public struct LinkTargets: Sendable {
    private let layout: Layout
    private var chapters: [String: ChapterID] = [:]
    /// The same by the very paths of their files, which is how most links name them.
    private var chaptersByPath: [String: ChapterID] = [:]
    /// Addresses that front matter gives a page, also former ones.
    private var aliases: [String: ChapterID] = [:]
    private let files: Set<String>
    /// The folders of a plain tree that hold anything.
    private var folders: Set<String> = []

    /// Where a link leads within the text.
    public enum Destination: Hashable, Sendable {
        /// A chapter, and the place in it that the link names.
        case chapter(ChapterID, fragment: String?)
        /// Another file, by its path from the repository's root.
        case file(String)
        /// Nowhere, though it is a link within the text.
        case nowhere
        /// A part of the web site which the text is one part of: nothing of that address's beginning is in the tree.
        case outside
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
        guard layout == .plain else { return }
        for address in self.chapters.keys { addFolders(above: address) }
        for file in self.files { addFolders(above: file) }
        // A page called as its folder is that folder's, where no other is.
        for (address, chapter) in self.chapters {
            let names = address.split(separator: "/")
            guard names.count > 1, names[names.count - 1] == names[names.count - 2] else { continue }
            let folder = names.dropLast().joined(separator: "/")
            if self.chapters[folder] == nil { self.chapters[folder] = chapter }
        }
    }

    private mutating func addFolders(above path: String) {
        var folder = path[...]
        while let slash = folder.lastIndex(of: "/") {
            folder = folder[..<slash]
            guard folders.insert(String(folder)).inserted else { return }
        }
    }

    public init(_ manual: ManualSkeleton) {
        self.init(
            layout: manual.frame.layout, chapters: manual.sorted.lazy.map { (path: $0.path, frontMatter: $0.chapter.frontMatter) },
            files: manual.frame.files.keys)
        for (link, file) in manual.frame.links {
            guard let chapter = chapters[Self.address(of: file)], chapters[Self.address(of: link)] == nil else { continue }
            chapters[Self.address(of: link)] = chapter
        }
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
        guard layout == .plain else { return .nowhere }
        for folder in Self.folders(above: path) where target.hasPrefix(folder) {
            if let chapter = aliases[Self.address(of: String(target.dropFirst(folder.count)))] { return .chapter(chapter, fragment: link.fragment) }
        }
        guard let link = RelativeLink(address, from: "") else { return .nowhere }
        let destination = rooted(link, in: path)
        return destination == .outside ? .nowhere : destination
    }

    /// The folders a file stands in, from the outermost in, the tree itself first; each but that ends in a slash.
    private static func folders(above path: String) -> [String] {
        var folders = [""]
        for folder in path.split(separator: "/").dropLast() { folders.append("\(folders[folders.count - 1])\(folder)/") }
        return folders
    }

    /// An address from the site's root, which is the repository's or that of a folder above the file. The site may
    /// stand under a name of its own, which comes first in the address; two names must then agree, since one page may
    /// be called as another is.
    private func rooted(_ link: RelativeLink, in path: String) -> Destination {
        guard let target = link.path else { return home(link.fragment, of: path) }
        let address = Self.address(of: target)
        if let chapter = aliases[address] { return .chapter(chapter, fragment: link.fragment) }
        let roots = Self.folders(above: path)
        for root in roots { if let found = found(root + target, link.fragment) { return found } }
        let names = target.split(separator: "/")
        guard let first = names.first, names.count > 2 else {
            let isKnown = names.first.map { holds($0, below: roots) } ?? true
            return isKnown || names.count == 1 && Self.hasEnding(target) ? .nowhere : .outside
        }
        let rest = names.dropFirst().joined(separator: "/")
        for root in roots { if let found = found(root + rest, link.fragment) { return found } }
        return holds(first, below: roots) || holds(names[1], below: roots) ? .nowhere : .outside
    }

    /// Whether one of some folders has a folder of a name.
    private func holds(_ name: Substring, below roots: [String]) -> Bool {
        roots.contains { folders.contains($0 + name) }
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
        plainAddress(of: path) ?? addressInParts(of: path)
    }

    /// The address of a chapter's file as most are called: small letters, digits and hyphens, and one ending.
    private static func plainAddress(of path: String) -> String? {
        let bytes = path.utf8.span
        let length = bytes.count - ".md".utf8.count
        guard length > 0, bytes[length] == 0x2E, bytes[length + 1] == 0x6D, bytes[length + 2] == 0x64, bytes[0] != 0x2F else { return nil }
        var slash = -1
        for index in 0..<length {
            switch bytes[index] {
            case 0x61...0x7A, 0x41...0x5A, 0x30...0x39, 0x2D: continue
            case 0x2F where index > slash + 1: slash = index
            default: return nil
            }
        }
        let name = path.utf8.dropFirst(slash + 1).dropLast(".md".utf8.count)
        guard !name.isEmpty, name.count != "index".utf8.count, name.count != "readme".utf8.count else { return nil }
        return String(Substring(path.utf8.prefix(length)))
    }

    private static func addressInParts(of path: String) -> String {
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
