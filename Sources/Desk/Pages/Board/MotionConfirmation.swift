import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// The motion somebody is about to sign, to the letter, and the question for their passphrase. Nothing is recorded yet.
struct MotionConfirmation {
    let visit: Visit
    let person: Person
    let written: WrittenMotion
    let change: PutMotion.Change
    /// Why it was not taken.
    var error: OfficeError?

    func response() throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let sheet = ChangeSheet(change, names: try ReadNames().perform(in: visit.office), present: proceedings.rules)
        let past: [Hindsight]? =
            if case .rules(let rules) = change { try TryRules(rules, member: person.member).perform(in: visit.office) } else { nil }
        return visit.page("Confirm your motion", status: error == nil ? .ok : .unprocessableContent, at: .board) { html in
            html(.h1, text: "Confirm your motion")
            if let error { html.refusal(error) }
            html(.p, .class("lead"), text: "Nothing is recorded yet.")
            html(.dl, .class("facts")) { html in
                html.fact("You are", "\(person.name), \(person.standing)")
                html.fact("You move that", "\(sheet.sentence).")
                html.fact("Because", written.form["reason"])
            }
            sheet.write(to: &html)
            if let past { HindsightSheet(past: past, proceedings: proceedings).write(to: &html) }
            html.form(to: "/desk/motions", visit) { html in
                for name in ["change", "reason"] + written.kind.fields {
                    for value in written.form.all(name) { html.hidden(name, value) }
                }
                html.passphrase("The server then signs the motion with the key it holds for you. It changes nothing until another member seconds it.")
                html.submit("Put the motion")
            }
            html(.form, .get, .action(Address(path: "/desk/motions/new")), .class("form")) { html in
                for name in ["change", "reason"] + written.kind.fields {
                    for value in written.form.all(name) { html.hidden(name, value) }
                }
                html.submit("Change it first", class: "second")
            }
        }
    }
}
