import Editorial
import Manuals
import Releases

/// A section or paragraph that stood in a chapter and stands there no longer.
struct FormerPlace: Hashable, Sendable {
    let id: ElementID
    let isSection: Bool
    /// The number it had last; nil when it had none.
    let number: String?
    /// The release that took it away; nil for text that is no release.
    let until: ReleaseName?
    /// What holds its words now, if anything does.
    let heir: ElementID?

    /// `Paragraph 4.1.22`.
    var name: String {
        let noun = isSection ? "Section" : "Paragraph"
        return number.map { "\(noun) \($0)" } ?? "A \(noun.lowercased())"
    }
}

/// A chapter that is no longer in the manual.
struct Withdrawal: Hashable, Sendable {
    let chapter: ChapterID
    /// `PG37 Child sexual abuse`.
    let title: String
    /// The release that withdrew it; nil for text that is no release.
    let release: ReleaseName?
    /// The chapter that bears its text now, if one does.
    let successor: ChapterID?
}

extension Lineage {
    /// What stood in each chapter and stands there no longer, in the order it first appeared in.
    var formerPlaces: [ChapterID: [FormerPlace]] {
        var places: [ChapterID: [FormerPlace]] = [:]
        for unit in units {
            var last: [ChapterID: FormerPlace] = [:]
            for (place, until) in unit.places {
                last[place.chapter] = until.map {
                    FormerPlace(id: unit.id, isSection: unit.isSection, number: place.number, until: $0, heir: heir(of: unit.id))
                }
            }
            for (chapter, place) in last { places[chapter, default: []].append(place) }
        }
        return places
    }

    /// Chapters that are gone, in the order they first appeared in.
    var withdrawals: [Withdrawal] {
        chapters.compactMap { chapter in
            guard case .gone? = chapter.now, let turn = chapter.turns.last, let title = chapter.places.last?.place else { return nil }
            return Withdrawal(chapter: chapter.id, title: title.words, release: turn.release, successor: heir(of: chapter.id))
        }
    }
}
