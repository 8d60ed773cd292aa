import Digests
import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Who decides, and by which rules; and the calendar.
enum BoardRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/board", for: .acting) { visit, person throws(OfficeError) in
            BoardPage(proceedings: try visit.office.proceedings(), names: try ReadNames().perform(in: visit.office), person: person, visit: visit).response()
        },
        .closed(.get, "/desk/calendar", for: .coordinating) { visit, _ throws(OfficeError) in
            CalendarPage(days: try visit.office.proceedings().calendar, visit: visit).response()
        },
        .closed(.post, "/desk/calendar", for: .coordinating, pace: .passphrase) { visit, person throws(OfficeError) in
            do throws(OfficeError) {
                try visit.confirm(person)
                let days = try CalendarPage.days(visit.form)
                _ = try SetCalendar(days: days, seen: Digest(hex: visit.form["seen"]), actor: person.member).perform(in: visit.office, key: try visit.key())
                return visit.seeOther("/desk/board")
            } catch {
                guard case .refusal = error else { throw error }
                return CalendarPage(days: try visit.office.proceedings().calendar, visit: visit, error: error).response()
            }
        },
    ]
}
