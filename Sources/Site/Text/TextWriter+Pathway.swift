import HTML
import Manuals

extension TextWriter {
    /// Writes a pathway as a drawing and as numbered steps, each saying where it leads by number.
    mutating func write(_ pathway: Pathway, to html: inout Markup) {
        pathways += 1
        let prefix = "~\(place?.id.text ?? "")-\(pathways)-\(version.map { "\($0)-" } ?? "")"
        let numbers = pathway.numbers
        html(.div, .class("pathway")) { html in
            html(.p, .class("pathway-title"), text: pathway.title)
            PathwayDrawing(pathway: pathway, id: "\(prefix)drawing", version: version).write(to: &html)
            html(.ol) { html in
                for (index, step) in pathway.steps.enumerated() {
                    html(.li, .id("\(prefix)\(index + 1)"), .class(step.className), .value(index + 1)) { html in
                        write(step.action, at: index + 1, of: pathway.steps.count, numbers, prefix, to: &html)
                    }
                }
            }
        }
    }

    private func write(
        _ action: Pathway.Action, at number: Int, of count: Int, _ numbers: [String: Int], _ prefix: String, to html: inout Markup
    ) {
        switch action {
        case .act(let words, let next):
            html(.p, text: words)
            if let next {
                if numbers[next] != number + 1 { html(.p, .class("next")) { lead(to: next, numbers, prefix, "Go to", &$0) } }
            } else {
                html(.p, .class("next"), text: "The pathway ends here.")
            }
        case .ask(let question, let answers):
            html(.p) { html in
                html(.strong, .class("sort"), text: "Question ")
                html.text(question)
            }
            html(.ul) { html in
                for answer in answers {
                    html(.li) { html in
                        html(.strong, text: answer.words)
                        html.text(": ")
                        lead(to: answer.next, numbers, prefix, "go to", &html)
                    }
                }
            }
        }
    }

    private func lead(to step: String, _ numbers: [String: Int], _ prefix: String, _ verb: String, _ html: inout Markup) {
        html.text("\(verb) ")
        if let number = numbers[step] {
            html(.a, .href(Address(fragment: "\(prefix)\(number)")), text: "step \(number)")
        } else {
            html(.span, .class("unresolved"), text: "#\(step)")
        }
        html.text(".")
    }
}

extension Pathway.Step {
    /// A question, the end of the way, or a step on it: told apart by their shape and by their words.
    var className: String {
        switch action {
        case .ask: "question"
        case .act(_, next: nil): "end"
        case .act: "act"
        }
    }
}
