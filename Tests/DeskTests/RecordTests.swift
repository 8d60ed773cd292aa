import Editorial
import HTTPTypes
import Manuals
import Office
import Testing

@testable import Desk

@Suite("The record is read as tables and as a report, and what decays is named")
struct RecordTests {
    @Test("every table is a page and a file, and no cell of a file is a formula")
    func tables() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        _ = try desk.submit(title: "=cmd(), \"now\"")
        for kind in RecordTable.Kind.allCases {
            #expect(try await desk.get("/desk/records/\(kind.rawValue)", as: token).text.contains(kind.title))
            let file = try await desk.get("/desk/records/\(kind.rawValue)/csv", as: token)
            #expect(file.headers[.contentType] == "text/csv; charset=utf-8" && file.text.hasPrefix("\u{FEFF}"))
        }
        let file = try await desk.get("/desk/records/proposals/csv", as: token)
        #expect(file.text.contains("p-1,\"'=cmd(), \"\"now\"\"\",author,substantive,wt2023,"))
        #expect(try await desk.get("/desk/records/acts", as: token).text.contains("p-1"))
        #expect(try await desk.get("/desk/records/nothing", as: token).status == .notFound)
    }

    @Test("the report tells what happened between two days, and nothing from outside them")
    func report() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        try desk.publish(try desk.submit(title: "Exclusion", note: "Parents are excluded."), as: "2026-03")
        let now = try await desk.get("/desk/report?from=2026-02-01&until=2026-03-31", as: token).text
        #expect(now.contains("1 release published, 1 ballot closed, 1 proposal put forward") && now.contains("Parents are excluded."))
        #expect(now.contains("Working Together 2023") && now.contains("It changed"))
        #expect(try await desk.get("/desk/report?from=2025-02-01&until=2025-03-31", as: token).text.contains("0 releases published, 0 ballots closed"))
    }

    @Test("a chapter whose review is past is named with the days that went by")
    func care() async throws {
        let desk = try TestDesk()
        let token = try await desk.signIn("coordinator")
        #expect(try await desk.get("/desk/care", as: token).text.contains("No review is overdue"))
        try desk.publish(try desk.submit("part: core", "part: core\nreview-by: 2026-02-28"), as: "2026-03")
        #expect(try await desk.get("/desk/care", as: token).text.contains("Overdue by 2 days."))
    }
}
