import Glibc
import SystemPackage

/// What a program reads, in a file that has no name and ends with us. Unlike of a pipe, the program may read as little of
/// it as it likes.
final class InputFile {
    private let file: UnsafeMutablePointer<FILE>
    let descriptor: FileDescriptor

    init(_ bytes: [UInt8]) throws(Errno) {
        guard let file = tmpfile() else { throw Errno(rawValue: errno) }
        self.file = file
        descriptor = FileDescriptor(rawValue: fileno(file))
        guard fcntl(descriptor.rawValue, F_SETFD, FD_CLOEXEC) == 0 else { throw Errno(rawValue: errno) }
        do {
            try descriptor.writeAll(bytes)
            try descriptor.seek(offset: 0, from: .start)
        } catch {
            throw (error as? Errno) ?? .ioError
        }
    }

    deinit { fclose(file) }
}
