import HTML
import Manuals
import Redlines

extension RedlineWriter {
    /// Writes both versions of a pathway as one list of steps, numbered as the new; steps that are gone bear no number.
    mutating func write(_ pathway: PathwayRedline, to html: inout Markup) {
        let new = pathway.accepted.numbers
        let old = pathway.rejected.numbers
        html(.div, .class("pathway")) { html in
            writeBlocks(pathway.title, class: "pathway-title", to: &html)
            html(.ol) { html in
                for entry in pathway.steps.entries where showsDepartures || entry.accepted != nil {
                    let number = entry.accepted.flatMap { new[$0.id] }
                    html(.li, .class(number == nil ? "gone" : "step"), number.map { .value($0) }) { html in
                        let isGone = entry.accepted == nil
                        write(entry.spread.action, old: entry.rejected == nil ? new : old, new: isGone ? old : new, to: &html)
                    }
                }
            }
        }
    }

    private mutating func write(_ action: ActionChange, old: [String: Int], new: [String: Int], to html: inout Markup) {
        switch action {
        case .act(let words, let next):
            writeBlocks(words, to: &html)
            writeNext(from: Pathway.lead(next.old, old), to: Pathway.lead(next.new, new), isNamedAnew: next.isChange, &html)
        case .ask(let question, let answers):
            writeBlocks(question, to: &html)
            html(.ul) { html in
                for entry in answers.entries where showsDepartures || entry.accepted != nil {
                    html(.li) { html in
                        let isGone = entry.accepted == nil
                        write(entry.spread, old: entry.rejected == nil ? new : old, new: isGone ? old : new, to: &html)
                    }
                }
            }
        case .replaced(let before, let after):
            if showsDepartures { write(ActionChange(whole: before, as: .deleted), old: old, new: old, to: &html) }
            write(ActionChange(whole: after, as: .added), old: new, new: new, to: &html)
        }
    }

    private mutating func write(_ answer: AnswerChange, old: [String: Int], new: [String: Int], to html: inout Markup) {
        write(answer.words, to: &html)
        html.text(": ")
        let (before, after) = (Pathway.lead(answer.next.old, old), Pathway.lead(answer.next.new, new))
        if answer.next.isChange { replaced(before, by: after, to: &html) } else { html.text(after) }
    }

    /// A step's number may change because others came or went; only another step is another lead.
    private func writeNext(from old: String, to new: String, isNamedAnew: Bool, _ html: inout Markup) {
        html(.p, .class("next")) { html in
            if isNamedAnew { replaced(old, by: new, to: &html) } else { html.text(new) }
        }
    }
}

extension Pathway {
    /// Where a step leads, in words.
    static func lead(_ step: String?, _ numbers: [String: Int]) -> String {
        guard let step else { return "The pathway ends here." }
        return "Go to step \(numbers[step].map(String.init) ?? step)."
    }

    /// Each step's number by its name; of several with one name the first has it.
    var numbers: [String: Int] {
        Dictionary(steps.enumerated().map { ($0.element.id, $0.offset + 1) }, uniquingKeysWith: { first, _ in first })
    }
}
