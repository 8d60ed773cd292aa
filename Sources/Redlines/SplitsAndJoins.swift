import Manuals

/// Tells which added paragraphs are parts of the one before them that lost those words, and which deleted ones
/// went into the one before them.
enum SplitsAndJoins {
    /// So many thousandths of a paragraph's words must be among those the other lost or gained.
    private static let share = 900
    /// A paragraph of fewer words is simply new or gone.
    private static let fewestWords = 4

    static func marked(_ units: [UnitRedline]) -> [UnitRedline] {
        var units = units
        markSplits(&units)
        // A join is a split seen backwards.
        var backwards = units.map(\.mirrored)
        if markSplits(&backwards) { units = backwards.map(\.mirrored) }
        return units
    }

    /// Marks splits; whether there were any.
    @discardableResult private static func markSplits(_ units: inout [UnitRedline]) -> Bool {
        var found = false
        // The paragraph that stands before, and the words it lost.
        var origin: (id: ElementID, lost: WordBag)?
        for (index, unit) in units.enumerated() {
            switch unit {
            case .kept(let comparison), .movedHere(let comparison, _):
                origin = nil
                guard case .changed(let change) = comparison, case .paragraph = change.content,
                    index + 1 < units.count, units[(index + 1)...].startsWithAddition
                else { continue }
                let lost = WordBag(Spelling(contentOf: change.rejected))
                    .subtracting(WordBag(Spelling(contentOf: change.accepted)))
                origin = (change.id.old, lost)
            case .added(.paragraph(let paragraph), nil):
                guard let (id, lost) = origin else { continue }
                let words = WordBag(Spelling(paragraph.blocks))
                guard words.count >= fewestWords, 1_000 * words.common(with: lost) >= share * words.count else {
                    origin = nil
                    continue
                }
                units[index] = .added(.paragraph(paragraph), splitFrom: id)
                found = true
            case .added: origin = nil
            case .deleted, .movedAway: continue
            }
        }
        return found
    }
}

extension ArraySlice<UnitRedline> {
    /// Whether the next unit of the new text is an added one.
    fileprivate var startsWithAddition: Bool {
        for unit in self {
            switch unit {
            case .added: return true
            case .deleted, .movedAway: continue
            case .kept, .movedHere: return false
            }
        }
        return false
    }
}
