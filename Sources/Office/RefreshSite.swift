import Digests
import Git
import Manuals
import Markdown
import Record
import Releases
import Site

/// Builds a manual's site again where it was built before, from the same folder, when only the words of some chapters
/// changed since.
///
/// A chapter's page depends on the chapter's own text and on what the outline says of the others. While every chapter's
/// part in the outline is what it was, the pages of the chapters whose files changed are made again, and no others.
struct RefreshSite: Sendable {
    private let source: String
    private let site: String
    private let files: [(path: String, stamp: String)]

    /// The more files have changed, the less is saved.
    private static let mostChanged = 64

    /// `files` are those of the text as they stand, with their stamps.
    init(source: String, site: String, files: [(path: String, stamp: String)]) {
        self.source = source
        self.site = site
        self.files = files
    }

    /// Returns how many files the site has; nil when more has to be made than some chapters' pages.
    func perform() throws(OfficeError) -> Int? {
        guard let memory = BuildMemory(in: site, of: source), memory.entries.count == files.count else { return nil }
        let pages = memory.entries.compactMap { $0.chapter.map { "\(site)/\(Self.page(of: $0.chapter.id))" } }
        guard pages.mapConcurrently(Folder.isThere).allSatisfy(\.self) else { return nil }
        var changed: [String: (whole: Chapter, skeleton: ChapterSkeleton)] = [:]
        var entries = memory.entries
        for (index, (entry, file)) in zip(memory.entries, files).enumerated() {
            guard entry.path == file.path else { return nil }
            // A file too fresh to be trusted has no stamp, and may have changed.
            let isSame = !file.stamp.isEmpty && entry.stamp == file.stamp
            guard let chapter = entry.chapter else {
                guard isSame else { return nil }
                continue
            }
            if isSame { continue }
            guard changed.count < Self.mostChanged, let read = try reread(entry.path, as: chapter.chapter) else { return nil }
            changed[entry.path] = read
            entries[index].stamp = file.stamp
        }
        guard !changed.isEmpty else { return memory.count }
        let known = changed
        let (words, outline) = try concurrently(
            { () throws(OfficeError) in self.words(in: memory, of: known) }, { () throws(OfficeError) in try self.outline(of: memory, changed: known) })
        guard let words else { return nil }
        let whole = Dictionary(changed.values.map { ($0.whole.id, $0.whole) }, uniquingKeysWith: { first, _ in first })
        let edition = Edition(facts: nil, outline: outline, chapter: { whole[$0] })
        let standing = { (path: String) in try? DurableFile.read("\(site)/\(path)", limit: Limits.attachment) }
        guard let now = ChangedPages(edition, since: words, standing: standing) else { return nil }
        // What stands there is about to be something else than what is remembered of it.
        BuildMemory.forget(in: site)
        try SiteFolder(site).replace(now.files.map { ShownPage($0) })
        let places = try keep(now.words)
        for index in entries.indices {
            if let id = entries[index].chapter?.chapter.id, let place = places[id] { entries[index].chapter?.words = place }
        }
        try BuildMemory.write(count: memory.count, files: entries.count, in: site, of: source) { [entries] in entries[$0] }
        return memory.count
    }

    /// The words the changed chapters had; nil where they are not known.
    private func words(in memory: BuildMemory, of changed: [String: (whole: Chapter, skeleton: ChapterSkeleton)]) -> GatheredWords? {
        var chapters: [(id: ChapterID, words: Range<Int>)] = []
        var count = 0
        for entry in memory.entries {
            guard let chapter = entry.chapter else { continue }
            count += chapter.words.count
            if changed[entry.path] != nil { chapters.append((chapter.chapter.id, chapter.words)) }
        }
        return KeptWords(in: site).read(chapters, ofBytes: count)
    }

    /// Keeps the words the changed chapters have; returns where.
    private func keep(_ words: GatheredWords) throws(OfficeError) -> [ChapterID: Range<Int>] {
        let file = try KeptWords(in: site).file(adding: true)
        let kept = words.kept(in: file)
        try file.check()
        try KeptWords(in: site).write(kept)
        return kept.places
    }

    private static func page(of chapter: ChapterID) -> String { "\(chapter)/index.html" }

    /// A chapter whose file changed; nil when other pages may show the change.
    private func reread(_ path: String, as before: RememberedChapter) throws(OfficeError) -> (whole: Chapter, skeleton: ChapterSkeleton)? {
        let bytes = try load(path)
        guard let whole = try? ChapterReader.read(bytes, path: path), let skeleton = try? ChapterReader.skeleton(bytes, path: path),
            !whole.diagnostics.contains(where: { $0.severity == .error })
        else { return nil }
        let now = RememberedChapter(skeleton.value, isCiting: ChapterReader.mayCite(bytes))
        guard now.outline == before.outline, !now.isCiting, !before.isCiting else { return nil }
        return (whole.value, skeleton.value)
    }

    /// The outline as far as the changed chapters need it: every chapter by its name, and those they lead to by their ids.
    private func outline(of memory: BuildMemory, changed: [String: (whole: Chapter, skeleton: ChapterSkeleton)]) throws(OfficeError) -> Outline {
        let settings = [ManualPaths.settings, ManualPaths.glossary, ManualPaths.references].filter { path in files.contains { $0.path == path } }
        var frame = try inFolder { () throws(GitError) in
            try ManualReader.read(paths: settings, checking: false) { path throws(GitError) in try Self.read("\(source)/\(path)") }
        }.value
        var chapters: [String: ChapterSkeleton] = [:]
        chapters.reserveCapacity(memory.entries.count)
        for entry in memory.entries {
            if let chapter = entry.chapter {
                chapters[entry.path] = changed[entry.path]?.skeleton ?? chapter.chapter.skeleton
            } else if !settings.contains(entry.path) {
                // Links ask whether a file is there, not what is in it.
                frame.files[entry.path] = FileStamp(digest: Digest(of: entry.path), size: 0)
            }
        }
        var manual = ManualSkeleton(frame: frame, chapters: chapters)
        let targets = LinkTargets(manual)
        var wanted: Set<ChapterID> = []
        var ids = WantedIDs()
        for (path, chapter) in changed {
            for address in chapter.whole.addresses {
                if case .chapter(let id, _)? = targets.destination(of: address, in: path) { wanted.insert(id) }
                if let mark = address.firstIndex(of: "#") { ids.insert(address[address.index(after: mark)...]) }
            }
            for target in chapter.whole.crossReferences { ids.insert(target) }
        }
        for entry in memory.entries where changed[entry.path] == nil {
            guard let chapter = entry.chapter?.chapter, wanted.contains(chapter.id) || ids.mayStand(in: chapter.ids) else { continue }
            if let skeleton = try? ChapterReader.skeleton(try load(entry.path), path: entry.path) { manual.chapters[entry.path] = skeleton.value }
        }
        return Outline(manual, targets: targets)
    }

    private func load(_ path: String) throws(OfficeError) -> [UInt8] {
        try inFolder { () throws(GitError) in try Self.read("\(source)/\(path)") }
    }

    private static func read(_ path: String) throws(GitError) -> [UInt8] {
        try DurableFile.read(path, limit: Limits.attachment + 1)
    }

    private func inFolder<Value>(_ work: () throws(GitError) -> Value) throws(OfficeError) -> Value {
        do { return try work() } catch { throw OfficeError(.git(error)) }
    }
}
