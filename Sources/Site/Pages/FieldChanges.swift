import HTML
import Manuals
import Redlines

/// Facts about a chapter or the manual that changed: its code, its title, its review.
enum FieldChanges {
    static func write(_ changes: [FieldChange], to html: inout Markup) {
        guard !changes.isEmpty else { return }
        html(.ul, .class("fields")) { html in
            for change in changes {
                html(.li) { html in
                    html(.strong, text: "\(words(for: change.key)): ")
                    html.replaced(change.old, by: change.new)
                }
            }
        }
    }

    private static func words(for key: String) -> String {
        switch key {
        case "review-by": "Next review"
        case "interests": "Agencies"
        case "related": "Related guidance"
        default: key.prefix(1).uppercased() + key.dropFirst().split(separator: "-").joined(separator: " ")
        }
    }
}
