import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Readers ask to be told of releases, or of one chapter; confirm; and end it again.
enum SubscriptionRoutes {
    static let all: [Route] = [
        .open(.get, "/subscribe") { visit throws(OfficeError) in try form(visit) },
        .open(.post, "/subscribe", answer: subscribe),
        .open(.get, "/subscribe/{code}") { visit throws(OfficeError) in try page(visit) },
        .open(.post, "/subscribe/{code}") { visit throws(OfficeError) in
            let isWanted = visit.form["wanted"] == "yes"
            try SettleSubscription(code: visit.parameters["code"] ?? "", isWanted: isWanted).perform(in: visit.office)
            return visit.page("Messages") { html in
                html(.h1, text: isWanted ? "You will be told" : "No more messages")
                html(.p, text: isWanted ? "Every message has a link that ends them." : "The subscription has ended, and the address is forgotten.")
                html(.p) { $0(.a, .href(Address(path: "/")), text: "The manual") }
            }
        },
        .closed(.get, "/desk/you", for: .signedIn) { visit, person throws(OfficeError) in try address(visit, person) },
        .closed(.post, "/desk/you", for: .signedIn) { visit, person throws(OfficeError) in
            let typed = visit.form["address"]
            guard typed.isEmpty || EmailAddress(typed) != nil else { return try address(visit, person, refused: typed) }
            try SetAddress(EmailAddress(typed), of: person.member).perform(in: visit.office)
            return visit.seeOther("/desk/you")
        },
    ]

    private static func subscribe(_ visit: Visit) throws(OfficeError) -> Answer {
        do throws(OfficeError) {
            guard let address = EmailAddress(visit.form["address"]) else { throw unusable }
            try visit.countPublicWords()
            let chapter = visit.form["chapter"]
            try Subscribe(address, about: chapter.isEmpty ? nil : visit.chosen("chapter", "the chapter")).perform(in: visit.office)
            return visit.page("Look at your mail") { html in
                html(.h1, text: "Look at your mail")
                html(.p, text: "A message asks you to confirm. Until you do, nothing else is sent; after seven days without an answer the address is forgotten.")
            }
        } catch {
            guard case .refusal = error else { throw error }
            return try form(visit, error: error)
        }
    }

    private static func form(_ visit: Visit, error: OfficeError? = nil) throws(OfficeError) -> Answer {
        let outline = try ReadOutline().perform(in: visit.office)
        let wanted = error == nil ? visit.query["chapter"] : visit.form["chapter"]
        let chapters = outline.chapters.map { (value: $0.id.text, words: "releases that change \($0.frontMatter.printed)") }
        return visit.page("Be told of changes", status: error == nil ? .ok : .unprocessableContent) { html in
            html(.h1, text: "Be told of changes")
            if let error { html.refusal(error) }
            html(.p, .class("lead"), text: "A message when a release is published. Your address is used for nothing else, and forgotten when you end it.")
            html.form(to: "/subscribe", visit) { html in
                html.field("address", "Your email address", value: error == nil ? "" : visit.form["address"], remember: "email")
                html.options("chapter", "Tell me about", [(value: "", words: "every release")] + chapters, chosen: wanted)
                html.submit("Ask for messages")
            }
            html(.p) { $0(.a, .href(Address(path: "/privacy")), text: "What is kept about you") }
        }
    }

    private static func page(_ visit: Visit) throws(OfficeError) -> Answer {
        let code = visit.parameters["code"] ?? ""
        let (chapter, isConfirmed) = try ReadSubscription(code: code).perform(in: visit.office)
        let title = try chapter.flatMap { id throws(OfficeError) in try ReadOutline().perform(in: visit.office).chapter(id)?.frontMatter.printed }
        return visit.page("Messages") { html in
            html(.h1, text: isConfirmed ? "End these messages?" : "Do you want these messages?")
            html(.p, text: title.map { "A message whenever a release changes \($0)." } ?? "A message whenever a release is published.")
            for (value, words) in isConfirmed ? [("no", "End them")] : [("yes", "Yes, tell me"), ("no", "No, forget the address")] {
                html.form(to: "/subscribe/\(code)", visit) { html in
                    html.hidden("wanted", value)
                    html.submit(words, class: value == "no" ? "second" : nil)
                }
            }
        }
    }

    private static func address(_ visit: Visit, _ person: Person, refused: String? = nil) throws(OfficeError) -> Answer {
        let known = try ReadAddress(of: person.member).perform(in: visit.office) ?? ""
        return visit.page("Your messages", status: refused == nil ? .ok : .unprocessableContent) { html in
            html(.h1, text: "Your messages")
            if refused != nil { html.refusal(unusable) }
            html(.p, .class("lead"), text: "“Your turn” and last days are sent at once; what else happened, once a week. A link in a message opens a page and decides nothing.")
            html.form(to: "/desk/you", visit) { html in
                html.field("address", "Your email address", hint: "Kept privately. Leave it empty, and nothing is sent.", value: refused ?? known, isRequired: false, remember: "email")
                html.submit("Keep it")
            }
        }
    }

    private static let unusable = OfficeError.refusal(
        Refusal("unusable-address", "That is no email address messages can be sent to.", remedy: "Type one address, such as name@example.org."), details: [])
}
