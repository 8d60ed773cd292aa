import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Who decides, by which rules and on which days; and the ways to change each.
struct BoardPage {
    let proceedings: Proceedings
    let names: [MemberID: String]
    let person: Person
    let visit: Visit

    private var day: CalendarDay { visit.office.surroundings.now().day }

    func response() -> Answer {
        visit.page("The board", at: .board) { html in
            html(.h1, text: "The board")
            html(.p, .class("lead"), text: "Who decides, and by which rules. Both are changed by motions of the board, which two members sign.")
            writeMotions(to: &html)
            if let board = proceedings.board { write(board, to: &html) }
            if let rules = proceedings.rules {
                html(.h2, text: "Rules")
                RulesSheet(rules: rules).write(to: &html)
            }
            writeCalendar(to: &html)
            html(.h2, text: "Localities")
            html(.p) { html in
                html.text(proceedings.localities.isEmpty ? "None follows the manual yet. " : "\(proceedings.localities.count) follow the manual. ")
                html(.a, .href(Address(path: "/desk/localities")), text: "Localities and their contacts")
            }
        }
    }

    private func writeMotions(to html: inout Markup) {
        let open = proceedings.motions.values.filter(\.isOpen)
        if !open.isEmpty {
            html(.h2, text: "Waiting to be seconded (\(open.count))")
            MotionList(motions: open, names: names).write(to: &html)
        }
        html(.p, .class("tools")) { html in
            if person.isMember { html(.a, .href(Address(path: "/desk/motions/new")), text: "Put a motion") }
            html(.a, .href(Address(path: "/desk/motions")), text: "All motions")
        }
    }

    private func write(_ board: Board, to html: inout Markup) {
        html(.h2, text: "Members and officers")
        html(.div, .class("table wide"), .role("region"), .label("Members and officers"), .focusable) { html in
            html(.table) { html in
                html(.thead) { html in
                    html(.tr) { html in
                        for head in ["Who", "Seat or office", "For", "In office", "Key"] { html(.th, .scope(.col), text: head) }
                    }
                }
                html(.tbody) { html in
                    for member in board.members {
                        row([names[member.id] ?? member.id.text, member.seat.words, member.interest.inWords, words(member.term), words(forKey: member.key)], to: &html)
                    }
                    for officer in board.officers {
                        row([names[officer.id] ?? officer.id.text, officer.office.words, "", words(officer.term), words(forKey: officer.key)], to: &html)
                    }
                }
            }
        }
    }

    private func row(_ cells: [String], to html: inout Markup) {
        html(.tr) { html in
            for (index, cell) in cells.enumerated() {
                if index == 0 { html(.th, .scope(.row), text: cell) } else { html(.td, text: cell) }
            }
        }
    }

    private func words(_ term: TermOfOffice) -> String {
        let span = "From \(term.from.inWords)" + (term.until.map { " to \($0.inWords)" } ?? "")
        return term.contains(day) ? span : "\(span) (not today)"
    }

    /// The end of the key's line, by which its owner knows it.
    private func words(forKey key: String?) -> String { key.map { "… \($0.suffix(8))" } ?? "Revoked" }

    private func writeCalendar(to html: inout Markup) {
        html(.h2, text: "Calendar")
        let ahead = proceedings.calendar.filter { $0.day >= day }
        if ahead.isEmpty { html(.p, text: "No day is set from today on.") }
        html(.ul) { html in
            for day in ahead { html(.li, text: day.words) }
        }
        let past = proceedings.calendar.filter { $0.day < day }
        if !past.isEmpty {
            html(.details) { html in
                html(.summary, text: "Days gone by")
                html(.ul) { html in
                    for day in past.reversed() { html(.li, text: day.words) }
                }
            }
        }
        if person.office == .coordinator { html(.p) { $0(.a, .href(Address(path: "/desk/calendar")), text: "Change the calendar") } }
    }
}

extension BoardDay {
    /// The day as people say it.
    var words: String { "\(day.inWords): \(kind.rawValue)\(title.isEmpty ? "" : ", \(title)")" }
}
