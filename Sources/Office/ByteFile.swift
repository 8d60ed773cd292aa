import Digests
import Git
import Glibc
import Record
import Synchronization

/// A file in which bytes are kept while something is made of them: the words of a site's pages, the elements of a text.
///
/// What cannot be written or read is said by `check`: nothing made with the bytes is used before it was asked.
final class ByteFile: ByteStore {
    private let path: String
    private let descriptor: Int32
    private let end: Mutex<Int>
    private let failure = FirstFailure<OfficeError>()

    /// Starts the file at a path anew, or goes on at its end.
    convenience init(_ path: String, adding: Bool = false) throws(OfficeError) {
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | (adding ? 0 : O_CREAT | O_TRUNC), 0o644)
        guard descriptor >= 0 else { throw OfficeError(.git(Folder.failure("write", path))) }
        self.init(path, descriptor)
    }

    /// A file nobody else can open, which is gone when it is let go; nil where none can be made.
    static func unnamed() -> ByteFile? {
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/var/tmp"
        let path = "\(folder)/rubric-bytes-\(UInt64.random(in: 0 ... .max))"
        let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { return nil }
        unlink(path)
        return ByteFile(folder, descriptor)
    }

    private init(_ path: String, _ descriptor: Int32) {
        self.path = path
        self.descriptor = descriptor
        end = Mutex(Int(max(0, lseek(descriptor, 0, SEEK_END))))
    }

    /// How many bytes the file has.
    var size: Int { end.withLock { $0 } }

    deinit { close(descriptor) }

    func keep(_ bytes: [UInt8]) -> Range<Int> {
        let start = end.withLock { end in
            defer { end += bytes.count }
            return end
        }
        _ = failure.noting { () throws(OfficeError) -> Void? in
            var written = 0
            while written < bytes.count {
                let count = bytes.withUnsafeBytes { pwrite(descriptor, $0.baseAddress.map { $0 + written }, bytes.count - written, start + written) }
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { throw OfficeError(.git(Folder.failure("write", path))) }
                written += count
            }
        }
        return start..<(start + bytes.count)
    }

    func bytes(at place: Range<Int>) -> [UInt8] {
        failure.noting { () throws(OfficeError) in
            let descriptor = descriptor
            var got = 1
            let bytes = [UInt8](unsafeUninitializedCapacity: place.count) { buffer, count in
                while count < buffer.count, got > 0 {
                    got = pread(descriptor, buffer.baseAddress.map { $0 + count }, buffer.count - count, place.lowerBound + count)
                    if got < 0, errno == EINTR { got = 1 } else { count += max(0, got) }
                }
            }
            guard bytes.count == place.count else { throw OfficeError(.git(Folder.failure("read", path))) }
            return bytes
        } ?? []
    }

    /// Throws what could not be written or read, if anything could not.
    func check() throws(OfficeError) { try failure.check() }
}
