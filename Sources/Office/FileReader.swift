import Git
import Glibc
import Record

/// A file read in pieces; a link is not followed.
final class FileReader {
    private let path: String
    private let descriptor: Int32

    init(opening path: String) throws(OfficeError) {
        self.path = path
        descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { throw OfficeError(.git(Folder.failure("open", path))) }
    }

    deinit { close(descriptor) }

    /// The next piece, at most 256 KiB; nil at the end.
    func next() throws(OfficeError) -> [UInt8]? {
        let path = path
        let descriptor = descriptor
        var failed = false
        let bytes = [UInt8](unsafeUninitializedCapacity: 256 << 10) { buffer, count in
            var got = read(descriptor, buffer.baseAddress, buffer.count)
            while got < 0, errno == EINTR { got = read(descriptor, buffer.baseAddress, buffer.count) }
            failed = got < 0
            count = max(0, got)
        }
        guard !failed else { throw OfficeError(.git(Folder.failure("read", path))) }
        return bytes.isEmpty ? nil : bytes
    }
}
