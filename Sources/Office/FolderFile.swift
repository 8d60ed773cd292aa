import Git
import Glibc
import Record

/// A file being written piece by piece under another name, and put in its place when it is whole.
///
/// The other name is always the same, so that what a killed process left is written over by the next.
final class FolderFile {
    private let path: String
    private let target: String
    private var descriptor: Int32

    /// Starts the file that is to stand at `target`, replacing what was begun there before.
    convenience init(_ target: String) throws(OfficeError) {
        try self.init(target, writing: "\(target).part")
    }

    private init(_ target: String, writing path: String) throws(OfficeError) {
        self.target = target
        self.path = path
        descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw FolderFile.fault("write", path) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func append(_ bytes: [UInt8]) throws(OfficeError) {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw FolderFile.fault("write", path) }
            written += count
        }
    }

    /// Writes a whole file, flushed.
    static func write(_ bytes: [UInt8], to target: String) throws(OfficeError) {
        let file = try FolderFile(target)
        try file.append(bytes)
        try file.place()
    }

    /// Flushes the file and gives it its name.
    func place() throws(OfficeError) {
        guard fsync(descriptor) == 0 else { throw FolderFile.fault("flush", path) }
        try rename()
    }

    /// Writes a whole file that can be made again, and so need not outlive a power cut. The folder it stands in is made
    /// where it is missing.
    static func writeDerived(_ bytes: [UInt8], to target: String) throws(OfficeError) {
        try makeFolder(of: target)
        let file = try FolderFile(target)
        try file.append(bytes)
        try file.placeDerived()
    }

    /// Writes such a file where none stands and nobody reads yet, under its own name at once. `content` gives its pieces.
    static func writeNew(
        to target: String, _ content: (_ take: ([UInt8]) throws(OfficeError) -> Void) throws(OfficeError) -> Void
    ) throws(OfficeError) {
        try makeFolder(of: target)
        let file = try FolderFile(target, writing: target)
        try content { piece throws(OfficeError) in try file.append(piece) }
    }

    private static func makeFolder(of target: String) throws(OfficeError) {
        let folder = String(target[..<(target.lastIndex(of: "/") ?? target.startIndex)])
        // Mostly the folder above is there.
        if mkdir(folder, 0o755) != 0, errno != EEXIST {
            do { try Folder.make(folder) } catch { throw OfficeError(.git(error)) }
        }
    }

    /// Gives a file its name that need not outlive a power cut.
    func placeDerived() throws(OfficeError) { try rename() }

    /// Gives up what was begun.
    func discard() { unlink(path) }

    private func rename() throws(OfficeError) {
        close(descriptor)
        descriptor = -1
        guard Glibc.rename(path, target) == 0 else { throw FolderFile.fault("rename", path) }
    }

    private static func fault(_ operation: String, _ path: String) -> OfficeError {
        OfficeError(.git(Folder.failure(operation, path)))
    }
}
