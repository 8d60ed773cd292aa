import Digests
import Manuals
import Redlines

extension FileRedline {
    /// Whether it is a form or attachment that changed; other files are no reader's concern.
    var isChangedAttachment: Bool { !isUnchanged && path.contains("/attachments/") }

    /// What became of the file, by its name, size and digest.
    var words: String {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        return switch self {
        case .unchanged(_, let stamp): "\(name): unchanged, \(stamp.words)"
        case .changed(_, let stamp): "\(name): changed, \(stamp.old.words) became \(stamp.new.words)"
        case .added(_, let stamp): "\(name): new, \(stamp.words)"
        case .removed(_, let stamp): "\(name): removed, \(stamp.words)"
        case .renamed(let path, let stamp):
            "\(name): renamed from \(path.old.split(separator: "/").last ?? ""), its content unchanged, \(stamp.words)"
        }
    }
}

extension FileStamp {
    /// `18,204 bytes (SHA-256 3f9a07c1…)`: enough of the digest to tell two files apart by eye.
    fileprivate var words: String {
        var digits = String(size)
        var grouped = ""
        while digits.count > 3 {
            grouped = ",\(digits.suffix(3))\(grouped)"
            digits.removeLast(3)
        }
        return "\(digits)\(grouped) bytes (SHA-256 \(digest.hex.prefix(8))…)"
    }
}
