import Editorial
import Git
import Glibc
import Manuals
import Record

/// A folder that holds a built site, and nothing else.
///
/// Only files whose bytes changed are written, each put in place whole, and files an earlier build left are removed: so
/// a build again costs what changed. Nothing waits for the disk: what a power cut takes, the next build makes again.
struct SiteFolder: Sendable {
    private let path: String
    /// The list of what a build wrote; a folder without it is not ours to write into.
    private static let list = ".rubric-site"

    init(_ path: String) {
        self.path = path
    }

    /// Writes the site, and returns how many files it has.
    ///
    /// Refuses a folder that holds anything but a site built before.
    func write(_ pages: [ShownPage]) throws(OfficeError) -> Int {
        let lock = try lockIfStanding()
        defer { lock?.release() }
        return try write(pages, over: open())
    }

    /// Waits until no other build works in the folder, and keeps others out.
    func lock() throws(OfficeError) -> FileLock {
        do { return try FileLock.acquire(at: "\(path)/.rubric-lock", waitingUpTo: .seconds(600)) } catch { throw OfficeError(.git(error)) }
    }

    /// As `lock`, with nil where no site stands.
    func lockIfStanding() throws(OfficeError) -> FileLock? {
        Folder.isThere("\(path)/\(Self.list)") ? try lock() : nil
    }

    /// What stood in the folder, which is about to be written over.
    struct Standing {
        fileprivate let files: [String]
    }

    /// Makes the folder where there is none, and forgets what it remembers.
    ///
    /// Refuses a folder that holds anything but a site built before.
    func open() throws(OfficeError) -> Standing {
        let standing = Standing(files: try standingFiles())
        BuildMemory.forget(in: path)
        KeptWords(in: path).forget()
        try inFolder { () throws(GitError) in try Folder.make(path) }
        return standing
    }

    /// Writes the site over what stood there, and returns how many files it has.
    func write(_ pages: [ShownPage], over standing: Standing) throws(OfficeError) -> Int {
        // The list comes first, so that a build that was interrupted is recognised as one.
        let list = pages.map(\.path).sorted()
        let known = Set(list).union(standing.files).sorted()
        try inFolder { () throws(GitError) in
            try DurableFile.write(Array((known.joined(separator: "\n") + "\n").utf8), to: "\(path)/\(Self.list)", mode: 0o644)
        }
        let isNew = standing.files.isEmpty
        _ = try pages.mapConcurrently { page throws(OfficeError) in try put(page, isNew: isNew) }
        for stale in Set(standing.files).subtracting(list) { unlink("\(path)/\(stale)") }
        try FolderFile.writeDerived(Array((list.joined(separator: "\n") + "\n").utf8), to: "\(path)/\(Self.list)")
        return pages.count
    }

    /// Writes again some files of the site that stands here.
    func replace(_ pages: [ShownPage]) throws(OfficeError) {
        _ = try pages.mapConcurrently { page throws(OfficeError) in try put(page, isNew: false) }
    }

    private func put(_ page: ShownPage, isNew: Bool) throws(OfficeError) {
        let target = "\(path)/\(page.path)"
        if isNew, page.isInPieces { return try FolderFile.writeNew(to: target, page.write) }
        let bytes = try page.bytes()
        if isNew { return try FolderFile.writeNew(to: target) { take throws(OfficeError) in try take(bytes) } }
        if let standing = try? DurableFile.read(target, limit: bytes.count), standing == bytes { return }
        try FolderFile.writeDerived(bytes, to: target)
    }

    /// What an earlier build wrote here; empty for a folder that is new or empty.
    private func standingFiles() throws(OfficeError) -> [String] {
        let entries: [String]
        do { entries = try Folder.files(below: path) } catch .notFound { return [] } catch { throw OfficeError(.git(error)) }
        guard let list = try? DurableFile.read("\(path)/\(Self.list)", limit: 64 << 20) else {
            guard entries.isEmpty else {
                throw .refused(
                    "not-a-site", "The folder \(path) holds files that are no site of Rubric's.", remedy: "Name an empty folder, or a new one.")
            }
            return []
        }
        return String(decoding: list, as: UTF8.self).split(separator: "\n").map(String.init)
            .filter { !$0.hasPrefix("/") && !$0.split(separator: "/").contains("..") }
    }

    private func inFolder<Value>(_ work: () throws(GitError) -> Value) throws(OfficeError) -> Value {
        do { return try work() } catch { throw OfficeError(.git(error)) }
    }
}
