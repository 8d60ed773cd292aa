public import Manuals

/// An attachment or other file in the redline of a manual, known by its digest and size.
public enum FileRedline: Hashable, Sendable {
    case unchanged(path: String, FileStamp)
    case changed(path: String, Replacement<FileStamp>)
    case added(path: String, FileStamp)
    case removed(path: String, FileStamp)
    /// The same bytes under another path.
    case renamed(path: Replacement<String>, FileStamp)

    public var accepted: (path: String, stamp: FileStamp)? {
        switch self {
        case .unchanged(let path, let stamp), .added(let path, let stamp): (path, stamp)
        case .changed(let path, let stamp): (path, stamp.new)
        case .renamed(let path, let stamp): (path.new, stamp)
        case .removed: nil
        }
    }

    public var rejected: (path: String, stamp: FileStamp)? { mirrored.accepted }

    public var mirrored: Self {
        switch self {
        case .unchanged: self
        case .changed(let path, let stamp): .changed(path: path, stamp.mirrored)
        case .added(let path, let stamp): .removed(path: path, stamp)
        case .removed(let path, let stamp): .added(path: path, stamp)
        case .renamed(let path, let stamp): .renamed(path: path.mirrored, stamp)
        }
    }

    public var isUnchanged: Bool { if case .unchanged = self { true } else { false } }

    /// The path a reader is shown, the new where there is one.
    public var path: String {
        switch self {
        case .unchanged(let path, _), .changed(let path, _), .added(let path, _), .removed(let path, _): path
        case .renamed(let path, _): path.new
        }
    }

    private var order: (String, Int) {
        if case .removed = self { (path, 0) } else { (path, 1) }
    }

    /// In the order of the paths shown; what is removed before what took its path.
    static func precedes(_ left: FileRedline, _ right: FileRedline) -> Bool { left.order < right.order }

    /// Compares all files of two revisions.
    static func redlines(old: [String: FileStamp], new: [String: FileStamp]) -> [FileRedline] {
        var redlines: [FileRedline] = []
        var gone: [FileStamp: [String]] = [:]
        for (path, stamp) in old {
            switch new.value(at: path) {
            case nil: gone[stamp, default: []].append(path)
            case stamp: redlines.append(.unchanged(path: path, stamp))
            case let stampNow?: redlines.append(.changed(path: path, Replacement(old: stamp, new: stampNow)))
            }
        }
        var come: [FileStamp: [String]] = [:]
        for (path, stamp) in new where old.value(at: path) == nil { come[stamp, default: []].append(path) }
        for (stamp, paths) in come {
            let (before, after) = ((gone.removeValue(forKey: stamp) ?? []).sorted(), paths.sorted())
            redlines += zip(before, after).map { .renamed(path: Replacement(old: $0, new: $1), stamp) }
            redlines += before.dropFirst(after.count).map { .removed(path: $0, stamp) }
            redlines += after.dropFirst(before.count).map { .added(path: $0, stamp) }
        }
        for (stamp, paths) in gone { redlines += paths.map { .removed(path: $0, stamp) } }
        return redlines.sorted(by: precedes)
    }
}
