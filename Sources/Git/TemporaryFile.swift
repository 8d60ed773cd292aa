import Glibc

/// A new file under a name nobody looks for, which takes its real name in one step or leaves nothing behind.
struct TemporaryFile: ~Copyable {
    private let path: String
    private let descriptor: Descriptor
    private var isPlaced = false

    /// Makes an empty file in `folder`, its mode subject to the process's umask.
    init(in folder: String, mode: UInt32) throws(GitError) {
        path = Self.freshPath(in: folder)
        descriptor = try Descriptor(opening: path, O_WRONLY | O_CREAT | O_EXCL, mode: mode_t(mode))
    }

    deinit {
        if !isPlaced { _ = unsafe unlink(path) }
    }

    borrowing func write(_ bytes: [UInt8]) throws(GitError) {
        try descriptor.write(bytes)
    }

    borrowing func sync() throws(GitError) {
        try descriptor.sync()
    }

    /// Sets the mode exactly, whatever the umask.
    borrowing func setMode(_ mode: UInt32) throws(GitError) {
        guard fchmod(descriptor.number, mode_t(mode)) == 0 else { throw .system("set the mode of", path) }
    }

    /// Gives the file its real name, replacing what stood there.
    mutating func place(at destination: String) throws(GitError) {
        guard unsafe rename(path, destination) == 0 else { throw .system("write", destination) }
        isPlaced = true
    }

    /// A path in `folder` that does not exist, made of sixty-four random bits.
    static func freshPath(in folder: String) -> String {
        "\(folder)/.\(String(UInt64.random(in: .min ... .max), radix: 36)).tmp"
    }
}
