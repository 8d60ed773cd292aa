import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// One locality as a form: its name, and a line a contact.
struct LocalityPage {
    let locality: Locality
    let visit: Visit
    /// Why what was sent was not taken.
    var error: OfficeError?

    /// How many empty lines there are.
    private static let spare = 3

    /// The locality a form describes. Refuses, by the field, what is missing or stands twice.
    static func locality(_ form: FormFields, in present: Locality, today: CalendarDay) throws(OfficeError) -> Locality {
        let (kinds, values) = (form.all("contact"), form.all("value"))
        guard kinds.count == values.count else { throw refused("That is no form of this desk.", "Open the locality again.") }
        guard !form["name"].isEmpty else { throw refused("The locality has no name.", "Give it one.") }
        var contacts: [String: String] = [:]
        for (kind, value) in zip(kinds, values) where !(kind.isEmpty && value.isEmpty) {
            guard !kind.isEmpty, !value.isEmpty else { throw refused("A contact says what it is and how to reach it; “\(kind)\(value)” says one of them.", "Fill in both, or clear the line.") }
            guard contacts.updateValue(value, forKey: kind) == nil else { throw refused("“\(kind)” stands twice.", "Give each contact a line of its own, and a name.") }
        }
        return Locality(id: present.id, name: form["name"], contacts: contacts, confirmed: form.has("confirmed") ? today : present.confirmed)
    }

    private static func refused(_ message: String, _ remedy: String) -> OfficeError {
        .refusal(Refusal("incomplete-form", message, remedy: remedy), details: [])
    }

    func response() -> Answer {
        visit.page(locality.name, status: error == nil ? .ok : .unprocessableContent, at: .board) { html in
            html(.p, .class("when")) { $0(.a, .href(Address(path: "/desk/localities")), text: "Localities") }
            html(.h1, text: locality.name)
            if let error { html.refusal(error) }
            html(.p, text: "Last confirmed on \(locality.confirmed.inWords).")
            html.form(to: "/desk/localities/\(locality.id)", visit) { html in
                html.hidden("seen", error == nil ? locality.digest.hex : visit.form["seen"])
                html.field("name", "Name", value: error == nil ? locality.name : visit.form["name"], class: "short")
                for (index, line) in lines.enumerated() {
                    html(.fieldset, .class("line")) { html in
                        html(.legend, .class("unseen"), text: line.kind.isEmpty ? "Another contact, line \(index + 1)" : "Contact: \(line.kind)")
                        html.field("contact", "What it is", value: line.kind, isRequired: false, class: "short", in: "line-\(index + 1)")
                        html.field("value", "Number or address", value: line.value, isRequired: false, in: "line-\(index + 1)")
                    }
                }
                html.choice("confirmed", "yes", "Somebody there has confirmed today that these are right", isChosen: visit.form.has("confirmed"), kind: .checkbox)
                html.field(
                    "passphrase", "Your passphrase", hint: "The server then signs the change with the key it holds for you.", kind: .password, remember: "current-password",
                    in: "change")
                html.submit("Set these contacts")
            }
            html(.details, .class("act")) { html in
                html(.summary, text: "Take it away")
                html.form(to: "/desk/localities/\(locality.id)/away", visit) { html in
                    html(.p, text: "It is shown to readers no more; the record keeps that it was there.")
                    html.field("passphrase", "Your passphrase", kind: .password, remember: "current-password", in: "away")
                    html.submit("Take \(locality.name) away", class: "second")
                }
            }
        }
    }

    private typealias Line = (kind: String, value: String)

    /// What was sent, or the contacts with empty lines after them.
    private var lines: [Line] {
        guard error == nil || visit.form.all("contact").isEmpty else { return zip(visit.form.all("contact"), visit.form.all("value")).map { ($0, $1) } }
        return locality.contacts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) } + Array(repeating: ("", ""), count: Self.spare)
    }
}
