import HTML
import Manuals
import Office
import Site

/// What is seen of a draft while it is written: who else writes there, what checking finds, how it reads, and how it
/// differs from the edition in force.
struct DraftLook {
    private let reading: DraftReading
    private let chapter: DraftReading.Chapter
    private let extent: Extent
    private let writers: [Writers.Writer]

    /// What is looked at.
    enum Extent {
        /// What stands at places in a row.
        case places(Range<Int>)
        /// What the whole chapter changes.
        case chapter
        /// Nothing can be shown, for these mistakes, by the lines of what was written.
        case nothing([Diagnostic])
    }

    init(_ reading: DraftReading, _ chapter: DraftReading.Chapter, at extent: Extent, writers: [Writers.Writer]) {
        (self.reading, self.chapter, self.extent, self.writers) = (reading, chapter, extent, writers)
    }

    func write(to html: inout Markup) {
        html(.section, .class("look"), .id("~look"), .label("How it reads")) { html in
            for writer in writers {
                html(.p, .class("soon"), text: "\(writer.name) has \(writer.place) of this chapter open, last heard of at \(writer.at.inWords).")
            }
            writeChecks(to: &html)
            guard let id = chapter.id, chapter.chapter != nil else { return }
            if case .nothing = extent { return }
            let changes = ChangesExcerpt(reading.edition, ids: "~look-")
            guard case .places(let places) = extent else { return write(changes, of: nil, in: id, to: &html) }
            write(places, of: changes.text(of: id), to: &html)
            write(changes, of: Set(units(at: places).map(\.unit.id)), in: id, to: &html)
        }
    }

    private func units(at places: Range<Int>) -> ArraySlice<DraftReading.Place> { chapter.places[places.clamped(to: chapter.places.indices)] }

    private func write(_ places: Range<Int>, of excerpt: TextExcerpt, to html: inout Markup) {
        html(.h2, text: "How it reads")
        html(.div, .class("preview")) { html in
            var excerpt = excerpt
            for place in units(at: places) { excerpt.write(place.unit, number: place.number, to: &html) }
        }
    }

    private func write(_ changes: ChangesExcerpt, of units: Set<ElementID>?, in id: ChapterID, to html: inout Markup) {
        let other = reading.isOvertaken ? "the text it was begun from" : "the edition in force"
        html(.h2, text: "Against \(other)")
        guard changes.changes(units, in: id) else { return html(.p, text: "It says what \(other) says.") }
        changes.writeRedline(of: units, in: id, to: &html)
    }

    private func writeChecks(to html: inout Markup) {
        let checks = checks
        guard !checks.isEmpty else { return }
        html(.h2, text: "What checking finds")
        html(.ul, .class("checks")) { html in
            for found in checks {
                html(.li, found.line > 0 ? .data("line", String(found.line)) : nil) { html in
                    html(.span, .class(found.severity.rawValue), text: found.severity.rawValue.capitalisingFirst)
                    html.text("\(found.line > 0 ? " in line \(found.line)" : ""): \(found.message) \(found.remedy)")
                }
            }
        }
    }

    /// What is found, by the lines of what is written.
    private var checks: [Diagnostic] {
        switch extent {
        case .nothing(let mistakes): return mistakes
        case .chapter: return chapter.general + chapter.places.flatMap(\.diagnostics)
        case .places(let places):
            var before = 0
            var checks: [Diagnostic] = []
            for place in units(at: places) {
                checks += place.diagnostics.map { found in
                    var found = found
                    found.line = before + max(0, found.line - place.line) + 1
                    return found
                }
                before += place.source.count { $0 == "\n" } + 1
            }
            return checks
        }
    }
}
