import Editorial
import HTML
import Manuals

/// Rules as sentences; beside others, what would be otherwise.
struct RulesSheet {
    let rules: Rules
    /// The rules in force, where these are only proposed.
    var present: Rules?

    func write(to html: inout Markup) {
        html(.dl, .class("facts")) { html in
            for impact in Impact.allCases {
                let now = present?.rule(for: impact).sentences
                write(impact.rawValue.capitalisingFirst, rules.rule(for: impact).sentences, now, to: &html)
            }
            write("Sign-off", [rules.signOff.sentence], present.map { [$0.signOff.sentence] }, to: &html)
        }
    }

    private func write(_ term: String, _ sentences: [String], _ present: [String]?, to html: inout Markup) {
        html.fact(term) { html in
            guard let present, present != sentences else {
                return html(.p, text: "\(present == nil ? "" : "As now: ")\(sentences.joined(separator: " "))")
            }
            html(.p) { html in
                html(.strong, text: "Would be: ")
                html.text(sentences.joined(separator: " "))
            }
            html(.p, .class("when"), text: "Now: \(present.joined(separator: " "))")
        }
    }
}
