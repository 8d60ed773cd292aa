import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// Every locality with its contacts and the day they were last confirmed.
struct LocalityList {
    let localities: [Locality]
    let person: Person
    let visit: Visit
    /// Why one was not added.
    var error: OfficeError?

    func response() -> Answer {
        let day = visit.office.surroundings.now().day
        return visit.page("Localities", status: error == nil ? .ok : .unprocessableContent, at: .board) { html in
            html(.h1, text: "Localities")
            html(.p, .class("lead"), text: "Readers see these contacts at once, with the day somebody last confirmed them.")
            if let error { html.refusal(error) }
            if localities.isEmpty { html(.p, text: "None follows the manual yet.") }
            html(.ul, .class("rows")) { html in
                for locality in localities {
                    html(.li, .id(locality.id.text)) { html in
                        html(.p, .class("what")) { html in
                            if person.office == .coordinator {
                                html(.a, .href(Address(path: "/desk/localities/\(locality.id)")), text: locality.name)
                            } else {
                                html.text(locality.name)
                            }
                        }
                        for (kind, value) in locality.contacts.sorted(by: { $0.key < $1.key }) { html(.p, text: "\(kind.capitalisingFirst): \(value)") }
                        let isStale = day.daysSinceEpoch - locality.confirmed.daysSinceEpoch > ReadDecay.contactLife
                        html(.p, .class(isStale ? "soon" : "when"), text: "Last confirmed on \(locality.confirmed.inWords)\(isStale ? ": ask again" : "").")
                    }
                }
            }
            guard person.office == .coordinator else { return }
            html(.details, error == nil ? nil : .open) { html in
                html(.summary, text: "Add a locality")
                html.form(to: "/desk/localities", visit) { html in
                    html.field("name", "Its name", hint: "Such as Barnet. Its address is made from this and stays for good.", value: visit.form["name"], class: "short")
                    html.passphrase("The server then signs the change with the key it holds for you.")
                    html.submit("Add it")
                }
            }
        }
    }
}
