import Glibc
import Synchronization

/// A lock between processes, and between threads of one: whoever holds it is alone.
///
/// The kernel holds it (`flock`), so it ends with the process however the process ends, and the file it stands on may
/// stay where it is. It ends with the value too; `release()` says so where the value would outlive the need.
public final class FileLock: Sendable {
    private let held: Mutex<Descriptor?>

    private init(_ descriptor: consuming sending Descriptor) {
        held = Mutex(descriptor)
    }

    /// Takes the lock, making its file and the folders above it where they are missing.
    ///
    /// Blocks the thread for at most `patience`, zero meaning a single try, and throws `GitError.locked` when another
    /// still holds the lock then.
    public static func acquire(at path: String, waitingUpTo patience: Duration) throws(GitError) -> FileLock {
        try Disk.makeFolders(above: path)
        let descriptor = try Descriptor(opening: path, O_RDWR | O_CREAT, mode: 0o666)
        let deadline = ContinuousClock.now.advanced(by: patience)
        var backoff = Backoff()
        while flock(descriptor.number, LOCK_EX | LOCK_NB) != 0 {
            switch errno {
            case EINTR: continue
            case EWOULDBLOCK: break
            default: throw .system("lock", path)
            }
            guard ContinuousClock.now < deadline else { throw .locked(what: path) }
            backoff.wait()
        }
        return FileLock(descriptor)
    }

    /// Gives the lock up now rather than at the end of the value. Releasing twice is harmless.
    public func release() {
        held.withLock { $0 = nil }
    }
}
