import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Signing in and out, and choosing a passphrase with an enrolment code.
enum AccountRoutes {
    static let all: [Route] = [
        .open(.get, "/desk/sign-in") { visit in signInPage(visit, next: visit.query["next"]) },
        .open(.post, "/desk/sign-in", pace: .passphrase, answer: signIn),
        .open(.get, "/desk/enrol") { visit in enrolPage(visit) },
        .open(.post, "/desk/enrol", pace: .passphrase, answer: enrol),
        .closed(.post, "/desk/sign-out", for: .signedIn) { visit, _ throws(OfficeError) in
            if let token = visit.token { try SignOut(token: token).perform(in: visit.office) }
            return visit.seeOther("/desk/sign-in", cookie: SessionCookie.clearing)
        },
    ]

    private static func signIn(_ visit: Visit) throws(OfficeError) -> Answer {
        let typed = visit.form["member"].lowercased()
        let next = visit.form["next"]
        do throws(OfficeError) {
            guard let member = MemberID(typed) else { throw unknown }
            let now = visit.office.surroundings.now().seconds
            try visit.slow(visit.limits.address.refuses(visit.address, at: now))
            try visit.slow(visit.limits.member.refuses(member.text, at: now))
            let token = try SignIn(member: member, passphrase: visit.form.text("passphrase"), replacing: visit.token).perform(in: visit.office)
            visit.limits.member.forgive(member.text)
            return visit.seeOther(isWithinDesk(next) ? next : "/desk", cookie: SessionCookie.header(setting: token))
        } catch {
            guard case .refusal(let refusal, _) = error else { throw error }
            return signInPage(visit, next: next, member: typed, refusal: refusal)
        }
    }

    private static func enrol(_ visit: Visit) throws(OfficeError) -> Answer {
        do throws(OfficeError) {
            try visit.slow(visit.limits.address.refuses(visit.address, at: visit.office.surroundings.now().seconds))
            guard visit.form.text("passphrase") == visit.form.text("again") else {
                throw .refusal(
                    Refusal("passphrases-differ", "The two passphrases are not the same.", remedy: "Type the same passphrase twice."), details: [])
            }
            let member = try Enrol(code: visit.form["code"], passphrase: visit.form.text("passphrase")).perform(in: visit.office)
            return signInPage(visit, next: "", member: member.text, isEnrolled: true)
        } catch {
            guard case .refusal(let refusal, _) = error else { throw error }
            return enrolPage(visit, code: visit.form["code"], refusal: refusal)
        }
    }

    private static func signInPage(
        _ visit: Visit, next: String, member: String = "", refusal: Refusal? = nil, isEnrolled: Bool = false
    ) -> Answer {
        visit.page("Sign in", status: refusal == nil ? .ok : .unprocessableContent) { html in
            html(.h1, text: "Sign in")
            if isEnrolled { html(.div, .class("done")) { $0(.p, text: "Your passphrase is set. Sign in with it as \(member).") } }
            if let refusal { html.refusal(.refusal(refusal, details: [])) }
            html(.p, text: "For members and officers of the editorial board. To read the manual, nobody needs to sign in.")
            html.form(to: "/desk/sign-in", visit) { html in
                if isWithinDesk(next) { html.hidden("next", next) }
                html.field(
                    "member", "Your member id", hint: "As the board's list has it, such as police-1.", value: member, class: "short",
                    remember: "username")
                html.field("passphrase", "Your passphrase", kind: .password, remember: "current-password")
                html.submit("Sign in")
            }
            html(.p) { html in
                html.text("First time here, or passphrase forgotten? ")
                html(.a, .href(Address(path: "/desk/enrol")), text: "Enrol with a code")
                html.text(" from your administrator.")
            }
        }
    }

    private static func enrolPage(_ visit: Visit, code: String = "", refusal: Refusal? = nil) -> Answer {
        visit.page("Enrol with a code", status: refusal == nil ? .ok : .unprocessableContent) { html in
            html(.h1, text: "Enrol with a code")
            if let refusal { html.refusal(.refusal(refusal, details: [])) }
            html(.p, text: "Your administrator gave you a code of twenty letters and digits. It works once, for seven days.")
            html.form(to: "/desk/enrol", visit) { html in
                html.field("code", "Enrolment code", hint: "Capitals, spaces and dashes do not matter.", value: code)
                html.field(
                    "passphrase", "Choose a passphrase",
                    hint: "At least \(Passphrase.shortest) characters, better \(Passphrase.advised) or more: a few words nobody would "
                        + "put together. Nothing else is asked of it, and it never expires.",
                    kind: .password, remember: "new-password")
                html.field("again", "The same passphrase again", kind: .password, remember: "new-password")
                html.submit("Set my passphrase")
            }
        }
    }

    /// Whether a page somebody asked for before signing in is one of the desk: nothing leads out of it.
    static func isWithinDesk(_ path: String) -> Bool {
        (path == "/desk" || path.hasPrefix("/desk/")) && path.utf8.allSatisfy { (0x21...0x7E).contains($0) && $0 != 0x5C } && !path.contains("//")
    }

    private static let unknown = OfficeError.refusal(
        Refusal("wrong-passphrase", "That name and passphrase do not belong together.", remedy: "Your member id is a word such as police-1."), details: [])
}
