import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office
import Releases

/// One notice: where it stands, what readers see, and what is to be done with it. Opening the page approves nothing.
struct NoticePage {
    let reading: NoticeReading
    let person: Person
    let visit: Visit
    /// Who has the chair today.
    let chair: MemberID?
    /// Why an act was not done.
    var error: OfficeError?

    private var notice: Notice { reading.notice }

    func response() throws(OfficeError) -> Answer {
        let day = visit.office.surroundings.now().day
        let proceedings = try visit.office.proceedings()
        let names = try ReadNames().perform(in: visit.office)
        let phase = notice.phase(on: day)
        let title = "\(notice.proposed.kind.rawValue.capitalisingFirst) of \(notice.proposed.scope.words(in: reading.edition.outline))"
        return visit.page("\(notice.id): \(title)", status: error == nil ? .ok : .unprocessableContent, at: .notices) { html in
            html(.p, .class("when"), text: "Notice \(notice.id)")
            html(.h1, text: title)
            if let error { html.refusal(error) }
            html(.div, .class("panel")) { html in
                html(.p, text: notice.standing(on: day, names))
                if phase == .proposed {
                    html(.p, text: "It stands once the chair and one more member have approved exactly these words. Reading this page approves nothing.")
                }
            }
            html(.h2, text: phase == .standing ? "What readers see" : phase == .over ? "What readers saw" : "What readers would see")
            NoticeSheet(reading: reading).write(to: &html)
            html(.p, .class("when")) { html in
                html.text("The digest of what is approved is ")
                html(.code, text: notice.digest.hex)
                html.text(".")
            }
            if proceedings.mayApprove(person.member, notice, on: day) { writeApproval(to: &html) }
            if person.steers, phase != .over, notice.ended == nil { writeEnding(phase, to: &html) }
        }
    }

    /// What follows from the reader's approval.
    private var consequence: String {
        let signers = notice.approvedBy + [person.member]
        guard signers.count > 1 else { return "Another member's approval is needed as well." }
        guard signers.contains(where: { $0 == chair }) else { return "The chair's approval is needed as well." }
        let starts = notice.proposed.starts
        return starts > visit.office.surroundings.now().day ? "It then stands from \(starts.inWords)." : "It then stands at once."
    }

    private func writeApproval(to html: inout Markup) {
        html(.section, .class("panel"), .labelledBy("~approval")) { html in
            html(.h2, .id("~approval"), text: "Approve it")
            html(.p, text: "You agree, as \(person.standing), that readers see exactly this. \(consequence)")
            if notice.proposed.kind == .redaction {
                html(.p, text: "What it names then leaves the site and every edition of it, and the bundles are issued anew.")
            }
            html.form(to: "/desk/notices/\(notice.id)/approve", visit) { html in
                html.field(
                    "passphrase", "Your passphrase", hint: "The server then signs your approval with the key it holds for you.", kind: .password,
                    remember: "current-password", in: "approve")
                html.submit("Approve notice \(notice.id)")
            }
        }
    }

    private func writeEnding(_ phase: Notice.Phase, to html: inout Markup) {
        let isDropped = notice.approved == nil
        html(.details, .class("act"), visit.form["reason"].isEmpty ? nil : .open) { html in
            html(.summary, text: isDropped ? "Drop it" : "End it")
            html.form(to: "/desk/notices/\(notice.id)/end", visit) { html in
                if !isDropped {
                    html.field(
                        "from", "The day from which it no longer stands", hint: "Left empty, it is today.", kind: .date, isRequired: false, class: "short", in: "end")
                }
                html.area("reason", "Why", hint: "Public text: it stands in the record.", value: visit.form["reason"], rows: 3, in: "end")
                html.field("passphrase", "Your passphrase", kind: .password, remember: "current-password", in: "end")
                html.submit(isDropped ? "Drop notice \(notice.id)" : "End notice \(notice.id)", class: "second")
            }
        }
    }
}
