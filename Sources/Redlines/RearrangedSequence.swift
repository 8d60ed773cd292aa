/// Two sequences whose order matters less than their items, such as the rows of a table, shown as one in the order of
/// the new; between two items that stayed, those that are gone stand before those that came.
public struct RearrangedSequence<Change: Redline>: Spreadable {
    public let entries: [Rearranged<Change>]

    public var accepted: [Change.Value] { entries.compactMap(\.accepted) }
    public var rejected: [Change.Value] { entries.compactMap(\.rejected) }
    public var isUnchanged: Bool { entries.allSatisfy(\.isUnchanged) }

    public var mirrored: Self { Self(inOrder: entries.map(\.mirrored)) }

    /// A sequence that is unchanged, added or deleted as a whole.
    public init(whole values: [Change.Value], as presence: Presence) {
        entries = MergedSequence<Change>(whole: values, as: presence).entries.map { .inPlace($0) }
    }

    /// The items a rearrangement pairs, compared where they differ; `same` shows those that do not.
    init(
        old: [Change.Value], new: [Change.Value], _ rearrangement: Rearrangement,
        same: (Change.Value, Change.Value) -> Merged<Change>, comparing compare: (Change.Value, Change.Value) -> Change
    ) {
        entries = rearrangement.steps.map { step in
            switch step {
            case .same(let i, let j): return .inPlace(same(old[i], new[j]))
            case .changed(let i, let j): return .inPlace(.changed(compare(old[i], new[j])))
            case .deleted(let i):
                guard let j = rearrangement.target(of: i) else { return .inPlace(.deleted(old[i])) }
                return .movedAway(compare(old[i], new[j]), to: j)
            case .added(let j):
                guard let i = rearrangement.origin(of: j) else { return .inPlace(.added(new[j])) }
                return .movedHere(compare(old[i], new[j]), from: i)
            }
        }
    }

    private init(inOrder entries: [Rearranged<Change>]) {
        var ordered: [Rearranged<Change>] = []
        ordered.reserveCapacity(entries.count)
        var arrivals: [Rearranged<Change>] = []
        for entry in entries {
            switch entry {
            case .movedHere, .inPlace(.added): arrivals.append(entry)
            case .movedAway, .inPlace(.deleted): ordered.append(entry)
            case .inPlace(.unchanged), .inPlace(.changed):
                ordered += arrivals
                arrivals.removeAll(keepingCapacity: true)
                ordered.append(entry)
            }
        }
        self.entries = ordered + arrivals
    }
}
