import Manuals

/// Where the paragraphs of a chapter stand, for text whose paragraphs have no numbers: `“Scope”, paragraph 3`.
struct Whereabouts {
    /// A paragraph's place among those under its heading, from 1.
    private struct Place {
        var section: Int
        var paragraph: Int
    }

    /// A section's heading, nil before the first, and how many paragraphs it has.
    private struct Section {
        var heading: String?
        var paragraphs = 0
    }

    private struct Side {
        var sections = [Section()]
        var places: [ElementID: Place] = [:]

        init(_ units: [Unit]) {
            for unit in units {
                switch unit {
                case .section(let section): sections.append(Section(heading: section.title.quotedText))
                case .paragraph(let paragraph):
                    sections[sections.count - 1].paragraphs += 1
                    places[paragraph.id] = Place(section: sections.count - 1, paragraph: sections[sections.count - 1].paragraphs)
                }
            }
        }
    }

    private let old: Side
    private let new: Side

    init(of units: [UnitRedline]) {
        old = Side(units.compactMap(\.rejected))
        new = Side(units.compactMap(\.accepted))
    }

    /// Where units told together stand, or stood if they are gone; nil for a section, which its heading names.
    func label(for group: [UnitRedline]) -> String? {
        guard let unit = group.first, let first = unit.accepted ?? unit.rejected else { return nil }
        let words = words(for: first.id, in: unit.accepted == nil ? old : new, count: group.count)
        return words.map { $0.prefix(1).uppercased() + $0.dropFirst() }
    }

    /// Where a paragraph stood.
    func formerly(_ id: ElementID) -> String? { words(for: id, in: old, count: 1) }

    /// Where a paragraph stands.
    func now(_ id: ElementID) -> String? { words(for: id, in: new, count: 1) }

    private func words(for id: ElementID, in side: Side, count: Int) -> String? {
        guard let place = side.places[id] else { return nil }
        let section = side.sections[place.section]
        let heading = section.heading.map(Clause.quoted)
        if let heading, section.paragraphs == 1 { return heading }
        let paragraphs = count > 1 ? "paragraphs \(place.paragraph) to \(place.paragraph + count - 1)" : "paragraph \(place.paragraph)"
        return heading.map { "\($0), \(paragraphs)" } ?? paragraphs
    }
}
