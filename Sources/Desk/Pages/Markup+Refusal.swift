import Editorial
import HTML
import Manuals
import Office

extension Markup {
    /// Why what was just sent was not done, above a form that still holds it.
    mutating func refusal(_ error: OfficeError) {
        self(.div, .class("refusal"), .role("alert")) { html in
            switch error {
            case .refusal(let refusal, let details):
                html(.p) { $0(.strong, text: refusal.message) }
                if !details.isEmpty {
                    html(.ul) { html in
                        for detail in details { html(.li, text: detail) }
                    }
                }
                html(.p, text: DeskRemedy.words(for: refusal))
            case .diagnostics(let diagnostics):
                html(.p) { $0(.strong, text: "The text has mistakes. Mend these first:") }
                html(.ul) { html in
                    for diagnostic in diagnostics { html(.li, text: "\(diagnostic.message) \(diagnostic.remedy)") }
                }
            case .unreadable(let message): html(.p, text: message)
            case .fault: html(.p, text: "Something is wrong with the server. Try again.")
            }
        }
    }
}
