import Editorial
public import Manuals

/// Where a response belongs in the text as it is now.
public enum ResponsePlace: Hashable, Sendable {
    /// The whole of a paragraph, which is still there.
    case paragraph(ElementID)
    /// Words of a paragraph; `was` says what they were where they changed.
    case words(ElementID, now: String, was: String?)
    /// The text has changed too much; it was this.
    case gone(was: String)

    /// Follows a response from the text it was made about to the text now.
    ///
    /// Words are followed through the redline of their paragraph; where it lost them they are looked for in the
    /// paragraph, then in the other paragraphs of its section that did not have them before. Nowhere else: a like sentence
    /// elsewhere is another sentence.
    init(_ response: Response, from old: Manual, to new: Manual) {
        guard let before = Passage(response.about, in: old) else {
            self = .gone(was: "")
            return
        }
        let after = Passage(response.about, in: new)
        guard let span = response.span else {
            self = after == nil ? .gone(was: before.words.text) : .paragraph(response.about)
            return
        }
        let was = before.words.text(of: span)
        if let after {
            if let counterpart = before.words.counterpart(of: span, in: after.words) {
                let now = after.words.text(of: counterpart)
                self = .words(response.about, now: now, was: now == was ? nil : was)
                return
            }
            let again = after.words.spans(of: was)
            if again.count == 1 {
                self = .words(response.about, now: after.words.text(of: again[0]), was: nil)
                return
            }
        }
        let neighbours = before.section.map { Passage.paragraphs(ofSection: $0, in: new) } ?? []
        let holding = neighbours.filter { neighbour in
            neighbour.id != response.about && ParagraphWords(neighbour).spans(of: was).count == 1
                && Passage(neighbour.id, in: old).map { $0.words.spans(of: was).isEmpty } ?? true
        }
        if holding.count == 1 {
            self = .words(holding[0].id, now: was, was: nil)
        } else {
            self = .gone(was: was)
        }
    }
}

/// A paragraph with its words and the section it stands in.
struct Passage {
    let unit: Unit
    let words: ParagraphWords
    let section: ElementID?

    /// Nil when the manual has no such paragraph or section.
    init?(_ id: ElementID, in manual: Manual) {
        for chapter in manual.chapters.values {
            var section: ElementID?
            for unit in chapter.body {
                if unit.id == id {
                    self.unit = unit
                    words = ParagraphWords(unit)
                    self.section = section
                    return
                }
                if case .section(let heading) = unit { section = heading.id }
            }
        }
        return nil
    }

    /// The paragraphs between a section's heading and the next.
    static func paragraphs(ofSection id: ElementID, in manual: Manual) -> [Unit] {
        for chapter in manual.chapters.values {
            guard let start = chapter.body.firstIndex(where: { $0.id == id }) else { continue }
            return Array(
                chapter.body[(start + 1)...].prefix { unit in if case .paragraph = unit { true } else { false } })
        }
        return []
    }
}
