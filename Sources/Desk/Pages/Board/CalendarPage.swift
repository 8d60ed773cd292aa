import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// The calendar as a form: a line a day, and empty lines for more.
struct CalendarPage {
    let days: [BoardDay]
    let visit: Visit
    /// Why what was sent was not taken.
    var error: OfficeError?

    /// How many empty lines there are.
    private static let spare = 4

    /// The days a form names, in their order. A line without a day and a title is no day.
    static func days(_ form: FormFields) throws(OfficeError) -> [BoardDay] {
        let (days, kinds, titles) = (form.all("day"), form.all("kind"), form.all("title"))
        guard days.count == kinds.count, days.count == titles.count else {
            throw .refusal(Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the calendar again."), details: [])
        }
        var read: [BoardDay] = []
        for (day, (kind, title)) in zip(days, zip(kinds, titles)) where !(day.isEmpty && title.isEmpty) {
            guard let day = CalendarDay(day), let kind = BoardDay.Kind(rawValue: kind) else {
                throw .refusal(Refusal("incomplete-form", "“\(title)” has no day.", remedy: "Give it one, or clear its line."), details: [])
            }
            read.append(BoardDay(day: day, kind: kind, title: title))
        }
        return read.enumerated().sorted { ($0.element.day, $0.offset) < ($1.element.day, $1.offset) }.map(\.element)
    }

    func response() -> Answer {
        visit.page("Change the calendar", status: error == nil ? .ok : .unprocessableContent, at: .board) { html in
            html(.h1, text: "Change the calendar")
            if let error { html.refusal(error) }
            html(
                .p,
                text: "Meetings decide: an urgent change lapses when the next meeting passes without ratifying it. Clear a line to take its day away; lines need no order.")
            html.form(to: "/desk/calendar", visit) { html in
                html.hidden("seen", error == nil ? CalendarChange(days: days).digest.hex : visit.form["seen"])
                for (index, line) in lines.enumerated() { write(line, index + 1, to: &html) }
                html.passphrase("The server then signs the calendar with the key it holds for you.")
                html.submit("Set the calendar")
            }
        }
    }

    private typealias Line = (day: String, kind: String, title: String)

    /// What was sent, or the calendar with empty lines after it.
    private var lines: [Line] {
        guard error == nil else { return zip(visit.form.all("day"), zip(visit.form.all("kind"), visit.form.all("title"))).map { ($0, $1.0, $1.1) } }
        return days.map { ($0.day.description, $0.kind.rawValue, $0.title) } + Array(repeating: ("", BoardDay.Kind.meeting.rawValue, ""), count: Self.spare)
    }

    private func write(_ line: Line, _ number: Int, to html: inout Markup) {
        html(.fieldset, .class("line")) { html in
            html(.legend, .class("unseen"), text: line.day.isEmpty ? "Another day, line \(number)" : "Line \(number): \(line.day)")
            html.field("day", "Day", kind: .date, value: line.day, isRequired: false, class: "short", in: "line-\(number)")
            html.options("kind", "What", BoardDay.Kind.allCases.map { ($0.rawValue, $0.rawValue.capitalisingFirst) }, chosen: line.kind, in: "line-\(number)")
            html.field("title", "Title", value: line.title, isRequired: false, in: "line-\(number)")
        }
    }
}
