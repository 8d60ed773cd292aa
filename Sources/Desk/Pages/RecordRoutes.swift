import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// What the record holds, as tables, as files for spreadsheets and as a report; and what needs care.
enum RecordRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/records", for: .acting) { visit, _ in list(visit) },
        .closed(.get, "/desk/records/{table}", for: .acting) { visit, _ throws(OfficeError) in
            RecordTablePage(table: try table(visit), visit: visit).response()
        },
        .closed(.get, "/desk/records/{table}/csv", for: .acting) { visit, _ throws(OfficeError) in
            let table = try table(visit)
            return Answer(download: table.csv, as: "text/csv; charset=utf-8", named: "\(table.kind.rawValue)-\(visit.office.surroundings.now().day).csv")
        },
        .closed(.get, "/desk/care", for: .acting) { visit, _ throws(OfficeError) in
            CarePage(decay: try ReadDecay().perform(in: visit.office), visit: visit).response()
        },
        .closed(.get, "/desk/report", for: .acting) { visit, _ throws(OfficeError) in
            let now = visit.office.surroundings.now()
            let from = CalendarDay(visit.query["from"]) ?? Moment(seconds: now.seconds - 183 * 86_400).day
            let until = CalendarDay(visit.query["until"]) ?? now.day
            let progress = try ReportProgress(from: from, until: until).perform(in: visit.office)
            return ProgressPage(progress: progress, from: from, until: until, visit: visit).response()
        },
    ]

    private static func table(_ visit: Visit) throws(OfficeError) -> RecordTable {
        guard let kind = visit.parameters["table"].flatMap(RecordTable.Kind.init) else { throw .unreadable("There is no such table.") }
        return try ReadTable(kind).perform(in: visit.office)
    }

    private static func list(_ visit: Visit) -> Answer {
        visit.page("Records", at: .records) { html in
            html(.h1, text: "Records")
            html(.p, .class("lead"), text: "What the record says, and what needs care. Nothing here is kept by hand.")
            html(.ul, .class("rows")) { html in
                for (path, title, words) in [
                    ("/desk/care", "What needs care", "Chapters due for review, contacts nobody confirmed, links that lead nowhere."),
                    ("/desk/report", "Report on progress", "What was put forward, decided and published between two days, and what each driver changed."),
                ] {
                    html(.li) { html in
                        html(.p, .class("what")) { $0(.a, .href(Address(path: path)), text: title) }
                        html(.p, .class("when"), text: words)
                    }
                }
            }
            html(.h2, text: "Tables")
            html(.ul, .class("rows")) { html in
                for kind in RecordTable.Kind.allCases {
                    html(.li) { html in
                        html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/records/\(kind.rawValue)")), text: kind.title) }
                    }
                }
            }
        }
    }
}
