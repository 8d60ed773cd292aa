import Manuals
import Redlines

extension RevisionMarks {
    /// What became of a section or paragraph, in words; nil where nothing did. `newNumber` prints where a unit stands now.
    func words(for unit: UnitRedline, in chapter: ChapterID, newNumber: (ElementID) -> String) -> String? {
        switch unit {
        case .kept(let comparison): mark(of: comparison.id)?.words
        case .movedHere(let comparison, let place):
            "Moved from \(oldNumber(of: place.id, seenFrom: chapter))\(comparison.isChanged ? ", with changes" : "")"
        case .added(.setAnew, nil), .deleted(.setAnew, nil): "Set out anew"
        case .added(_, let origin): origin.map { "Split from \(oldNumber(of: $0, seenFrom: chapter))" } ?? "New"
        case .deleted(_, let target): target.map { "Joined into \(newNumber($0))" } ?? "Removed"
        case .movedAway(_, let place): "Moved to \(newNumber(place.id))"
        }
    }
}
