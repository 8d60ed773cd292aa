import Editorial
import Foundation
import Manuals
import Redlines
import Releases
import Testing

@testable import Office

@Suite("Any day can be asked for")
struct PointInTimeTests {
    /// A manual whose second edition, in force from 1 October 2017, puts a paragraph before those there were.
    private func twoEditions() throws -> TestManual {
        let manual = try TestManual()
        let draft = try manual.edit(
            TestManual.conferences, "The chair may exclude a parent.", "The chair invites the family.\n\nThe chair may exclude a parent.")
        try manual.approve(try manual.submit(draft))
        try manual.open("2017-10", inForce: "2017-10-01")
        try manual.schedule("p-1", into: "2017-10")
        try manual.release("2017-10")
        return manual
    }

    private func at(_ day: String, _ manual: TestManual) throws -> PointInTime {
        try ShowPointInTime(day: CalendarDay(day)!).perform(in: manual.office)
    }

    @Test("a day has the text of its edition, under the numbers printed then")
    func numbers() throws {
        let manual = try twoEditions()
        func text(_ day: String) throws -> String {
            let then = try at(day, manual)
            return TextForm.chapter(try then.chapter(named: "CP4").printed(under: then.edition.outline))
        }
        #expect(try text("2017-09-30").contains("\n4.1.1 The chair may exclude a parent.\n"))
        #expect(try text("2017-10-01").contains("\n4.1.1 The chair invites the family.\n\n4.1.2 The chair may exclude a parent.\n"))
        let referral = try at("2017-10-01", manual)
        #expect(TextForm.chapter(try referral.chapter(named: "referral").printed(under: referral.edition.outline)).contains("as CP4 4.1.2 says"))
    }

    @Test("the days of an edition are told: until the next, or to this day")
    func days() throws {
        let manual = try twoEditions()
        #expect(try at("2017-04-01", manual).until == CalendarDay("2017-10-01"))
        #expect(try at("2017-10-01", manual).until == nil)
        #expect(try at("2017-04-01", manual).facts.name == "2017-03")
    }

    @Test("the pages of a past edition say that it is not in force and which edition is; those of the one in force do not")
    func band() throws {
        let manual = try twoEditions()
        let past = String(decoding: try at("2017-04-01", manual).page(of: "conferences"), as: UTF8.self)
        #expect(past.contains("This edition is not in force"))
        #expect(past.contains("in force from 31 March 2017 until 1 October 2017"))
        #expect(past.contains("release 2017-10"))
        let now = String(decoding: try at("2017-10-01", manual).page(of: "conferences"), as: UTF8.self)
        #expect(!now.contains("not in force"))
    }

    @Test("a day before the first edition is refused, and so is a chapter that did not exist")
    func refusals() throws {
        let manual = try twoEditions()
        #expect(refusal { _ = try at("2017-03-30", manual) }?.rule == "before-record")
        #expect(refusal { _ = try at("2017-04-01", manual).chapter(named: "PG99") }?.rule == "unknown-chapter")
        let empty = try TestManual(adopting: false)
        #expect(refusal { _ = try at("2017-04-01", empty) }?.rule == "nothing-adopted")
    }

    @Test("a site is built for a day, and again for the edition in force")
    func build() throws {
        let manual = try twoEditions()
        let out = "\(NSTemporaryDirectory())/rubric-day-\(UUID().uuidString)"
        defer { try? FileManager.default.removeItem(atPath: out) }
        _ = try BuildSite(.day(CalendarDay("2017-09-30")!), output: out).perform { manual.office }
        #expect(try String(contentsOfFile: "\(out)/index.html", encoding: .utf8).contains("Release 2017-03"))
        #expect(!FileManager.default.fileExists(atPath: "\(out)/release-2017-10.html"))
        _ = try BuildSite(.edition(nil), output: out).perform { manual.office }
        #expect(try String(contentsOfFile: "\(out)/index.html", encoding: .utf8).contains("Release 2017-10"))
    }
}
