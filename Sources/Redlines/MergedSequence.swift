/// Two sequences shown as one, in the order of the new; between two items that belong to both, the deleted
/// stand before the added.
public struct MergedSequence<Change: Redline>: Spreadable {
    public let entries: [Merged<Change>]

    init(_ entries: [Merged<Change>]) {
        self.entries = entries
    }

    public var accepted: [Change.Value] { entries.compactMap(\.accepted) }
    public var rejected: [Change.Value] { entries.compactMap(\.rejected) }
    public var isUnchanged: Bool { entries.allSatisfy(\.isUnchanged) }

    public var mirrored: Self { Self(inOrder: entries.map(\.mirrored)) }

    /// The entries with deleted items before added ones wherever nothing kept stands between them.
    init(inOrder entries: [Merged<Change>]) {
        var ordered: [Merged<Change>] = []
        ordered.reserveCapacity(entries.count)
        var added: [Merged<Change>] = []
        for entry in entries {
            if entry.isAdded {
                added.append(entry)
                continue
            }
            if !entry.isDeleted {
                ordered += added
                added.removeAll(keepingCapacity: true)
            }
            ordered.append(entry)
        }
        self.entries = ordered + added
    }
}

extension MergedSequence {
    /// A sequence that is unchanged, added or deleted as a whole.
    public init(whole values: [Change.Value], as presence: Presence) {
        switch presence {
        case .unchanged: entries = values.map { .unchanged($0) }
        case .added: entries = values.map { .added($0) }
        case .deleted: entries = values.map { .deleted($0) }
        }
    }

    /// The items an alignment pairs, compared where they differ.
    init(
        old: [Change.Value], new: [Change.Value], steps: [Alignment.Step],
        comparing compare: (Change.Value, Change.Value) -> Change
    ) {
        entries = steps.map { step in
            switch step {
            case .same(_, let j): .unchanged(new[j])
            case .changed(let i, let j): .changed(compare(old[i], new[j]))
            case .deleted(let i): .deleted(old[i])
            case .added(let j): .added(new[j])
            }
        }
    }
}
