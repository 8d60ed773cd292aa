import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// One motion: what it changes and why, what proposed rules would have decided, and the way to second it. Opening the page
/// seconds nothing.
struct MotionPage {
    let course: MotionCourse
    let person: Person
    let visit: Visit
    /// Why an act was not done.
    var error: OfficeError?

    private var motion: Motion { course.motion }

    func response() throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let names = try ReadNames().perform(in: visit.office)
        let day = visit.office.surroundings.now().day
        let sheet = ChangeSheet(motion.change, names: names, present: course.isOpen ? proceedings.rules : nil)
        let maySecond = proceedings.maySecond(person.member, course, on: day)
        return visit.page("Motion \(motion.motion)", status: error == nil ? .ok : .unprocessableContent, at: .board) { html in
            html(.p, .class("when"), text: "Motion \(motion.motion), put by \(names[motion.member] ?? motion.member.text) on \(course.at.day.inWords)")
            html(.h1, text: sheet.sentence.capitalisingFirst)
            if let error { html.refusal(error) }
            html(.div, .class("panel")) { html in
                html(.p, text: standing(names))
                html(.p, text: "Why: \(motion.reason)")
                if maySecond { html(.p) { $0(.a, .href(Address(fragment: "~second")), text: "Go to your signature") } }
            }
            sheet.write(to: &html)
            if course.isOpen, case .rules(let rules) = motion.change {
                HindsightSheet(past: proceedings.hindsight(rules), proceedings: proceedings).write(to: &html)
            }
            if maySecond { writeSeconding(sheet, to: &html) }
            if course.isOpen, person.member == motion.member || proceedings.board?.chair(on: day)?.id == person.member { writeDropping(to: &html) }
        }
    }

    private func standing(_ names: [MemberID: String]) -> String {
        if let enacted = course.enacted { return "In force since \(enacted.at.inWords), seconded by \(names[enacted.by] ?? enacted.by.text)." }
        if let dropped = course.dropped { return "Dropped by \(names[dropped.by] ?? dropped.by.text) on \(dropped.at.day.inWords): \(dropped.reason)" }
        return "It changes nothing until another member seconds it; then it is in force at once. The chair puts or seconds it. Reading this page seconds nothing."
    }

    private func writeSeconding(_ sheet: ChangeSheet, to html: inout Markup) {
        html(.section, .class("panel"), .labelledBy("~second")) { html in
            html(.h2, .id("~second"), text: "Second it")
            html(.p, text: "You agree, as \(person.standing), that \(sheet.sentence). It is in force at once.")
            html.form(to: "/desk/motions/\(motion.motion)/second", visit) { html in
                html.field(
                    "passphrase", "Your passphrase", hint: "The server then signs with the key it holds for you.", kind: .password, remember: "current-password", in: "second")
                html.submit("Second motion \(motion.motion)")
            }
        }
    }

    private func writeDropping(to html: inout Markup) {
        html(.details, .class("act"), visit.form["reason"].isEmpty ? nil : .open) { html in
            html(.summary, text: "Drop it")
            html.form(to: "/desk/motions/\(motion.motion)/drop", visit) { html in
                html.area("reason", "Why", hint: "Public text: it stands in the record.", value: visit.form["reason"], rows: 3, in: "drop")
                html.field("passphrase", "Your passphrase", kind: .password, remember: "current-password", in: "drop")
                html.submit("Drop motion \(motion.motion)", class: "second")
            }
        }
    }
}
