import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Notices over the published text: those there are, putting one forward, approving it, ending it.
enum NoticeRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/notices", for: .acting) { visit, _ throws(OfficeError) in try NoticeList(visit: visit).response() },
        .closed(.get, "/desk/notices/new", for: .acting) { visit, _ throws(OfficeError) in
            let outline = try ReadOutline().perform(in: visit.office)
            return try NoticeForm(written: WrittenNotice(asking: visit.query, in: outline), outline: outline, visit: visit).response()
        },
        .closed(.post, "/desk/notices/new", for: .acting, answer: propose),
        .closed(.get, "/desk/notices/{notice}", for: .acting) { visit, person throws(OfficeError) in try page(visit, person) },
        .closed(.post, "/desk/notices/{notice}/approve", for: .members, pace: .passphrase) { visit, person throws(OfficeError) in
            try step(visit, person) { notice, key throws(OfficeError) in
                _ = try ApproveNotice(notice: notice, member: person.member).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/notices/{notice}/end", for: .steering, pace: .passphrase) { visit, person throws(OfficeError) in
            try step(visit, person) { notice, key throws(OfficeError) in
                let from = visit.form["from"].isEmpty ? nil : try visit.day("from", "the day from which it no longer stands")
                _ = try EndNotice(notice: notice, from: from, reason: try visit.words("reason", "why"), actor: person.member).perform(in: visit.office, key: key)
            }
        },
    ]

    /// Shows what readers would see, and records nothing; or puts the notice forward.
    private static func propose(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let written = WrittenNotice(visit.form)
        let outline = try ReadOutline().perform(in: visit.office)
        do throws(OfficeError) {
            let proposing = try written.proposing(by: person.member, today: visit.office.surroundings.now().day)
            guard visit.form["then"] == WritingStep.look.rawValue else {
                return visit.seeOther("/desk/notices/\(try proposing.perform(in: visit.office, key: try visit.key()))")
            }
            let reading = try proposing.rehearse(in: visit.office)
            return try NoticeForm(written: written, outline: outline, visit: visit, reading: reading).response()
        } catch {
            guard case .refusal = error else { throw error }
            return try NoticeForm(written: written, outline: outline, visit: visit, error: error).response()
        }
    }

    private static func page(_ visit: Visit, _ person: Person, error: OfficeError? = nil) throws(OfficeError) -> Answer {
        let reading = try ReadNotice(notice: try visit.name("notice")).perform(in: visit.office)
        let chair = try visit.office.proceedings().board?.chair(on: visit.office.surroundings.now().day)?.id
        return try NoticePage(reading: reading, person: person, visit: visit, chair: chair, error: error).response()
    }

    /// An act that asks for the passphrase; refused, it leaves the page as it stands, with why.
    private static func step(_ visit: Visit, _ person: Person, _ act: (NoticeID, String) throws(OfficeError) -> Void) throws(OfficeError) -> Answer {
        let notice: NoticeID = try visit.name("notice")
        do throws(OfficeError) {
            try visit.confirm(person)
            try act(notice, try visit.key())
            return visit.seeOther("/desk/notices/\(notice)")
        } catch {
            guard case .refusal = error else { throw error }
            return try page(visit, person, error: error)
        }
    }
}
