public import Digests
public import Editorial
public import Manuals

/// Why the private store could not do what was asked.
public enum StoreError: Error, Hashable, Sendable {
    /// What stands at the path is a folder, or something else that is no file.
    case notAFile(path: String)
    /// The file is not a SQLite database.
    case notADatabase(path: String)
    /// The file is a database whose content is damaged.
    case damaged(path: String, reason: String)
    /// The file was written by a later version of this program.
    case later(path: String)
    /// Another program held the file for longer than a call waits.
    case locked(path: String)
    /// The disk is full.
    case full(path: String)
    /// This user may not read or write the file.
    case denied(path: String)
    /// The words kept for a digest are not those the digest was made from.
    case altered(Digest, path: String)
    /// No words were ever kept here for the digest.
    case unknown(Digest, path: String)
    /// A salt has 16 bytes.
    case unusableSalt(length: Int)
    /// The words are longer than ``PrivateStore/longestWords``.
    case tooLong
    /// The name is not one line of a usable length.
    case unusableName(of: MemberID)
    /// The machine, or SQLite, said no for another reason.
    case failed(operation: String, path: String, reason: String)
}

extension StoreError: CustomStringConvertible {
    /// One clear line. It never holds the words or the names kept.
    public var description: String {
        switch self {
        case .notAFile(let path):
            "The private store \(path) is not a file."
        case .notADatabase(let path):
            "The private store \(path) is not a database: put the right file there, or restore it from a backup."
        case .damaged(let path, let reason):
            "The private store \(path) is damaged (\(reason)): restore it from a backup."
        case .later(let path):
            "The private store \(path) was written by a later version of Rubric: use that version."
        case .locked(let path):
            "The private store \(path) is in use by another program: try again."
        case .full(let path):
            "The private store \(path) cannot be written, because the disk is full: make room and try again."
        case .denied(let path):
            "The private store \(path) may not be read and written by this user."
        case .altered(let digest, let path):
            "The private store \(path) was altered: the words kept for \(digest) are not those the record speaks of."
        case .unknown(let digest, let path):
            "The private store \(path) never held the words for \(digest)."
        case .unusableSalt(let length):
            "A salt has \(PrivateStore.saltLength) bytes, not \(length)."
        case .tooLong:
            "The words are longer than \(PrivateStore.longestWords / 1024 / 1024) MiB: shorten them."
        case .unusableName(let member):
            "The name given for \(member) cannot be used: write one line of 1 to \(PrivateStore.longestName) bytes, without spaces around it."
        case .failed(let operation, let path, let reason):
            "The private store could not \(operation) \(path): \(reason)."
        }
    }
}
