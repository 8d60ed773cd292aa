import Manuals

/// Tells which added paragraphs are parts of the one before them that lost those words, and which deleted ones
/// went into the one before them.
enum SplitsAndJoins {
    /// So many thousandths of a paragraph's words must be among those the other lost or gained,
    private static let share = 600
    /// and so many where the other cannot be cut into the two.
    private static let certainShare = 900
    /// A paragraph of fewer words is simply new or gone.
    private static let fewestWords = 4

    /// A paragraph and those that took words from it, or gave theirs to it, by their indices.
    private struct Group {
        var origin: Int
        var parts: [Int]
        /// So many of the parts, from the first on, have nearly all their words from the other.
        var certain: Int

        var members: [Int] { [origin] + parts }
    }

    static func marked(_ units: [UnitRedline]) -> [UnitRedline] {
        units.contains(where: \.isLone) ? searched(units) : units
    }

    /// The same, found by looking at every unit.
    static func searched(_ units: [UnitRedline]) -> [UnitRedline] {
        let splits = groups(in: units, of: .added)
        let joins = groups(in: units, of: .deleted)
        // What was split and joined at once has no one end.
        let both = Set(splits.map(\.origin)).intersection(joins.map(\.origin))
        var units = units
        for group in splits {
            let marked = split(group.members.map { units[$0] }, group.certain, isExact: !both.contains(group.origin))
            for (index, unit) in zip(group.members, marked) { units[index] = unit }
        }
        for group in joins {
            // A join is a split seen backwards.
            let marked = split(group.members.map { units[$0].mirrored }, group.certain, isExact: !both.contains(group.origin))
            for (index, unit) in zip(group.members, marked) { units[index] = unit.mirrored }
        }
        return units
    }

    /// The paragraph and its parts as a split: cut exactly where that can be done, else the certain ones with their
    /// origin named.
    private static func split(_ members: [UnitRedline], _ certain: Int, isExact: Bool) -> [UnitRedline] {
        guard let origin = members.first, case .changed(let change)? = origin.comparison else { return members }
        let paragraphs = members.compactMap { if case .paragraph(let paragraph)? = $0.accepted { paragraph } else { nil } }
        if isExact, case .paragraph(let whole) = change.rejected, let changes = UnitChange.splitting(whole, into: paragraphs) {
            return [origin.comparing(as: .changed(changes[0]))]
                + changes.dropFirst().map { .added(.part($0), splitFrom: change.id.old) }
        }
        return [origin]
            + paragraphs.dropFirst().enumerated().map { index, paragraph in
                .added(.whole(.paragraph(paragraph)), splitFrom: index < certain ? change.id.old : nil)
            }
    }

    /// The paragraphs that lost words to added ones after them, or gained those of deleted ones after them.
    private static func groups(in units: [UnitRedline], of side: Side) -> [Group] {
        var groups: [Group] = []
        // The paragraph that stands before, and the words it lost or gained.
        var origin: (index: Int, words: WordBag)?
        for (index, unit) in units.enumerated() {
            if let comparison = unit.comparison, side.holds(unit) {
                origin = nil
                guard case .changed(let change) = comparison, case .paragraph = change.content,
                    units[(index + 1)...].startsAlone(on: side)
                else { continue }
                let (whole, kept) = side == .added ? (change.rejected, change.accepted) : (change.accepted, change.rejected)
                origin = (index, WordBag(Spelling(contentOf: whole)).subtracting(WordBag(Spelling(contentOf: kept))))
            } else if let lone = unit.lone(on: side) {
                guard let (first, lost) = origin, case .paragraph(let paragraph) = lone else {
                    origin = nil
                    continue
                }
                let words = WordBag(Spelling(paragraph.blocks))
                let taken = 1_000 * words.common(with: lost)
                guard words.count >= fewestWords, taken >= share * words.count else {
                    origin = nil
                    continue
                }
                if groups.last?.origin != first { groups.append(Group(origin: first, parts: [], certain: 0)) }
                var group = groups.removeLast()
                if group.certain == group.parts.count, taken >= certainShare * words.count { group.certain += 1 }
                group.parts.append(index)
                groups.append(group)
            }
        }
        return groups
    }
}

/// The side on which paragraphs stand alone.
private enum Side {
    case added
    case deleted

    /// Whether a unit of both revisions stands here on this side.
    func holds(_ unit: UnitRedline) -> Bool {
        switch (unit, self) {
        case (.kept, _), (.movedHere, .added), (.movedAway, .deleted): true
        default: false
        }
    }
}

extension UnitRedline {
    fileprivate var comparison: UnitComparison? {
        switch self {
        case .kept(let comparison), .movedHere(let comparison, _), .movedAway(let comparison, _): comparison
        case .added, .deleted: nil
        }
    }

    fileprivate func comparing(as comparison: UnitComparison) -> UnitRedline {
        switch self {
        case .kept: .kept(comparison)
        case .movedHere(_, let place): .movedHere(comparison, from: place)
        case .movedAway(_, let place): .movedAway(comparison, to: place)
        case .added, .deleted: self
        }
    }

    fileprivate func lone(on side: Side) -> Unit? {
        switch (self, side) {
        case (.added(let unit, _), .added): unit.accepted
        case (.deleted(let unit, _), .deleted): unit.rejected
        default: nil
        }
    }
}

extension ArraySlice<UnitRedline> {
    /// Whether the next unit on a side stands on it alone.
    fileprivate func startsAlone(on side: Side) -> Bool {
        for unit in self {
            if unit.lone(on: side) != nil { return true }
            if side.holds(unit) { return false }
        }
        return false
    }
}
