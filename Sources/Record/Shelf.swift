import Digests
public import Git
public import Manuals
import Markdown
import Synchronization

/// Reads manuals from commits and writes them as trees.
///
/// What a blob holds never changes, so every chapter and file is read once and kept by its blob's id.
public final class Shelf: Sendable {
    public let repository: Repository
    private let kept = Mutex(Kept())

    private struct Kept {
        var volumes: [ObjectID: Volume] = [:]
        var tables: [ObjectID: ElementTable] = [:]
        var blobs: [Digest: ObjectID] = [:]
        var chapters: [ChapterFile: Reading<Chapter>] = [:]
    }

    /// A chapter's file: where it stands tells its id where it says none itself.
    private struct ChapterFile: Hashable {
        let path: String
        let blob: ObjectID
    }

    public init(_ repository: Repository) {
        self.repository = repository
    }

    /// The manual at a commit, with what its files lack.
    public func volume(at commit: ObjectID) throws(RecordFault) -> Volume {
        let tree = try git { () throws(GitError) in try repository.commit(commit).tree }
        return try volume(inTree: tree)
    }

    /// The manual in a tree.
    public func volume(inTree tree: ObjectID) throws(RecordFault) -> Volume {
        if let volume = kept.withLock({ $0.volumes[tree] }) { return volume }
        let files = try git { () throws(GitError) in try repository.files(inTree: tree) }
        var irregular: [String] = []
        var ids: [String: ObjectID] = [:]
        for file in files {
            if file.mode == .file { ids[file.path] = file.id } else { irregular.append(file.path) }
        }
        let reading = try git { () throws(GitError) in
            try ManualReader.read(
                paths: ids.keys, checking: false,
                known: { path in
                    ids[path].flatMap { blob in kept.withLock { $0.chapters[ChapterFile(path: path, blob: blob)] } }
                },
                load: { path throws(GitError) in
                    guard let id = ids[path] else { throw .notFound(what: path) }
                    return try repository.blob(id)
                })
        }
        let diagnostics = Dictionary(grouping: reading.diagnostics, by: \.file)
        let volume = Volume(tree: tree, manual: reading.value, diagnostics: reading.diagnostics, irregular: irregular)
        kept.withLock { kept in
            kept.volumes[tree] = volume
            for (path, chapter) in reading.value.chapters {
                guard let blob = ids[path] else { continue }
                kept.chapters[ChapterFile(path: path, blob: blob)] = Reading(value: chapter, diagnostics: diagnostics[path] ?? [])
            }
            for (path, stamp) in reading.value.files { kept.blobs[stamp.digest] = ids[path] }
        }
        return volume
    }

    /// The manual in a tree, taken apart.
    public func table(inTree tree: ObjectID) throws(RecordFault) -> ElementTable {
        if let table = kept.withLock({ $0.tables[tree] }) { return table }
        let manual = try volume(inTree: tree).manual
        let table: ElementTable
        do { table = try ElementTable(manual) } catch { throw .composition(error) }
        kept.withLock { $0.tables[tree] = table }
        return table
    }

    /// The manual at a commit, taken apart.
    public func table(at commit: ObjectID) throws(RecordFault) -> ElementTable {
        try table(inTree: try git { () throws(GitError) in try repository.commit(commit).tree })
    }

    /// Writes a manual as a tree: every text file in canonical form, every other file by the blob of its content.
    ///
    /// Throws `.missing` for a file whose content no tree read so far holds.
    public func write(_ manual: Manual) throws(RecordFault) -> ObjectID {
        var entries: [FileEntry] = []
        for (path, bytes) in manual.canonicalFiles {
            entries.append(FileEntry(path: path, mode: .file, id: try git { () throws(GitError) in try repository.writeBlob(bytes) }))
        }
        for (path, stamp) in manual.files {
            guard let id = kept.withLock({ $0.blobs[stamp.digest] }) else { throw .composition(.missing(.file(path))) }
            entries.append(FileEntry(path: path, mode: .file, id: id))
        }
        return try git { () throws(GitError) in try repository.writeTree(entries) }
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
