import Manuals
import Redlines

extension RevisionMarks {
    /// What became of a section or paragraph, in words; nil where nothing did. `newNumber` prints where a unit stands now.
    func words(for unit: UnitRedline, in chapter: ChapterID, newNumber: (ElementID) -> String) -> String? {
        switch unit {
        case .kept(let comparison): mark(of: comparison.id)?.words
        case .movedHere(let comparison, let place):
            "Moved from \(oldNumber(of: place.id, saidOf: comparison.id, in: chapter))\(comparison.isChanged ? ", with changes" : "")"
        case .added(.setAnew, nil), .deleted(.setAnew, nil): "Set out anew"
        case .added(let unit, let origin): origin.map { "Split from \(oldNumber(of: $0, saidOf: unit.accepted.id, in: chapter))" } ?? "New"
        case .deleted(let unit, let target): target.map { "Joined into \(introduction(of: $0, saidOf: unit.rejected.id))\(newNumber($0))" } ?? "Removed"
        case .movedAway(let comparison, let place): "Moved to \(introduction(of: place.id, saidOf: comparison.oldID))\(newNumber(place.id))"
        }
    }
}
