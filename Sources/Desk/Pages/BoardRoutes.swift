import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Who decides, and by which rules; changed by motions, not here.
enum BoardRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/board", for: .acting) { visit, _ throws(OfficeError) in
            let proceedings = try visit.office.proceedings()
            let names = try ReadNames().perform(in: visit.office)
            return visit.page("The board", at: .board) { html in
                html(.h1, text: "The board")
                html(.p, .class("lead"), text: "Who decides, and by which rules. Both are changed by motions of the board, which two members sign.")
                if let board = proceedings.board { write(board, names, visit.office.surroundings.now().day, to: &html) }
                if let rules = proceedings.rules { write(rules, to: &html) }
                write(proceedings.calendar, to: &html)
            }
        }
    ]

    private static func write(_ board: Board, _ names: [MemberID: String], _ day: CalendarDay, to html: inout Markup) {
        html(.h2, text: "Members and officers")
        html(.div, .class("table wide"), .role("region"), .label("Members and officers"), .focusable) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in ["Who", "Seat or office", "For", "In office"] { html(.th, .scope(.col), text: head) }
                    }
                }
                html(.tbody) { html in
                    for member in board.members {
                        row([names[member.id] ?? member.id.text, member.seat.words, member.interest.inWords, words(member.term, day)], to: &html)
                    }
                    for officer in board.officers {
                        row([names[officer.id] ?? officer.id.text, officer.office.words, "", words(officer.term, day)], to: &html)
                    }
                }
            }
        }
    }

    private static func row(_ cells: [String], to html: inout Markup) {
        html(.tr) { html in
            for (index, cell) in cells.enumerated() {
                if index == 0 { html(.th, .scope(.row), text: cell) } else { html(.td, text: cell) }
            }
        }
    }

    private static func words(_ term: TermOfOffice, _ day: CalendarDay) -> String {
        let span = "From \(term.from.inWords)" + (term.until.map { " to \($0.inWords)" } ?? "")
        return term.contains(day) ? span : "\(span) (not today)"
    }

    private static func write(_ rules: Rules, to html: inout Markup) {
        html(.h2, text: "Rules")
        html(.dl, .class("facts")) { html in
            for impact in Impact.allCases { html.fact(impact.rawValue.capitalisingFirst, words(rules.rule(for: impact))) }
        }
    }

    /// A rule as sentences.
    private static func words(_ rule: Rule) -> String {
        var sentences = [
            "A position from \(rule.quorum) of the members, and of every affected interest.",
            "\(rule.majority) approve or have no objection, and at least one approves.", "No concern stands.",
        ]
        if rule.quorumMembers > 0 { sentences.append("At least \(rule.quorumMembers) members take a position.") }
        if rule.needsChair { sentences.append("The chair approves.") }
        if rule.needsEveryInterest { sentences.append("Somebody of every affected interest approves.") }
        if rule.needsConsultation { sentences.append("A consultation was held and every response answered.") }
        return sentences.joined(separator: " ")
    }

    private static func write(_ calendar: [BoardDay], to html: inout Markup) {
        guard !calendar.isEmpty else { return }
        html(.h2, text: "Calendar")
        html(.ul) { html in
            for day in calendar { html(.li, text: "\(day.day.inWords): \(day.kind.rawValue)\(day.title.isEmpty ? "" : ", \(day.title)")") }
        }
    }
}
