/// What an entry of a tree is. The raw value is the mode git writes.
public enum FileMode: UInt32, Sendable {
    case file = 0o100644
    case executable = 0o100755
    case link = 0o120000
    case folder = 0o040000
    case submodule = 0o160000
}

extension FileMode {
    /// Reads a mode as git does: old trees hold other permission bits, of which only the owner's x counts.
    init?(written mode: UInt32) {
        switch mode & 0o170000 {
        case 0o100000: self = mode & 0o100 == 0 ? .file : .executable
        case 0o120000: self = .link
        case 0o040000: self = .folder
        case 0o160000: self = .submodule
        default: return nil
        }
    }

    /// Whether the entry names a blob of this repository.
    var isBlob: Bool {
        switch self {
        case .file, .executable, .link: true
        case .folder, .submodule: false
        }
    }
}
