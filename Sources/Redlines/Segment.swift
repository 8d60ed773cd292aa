public import Manuals

/// A stretch of prose in a redline. Its words are whole; its runs keep their style and links.
public enum Segment: Hashable, Sendable {
    /// The same words in the same style.
    case equal(Prose)
    case deleted(Prose)
    case inserted(Prose)
    /// The same words set differently: `changes` says how.
    case restyled(old: Prose, new: Prose)

    /// What stands in the new prose.
    public var accepted: Prose? {
        switch self {
        case .equal(let prose), .inserted(let prose), .restyled(_, let prose): prose
        case .deleted: nil
        }
    }

    /// What stands in the old prose.
    public var rejected: Prose? {
        switch self {
        case .equal(let prose), .deleted(let prose), .restyled(let prose, _): prose
        case .inserted: nil
        }
    }

    var mirrored: Segment {
        switch self {
        case .equal: self
        case .deleted(let prose): .inserted(prose)
        case .inserted(let prose): .deleted(prose)
        case .restyled(let old, let new): .restyled(old: new, new: old)
        }
    }
}
