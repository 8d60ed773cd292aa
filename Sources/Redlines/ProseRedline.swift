public import Manuals

/// Two versions of running text shown as one.
public enum ProseRedline: Spreadable {
    /// Inline: the words kept, deleted and inserted in reading order, a deletion before the insertion that replaces it.
    case inline([Segment])
    /// The old text whole, then the new.
    case blocks(old: Prose, new: Prose, reason: BlockReason)

    /// Why text is shown as two blocks.
    public enum BlockReason: String, Hashable, Sendable {
        /// More than half was changed, and reading both is easier than reading the pieces.
        case mostlyChanged = "mostly-changed"
        /// The texts were too long and too different to compare word by word.
        case tooLong = "too-long"
    }

    /// Text that is unchanged, added or deleted as a whole.
    public init(whole prose: Prose, as presence: Presence) {
        guard !prose.isEmpty else {
            self = .inline([])
            return
        }
        switch presence {
        case .unchanged: self = .inline([.equal(prose)])
        case .added: self = .inline([.inserted(prose)])
        case .deleted: self = .inline([.deleted(prose)])
        }
    }

    public var accepted: Prose {
        switch self {
        case .inline(let segments): Prose(joining: segments.compactMap(\.accepted))
        case .blocks(_, let new, _): new
        }
    }

    public var rejected: Prose {
        switch self {
        case .inline(let segments): Prose(joining: segments.compactMap(\.rejected))
        case .blocks(let old, _, _): old
        }
    }

    public var mirrored: Self {
        switch self {
        case .blocks(let old, let new, let reason): return .blocks(old: new, new: old, reason: reason)
        case .inline(let segments):
            var mirrored: [Segment] = []
            for segment in segments.lazy.map(\.mirrored) {
                if case .deleted = segment, case .inserted? = mirrored.last {
                    mirrored.insert(segment, at: mirrored.count - 1)
                } else {
                    mirrored.append(segment)
                }
            }
            return .inline(mirrored)
        }
    }

    /// Whether the two texts are the same, also in style.
    public var isUnchanged: Bool {
        guard case .inline(let segments) = self else { return false }
        return segments.allSatisfy { if case .equal = $0 { true } else { false } }
    }

    /// The redline as segments, whichever way it is shown.
    public var segments: [Segment] {
        switch self {
        case .inline(let segments): segments
        case .blocks(let old, let new, _): [.deleted(old), .inserted(new)]
        }
    }
}
