import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// Who may sign in: an administrator invites with a code that works once, and disables.
///
/// Every change asks for the administrator's passphrase. What somebody may do at the desk follows from the board, not from
/// here.
enum AccountAdministration {
    static let all: [Route] = [
        .closed(.get, "/desk/accounts", for: .administering) { visit, _ throws(OfficeError) in try page(visit) },
        .closed(.post, "/desk/accounts", for: .administering, pace: .passphrase) { visit, person throws(OfficeError) in
            try change(visit, person) { () throws(OfficeError) in
                let member: MemberID = try visit.chosen("member", "the member id")
                let name = visit.form["name"]
                return (member, try AddAccount(member: member, name: name.isEmpty ? nil : name).perform(in: visit.office))
            }
        },
        .closed(.post, "/desk/accounts/{member}/code", for: .administering, pace: .passphrase) { visit, person throws(OfficeError) in
            try change(visit, person) { () throws(OfficeError) in
                let member: MemberID = try visit.name("member")
                return (member, try IssueEnrolmentCode(member: member).perform(in: visit.office))
            }
        },
        .closed(.post, "/desk/accounts/{member}/enable", for: .administering, pace: .passphrase) { visit, person throws(OfficeError) in
            try change(visit, person) { () throws(OfficeError) in try enable(true, visit, person) }
        },
        .closed(.post, "/desk/accounts/{member}/disable", for: .administering, pace: .passphrase) { visit, person throws(OfficeError) in
            try change(visit, person) { () throws(OfficeError) in try enable(false, visit, person) }
        },
    ]

    private typealias Code = (member: MemberID, code: EnrolmentCode)

    private static func change(_ visit: Visit, _ person: Person, _ act: () throws(OfficeError) -> Code?) throws(OfficeError) -> Answer {
        do throws(OfficeError) {
            try visit.confirm(person)
            guard let issued = try act() else { return visit.seeOther("/desk/accounts") }
            return try page(visit, issued: issued)
        } catch {
            guard case .refusal = error else { throw error }
            return try page(visit, error: error)
        }
    }

    private static func enable(_ isEnabled: Bool, _ visit: Visit, _ person: Person) throws(OfficeError) -> Code? {
        let member: MemberID = try visit.name("member")
        guard isEnabled || member != person.member else {
            throw .refusal(
                Refusal("own-account", "That is your own account.", remedy: "Another administrator disables it, so that nobody shuts everybody out."), details: [])
        }
        try EnableAccount(member: member, isEnabled: isEnabled).perform(in: visit.office)
        return nil
    }

    private static func page(_ visit: Visit, issued: Code? = nil, error: OfficeError? = nil) throws(OfficeError) -> Answer {
        let lines = try ListAccounts().perform(in: visit.office)
        return visit.page("Accounts", status: error == nil ? .ok : .unprocessableContent, at: .accounts) { html in
            html(.h1, text: "Accounts")
            html(.p, .class("lead"), text: "Who may sign in. What they may do then follows from their seat or office on the board.")
            if let error { html.refusal(error) }
            if let issued { write(issued, to: &html) }
            html(.ul, .class("rows")) { html in
                for line in lines { html(.li) { write(line, visit, to: &$0) } }
            }
            html(.h2, text: "Invite somebody")
            html.form(to: "/desk/accounts", visit) { html in
                html.field("member", "Their member id", hint: "As the board's list has it, such as police-1.", value: error == nil ? "" : visit.form["member"], class: "short")
                html.field("name", "What they are called", hint: "As they agreed to be shown; kept privately.", value: error == nil ? "" : visit.form["name"], isRequired: false)
                passphrase(in: "invite", to: &html)
                html.submit("Make the account and its code")
            }
        }
    }

    private static func write(_ issued: Code, to html: inout Markup) {
        html(.div, .class("done"), .role("status")) { html in
            html(.p) { html in
                html.text("The code of \(issued.member) is ")
                html(.strong) { $0(.code, text: issued.code.text) }
                html.text(".")
            }
            html(.p, text: "Hand it over now, by a way you trust: it is kept nowhere and shown once. It works once, for seven days, under Sign in, “Enrol with a code”.")
        }
    }

    private static func write(_ line: ListAccounts.Line, _ visit: Visit, to html: inout Markup) {
        let (member, person) = (line.person.member, line.person)
        let state = line.isEnabled ? (line.isEnrolled ? "Signs in with a passphrase" : "Has not enrolled yet") : "Disabled"
        html(.p, .class("what"), text: person.name == member.text ? member.text : "\(person.name) (\(member))")
        html(.p, .class("when"), text: "\(person.standing.capitalisingFirst)\(person.isAdministrator && person.standing != "administrator" ? ", administrator" : ""). \(state).")
        html(.details) { html in
            html(.summary) { html in
                html.text("Change")
                html(.span, .class("unseen"), text: " the account of \(member)")
            }
            html.form(to: "/desk/accounts/\(member)/\(line.isEnabled ? "code" : "enable")", visit) { html in
                passphrase(in: "\(member)-code", to: &html)
                html.submit(line.isEnabled ? "Make a new enrolment code" : "Enable the account", class: "second")
            }
            guard line.isEnabled else { return }
            html.form(to: "/desk/accounts/\(member)/disable", visit) { html in
                passphrase(in: "\(member)-disable", to: &html)
                html.submit("Disable the account and end its sessions", class: "second")
            }
        }
    }

    private static func passphrase(in form: String, to html: inout Markup) {
        html.field("passphrase", "Your own passphrase", kind: .password, remember: "current-password", in: form)
    }
}
