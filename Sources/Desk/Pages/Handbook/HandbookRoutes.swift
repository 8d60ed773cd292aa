import HTML
import Hummingbird
import Manuals
import Office

/// The handbook’s pages.
enum HandbookRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/handbook", for: .signedIn) { visit, _ in
            visit.page("Handbook") { html in
                html(.h1, text: "Handbook")
                html(.ul, .class("rows")) { html in
                    for page in Handbook.all {
                        html(.li) { html in
                            html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/handbook/\(page.name)")), text: page.title) }
                            html(.p, .class("when"), text: page.lead)
                        }
                    }
                }
            }
        },
        .closed(.get, "/desk/handbook/{page}", for: .signedIn) { visit, _ throws(OfficeError) in
            guard let page = Handbook.all.first(where: { $0.name == visit.parameters["page"] }) else { throw .unreadable("The handbook has no such page.") }
            return visit.page("Handbook: \(page.title)") { html in
                html(.h1, text: page.title)
                html(.p, .class("lead"), text: page.lead)
                for section in page.sections {
                    html(.h2, text: section.title)
                    html(.ol) { html in
                        for step in section.steps { html(.li, text: step) }
                    }
                }
                html(.p) { $0(.a, .href(Address(path: "/desk/handbook")), text: "The other pages of the handbook") }
            }
        },
    ]
}
