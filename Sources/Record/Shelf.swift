import Digests
public import Git
public import Manuals
public import Markdown
import Synchronization

/// Reads manuals from commits and writes them as trees.
///
/// What a blob holds never changes, so every chapter and file is read once and kept by its blob's id.
public final class Shelf: Sendable {
    public let repository: Repository
    let kept = Mutex(Kept())

    struct Kept {
        var volumes: [ObjectID: Volume] = [:]
        var byChapter: [ObjectID: VolumeByChapter] = [:]
        var skeletons: [File: ChapterSkeleton] = [:]
        var tables: [ObjectID: ElementTable] = [:]
        var blobs: [Digest: ObjectID] = [:]
        var chapters: [File: Reading<Chapter>] = [:]
        /// The chapters read last that are not kept.
        var recent: [(file: File, chapter: Chapter)] = []
        /// Files with everything checking finds in each alone.
        var checked: [File: ManualFile] = [:]
    }

    /// A file: where it stands tells how it is read, and a chapter's id where it says none itself.
    struct File: Hashable, Sendable {
        let path: String
        let blob: ObjectID
    }

    public init(_ repository: Repository) {
        self.repository = repository
    }

    /// The manual at a commit, with what its files lack.
    public func volume(at commit: ObjectID) throws(RecordFault) -> Volume {
        try volume(inTree: try tree(of: commit))
    }

    /// The manual in a tree.
    public func volume(inTree tree: ObjectID) throws(RecordFault) -> Volume {
        if let volume = kept.withLock({ $0.volumes[tree] }) { return volume }
        let files = try git { () throws(GitError) in try repository.files(inTree: tree) }
        let irregular = files.filter { $0.mode != .file }.map(\.path)
        let ids = Dictionary(files.lazy.filter { $0.mode == .file }.map { ($0.path, $0.id) }) { first, _ in first }
        let reading = try read(ids.keys, ids)
        let volume = Volume(tree: tree, manual: reading.value, diagnostics: reading.diagnostics, irregular: irregular)
        kept.withLock { $0.volumes[tree] = volume }
        return volume
    }

    /// The manuals at two commits without the chapters and attachments both hold in the same files: enough to compare
    /// them, and to number what differs.
    ///
    /// What both hold is not read, unless a chapter that differs takes its number from its place among the others.
    public func differences(between old: ObjectID, and new: ObjectID) throws(RecordFault) -> (old: Manual, new: Manual) {
        let (before, after) = (try files(at: old), try files(at: new))
        try readPairs(before, after)
        func isNeeded(_ path: String) -> Bool { before[path] != after[path] || ManualPaths.lists.contains(path) }
        let (oldManual, newManual) = (
            try read(before.keys.filter(isNeeded), before).value, try read(after.keys.filter(isNeeded), after).value
        )
        if oldManual.numbersItself, newManual.numbersItself { return (oldManual, newManual) }
        return (try volume(at: old).manual, try volume(at: new).manual)
    }

    /// Reads the chapters that differ, each of both sides at once, so that they share what they have in common.
    func readPairs(_ before: [String: ObjectID], _ after: [String: ObjectID]) throws(RecordFault) {
        let pairs = before.compactMap { path, old -> (old: File, new: File)? in
            guard ManualPaths.isChapter(path), let new = after[path], new != old else { return nil }
            return (File(path: path, blob: old), File(path: path, blob: new))
        }
        let unread = kept.withLock { kept in pairs.filter { kept.chapters[$0.old] == nil && kept.chapters[$0.new] == nil } }
        let readings = try git { () throws(GitError) in
            try unread.sorted { $0.old.path < $1.old.path }.mapConcurrently { pair throws(GitError) in
                let (old, new) = (try repository.blob(pair.old.blob), try repository.blob(pair.new.blob))
                // What cannot be read is said where it is read by itself.
                return (pair, try? ChapterReader.readPair(old: old, new: new, path: pair.old.path))
            }
        }
        kept.withLock { kept in
            for (pair, reading) in readings {
                guard let reading else { continue }
                kept.chapters[pair.old] = reading.old
                kept.chapters[pair.new] = reading.new
            }
        }
    }

    func files(at commit: ObjectID) throws(RecordFault) -> [String: ObjectID] {
        try files(inTree: try tree(of: commit))
    }

    func tree(of commit: ObjectID) throws(RecordFault) -> ObjectID {
        try git { () throws(GitError) in try repository.commit(commit).tree }
    }

    func files(inTree tree: ObjectID) throws(RecordFault) -> [String: ObjectID] {
        let files = try git { () throws(GitError) in try repository.files(inTree: tree) }
        return Dictionary(files.lazy.filter { $0.mode == .file }.map { ($0.path, $0.id) }) { first, _ in first }
    }

    /// Text somebody wrote over a tree, or over nothing, with what its author should know. Nothing of it is written.
    ///
    /// - Parameter files: files by path, nil for one that is to go.
    public func reading(_ files: [String: [UInt8]?], over tree: ObjectID?) throws(RecordFault) -> Reading<Manual> {
        let standing = try tree.map { tree throws(RecordFault) in try git { () throws(GitError) in try repository.files(inTree: tree) } } ?? []
        let blobs = Dictionary(standing.map { ($0.path, $0.id) }) { first, _ in first }
        let paths = Set(blobs.keys).union(files.keys).filter { files[$0] != .some(nil) }
        return try git { () throws(GitError) in
            try ManualReader.read(
                paths: paths,
                known: { path in files[path] == nil ? blobs[path].flatMap { checked(path, $0) } : nil },
                load: { path throws(GitError) in
                    if let bytes = files[path] ?? nil { return bytes }
                    guard let blob = blobs[path] else { throw .notFound(what: path) }
                    return try repository.blob(blob)
                })
        }
    }

    /// A file as checking reads it; nil where there is none.
    private func checked(_ path: String, _ blob: ObjectID) -> ManualFile? {
        let file = File(path: path, blob: blob)
        if let known = kept.withLock({ $0.checked[file] }) { return known }
        guard let bytes = try? repository.blob(blob) else { return nil }
        let reading = ManualFile(bytes, at: path, checking: true)
        kept.withLock { $0.checked[file] = reading }
        return reading
    }

    /// Reads the files at some paths, those not read before, and keeps what they hold.
    func read(_ paths: some Sequence<String>, _ ids: [String: ObjectID]) throws(RecordFault) -> Reading<Manual> {
        let reading = try git { () throws(GitError) in
            try ManualReader.read(
                paths: paths, checking: false,
                known: { path in
                    ids[path].flatMap { blob in kept.withLock { $0.chapters[File(path: path, blob: blob)] } }.map { .chapter($0) }
                },
                load: { path throws(GitError) in
                    guard let id = ids[path] else { throw .notFound(what: path) }
                    return try repository.blob(id)
                })
        }
        let diagnostics = Dictionary(grouping: reading.diagnostics, by: \.file)
        kept.withLock { kept in
            for (path, chapter) in reading.value.chapters {
                guard let blob = ids[path] else { continue }
                kept.chapters[File(path: path, blob: blob)] = Reading(value: chapter, diagnostics: diagnostics[path] ?? [])
            }
            for (path, stamp) in reading.value.files { kept.blobs[stamp.digest] = ids[path] }
        }
        return reading
    }

    /// The manual in a tree, taken apart.
    public func table(inTree tree: ObjectID) throws(RecordFault) -> ElementTable {
        if let table = kept.withLock({ $0.tables[tree] }) { return table }
        let manual = try volume(inTree: tree).manual
        let table: ElementTable
        let other = kept.withLock { $0.tables.values.first }
        do { table = try ElementTable(manual, sharing: other) } catch { throw .composition(error) }
        kept.withLock { $0.tables[tree] = table }
        return table
    }

    /// The manual at a commit, taken apart.
    public func table(at commit: ObjectID) throws(RecordFault) -> ElementTable {
        try table(inTree: try tree(of: commit))
    }

    /// Writes a manual as a tree: every text file in canonical form, every other file by the blob of its content.
    ///
    /// Throws `.missing` for a file whose content no tree read so far holds.
    public func write(_ manual: Manual) throws(RecordFault) -> ObjectID {
        let entries = try written(manual)
        return try git { () throws(GitError) in try repository.writeTree(entries) }
    }

    func written(_ manual: Manual) throws(RecordFault) -> [FileEntry] {
        var entries: [FileEntry] = []
        for (path, bytes) in manual.canonicalFiles {
            entries.append(FileEntry(path: path, mode: .file, id: try git { () throws(GitError) in try repository.writeBlob(bytes) }))
        }
        for (path, stamp) in manual.files {
            guard let id = kept.withLock({ $0.blobs[stamp.digest] }) else { throw .composition(.missing(.file(path))) }
            entries.append(FileEntry(path: path, mode: .file, id: id))
        }
        return entries
    }

    /// Keeps a file's content for a later `write`, and its stamp.
    public func keep(_ bytes: [UInt8]) throws(RecordFault) -> FileStamp {
        let id = try git { () throws(GitError) in try repository.writeBlob(bytes) }
        let digest = Digest(of: bytes)
        kept.withLock { $0.blobs[digest] = id }
        return FileStamp(digest: digest, size: bytes.count)
    }
}

/// A manual as it stands in one tree.
public struct Volume: Sendable {
    public let tree: ObjectID
    public let manual: Manual
    public let diagnostics: [Diagnostic]
    /// Paths that are not plain files: links, executables, submodules. No release may hold one.
    public let irregular: [String]
}

extension Manual {
    /// Whether no chapter's number depends on which others there are.
    fileprivate var numbersItself: Bool {
        settings.numbering != .chapterSectionParagraph || chapters.values.allSatisfy { ChapterOrder($0.frontMatter).number != nil }
    }
}
