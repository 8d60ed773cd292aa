import Glibc

/// An open file, closed when the value ends. Never inherited by a process this one starts.
struct Descriptor: ~Copyable, Sendable {
    let number: Int32
    let path: String

    init(opening path: String, _ flags: Int32, mode: mode_t = 0) throws(GitError) {
        guard !path.utf8.contains(0) else { throw .invalid(what: "a path holds a NUL: \(path.debugDescription)") }
        var number: Int32
        repeat { number = unsafe open(path, flags | O_CLOEXEC, mode) } while number < 0 && errno == EINTR
        guard number >= 0 else { throw .system("open", path) }
        self.number = number
        self.path = path
    }

    deinit { close(number) }

    borrowing func status() throws(GitError) -> stat {
        var status = stat()
        guard unsafe fstat(number, &status) == 0 else { throw .system("look at", path) }
        return status
    }

    /// Reads to the end, or until one byte more than `limit` is there.
    borrowing func read(beyond limit: Int, expecting size: Int) throws(GitError) -> [UInt8] {
        // One byte more than expected: there the end of a file of that size shows, without growing the array.
        let room = min(max(size, 0), limit) + 1
        let number = number
        var fault: Int32?
        var bytes = unsafe [UInt8](unsafeUninitializedCapacity: room) { buffer, filled in
            while filled < room {
                let count = unsafe Glibc.read(number, buffer.baseAddress?.advanced(by: filled), room - filled)
                if count == 0 { return }
                if count > 0 {
                    filled += count
                } else if errno != EINTR {
                    fault = errno
                    return
                }
            }
        }
        if let fault {
            errno = fault
            throw .system("read", path)
        }
        guard bytes.count == room else { return bytes }
        var filled = room
        while filled <= limit {
            if filled == bytes.count {
                bytes += [UInt8](repeating: 0, count: min(bytes.count, limit + 1 - filled))
            }
            let count = unsafe bytes.withUnsafeMutableBytes { buffer in
                unsafe Glibc.read(number, buffer.baseAddress?.advanced(by: filled), buffer.count - filled)
            }
            if count == 0 { break }
            if count > 0 {
                filled += count
            } else if errno != EINTR {
                throw .system("read", path)
            }
        }
        bytes.removeLast(bytes.count - filled)
        return bytes
    }

    borrowing func write(_ bytes: [UInt8]) throws(GitError) {
        var written = 0
        while written < bytes.count {
            let count = unsafe bytes.withUnsafeBytes { buffer in
                unsafe Glibc.write(number, buffer.baseAddress?.advanced(by: written), buffer.count - written)
            }
            if count >= 0 {
                written += count
            } else if errno != EINTR {
                throw .system("write", path)
            }
        }
    }

    /// Waits until what was written is on the disk.
    borrowing func sync() throws(GitError) {
        guard fsync(number) == 0 else { throw .system("flush", path) }
    }
}
