import Editorial
public import Manuals
import Record

/// Where a response belongs in the text as it is now.
public enum ResponsePlace: Hashable, Sendable {
    /// The whole of a paragraph, which is still there.
    case paragraph(ElementID)
    /// Words of a paragraph; `was` says what they were where they changed.
    case words(ElementID, now: String, was: String?)
    /// The text has changed too much; it was this.
    case gone(was: String)

    /// Follows what was said from the text it was said about to the text now; `span` is nil for a whole paragraph.
    ///
    /// Words are followed through the redline of their paragraph; where it lost them they are looked for in the
    /// paragraph, then in the other paragraphs of its section that did not have them before. Nowhere else: a like sentence
    /// elsewhere is another sentence.
    init(about id: ElementID, _ span: WordSpan?, from old: Manual, to new: Manual) {
        guard let before = Passage(id, in: old) else {
            self = .gone(was: "")
            return
        }
        let after = Passage(id, in: new)
        guard let span else {
            self = after == nil ? .gone(was: before.words.text) : .paragraph(id)
            return
        }
        let was = before.words.text(of: span)
        if let after {
            if let counterpart = before.words.counterpart(of: span, in: after.words) {
                let now = after.words.text(of: counterpart)
                self = .words(id, now: now, was: now == was ? nil : was)
                return
            }
            let again = after.words.spans(of: was)
            if again.count == 1 {
                self = .words(id, now: after.words.text(of: again[0]), was: nil)
                return
            }
        }
        let neighbours = before.section.map { Passage.paragraphs(ofSection: $0, in: new) } ?? []
        let holding = neighbours.filter { neighbour in
            neighbour.id != id && ParagraphWords(neighbour).spans(of: was).count == 1
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

    /// The words quoted from a paragraph or section, which stand in it exactly once; nil where nothing is quoted.
    static func span(of quotation: String?, _ about: ElementID, in manual: Manual) throws(RecordFault) -> WordSpan? {
        guard let passage = Passage(about, in: manual) else {
            throw .refused(
                Refusal("unknown-paragraph", "The proposal's text has no paragraph \(about).", remedy: "rubric proposal show names its paragraphs."))
        }
        guard let quotation else { return nil }
        let spans = passage.words.spans(of: quotation)
        guard spans.count == 1 else {
            throw .refused(
                Refusal(
                    spans.isEmpty ? "quotation-missing" : "quotation-twice",
                    "“\(quotation)” stands \(spans.isEmpty ? "nowhere" : "\(spans.count) times") in paragraph \(about).",
                    remedy: "Quote words of the paragraph as the proposal has them, enough of them to stand there once."))
        }
        return spans[0]
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
