import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import NIOCore
import Office

extension Visit {
    /// A page of the desk.
    func page(_ title: String, status: HTTPResponse.Status = .ok, at place: DeskFrame.Place? = nil, content: (inout Markup) -> Void) -> Answer {
        Answer(desk: DeskFrame(settings: settings, person: person, token: token, title: title, place: place).page(content: content), status: status)
    }

    /// Sends the browser on to a page, by GET.
    func seeOther(_ path: String, cookie: String? = nil) -> Answer {
        var response = Answer(desk: [], status: .seeOther)
        response.headers[.location] = path
        if let cookie { response.headers[.setCookie] = cookie }
        return response
    }

    /// What somebody is told who must sign in first.
    func askingToSignIn() -> Answer {
        guard form.has("token") else { return seeOther(Address(path: "/desk/sign-in").adding(query: [("next", path)]).text) }
        return page("Your session has ended", status: .unauthorized) { html in
            html(.h1, text: "Your session has ended")
            html(.p, text: "Nothing was recorded. Sign in again, open the page anew and send the form once more.")
            html(.p) { $0(.a, .href(Address(path: "/desk/sign-in")), text: "Sign in") }
            writeBack(to: &html)
        }
    }

    /// What somebody wrote in a form that was not taken.
    private func writeBack(to html: inout Markup) {
        let written = form.written
        guard !written.isEmpty else { return }
        html(.h2, text: "What you wrote")
        html(.p, text: "It stands here to be copied; it is kept nowhere else.")
        for words in written { html(.pre, text: words) }
    }

    /// What somebody is told who may not.
    func refusingEntry(_ admission: Admission) -> Answer {
        page("Not for you to open", status: .forbidden) { html in
            html(.h1, text: "Not for you to open")
            html(.p, text: "This page is for \(admission.words). You are signed in as \(person?.name ?? "nobody"), \(person?.standing ?? "").")
            html(.p) { $0(.a, .href(Address(path: "/desk")), text: "Your turn") }
        }
    }

    /// Why something was not done: what, where, and what to do.
    func refusal(_ error: OfficeError) -> Answer {
        switch error {
        case .diagnostics, .refusal:
            return page("Nothing was recorded", status: error.status) { html in
                html(.h1, text: "Nothing was recorded")
                html.refusal(error)
                writeBack(to: &html)
            }
        case .unreadable(let message):
            return page("Not found", status: .notFound) { html in
                html(.h1, text: "Not found")
                html(.p, text: message)
            }
        case .fault:
            // What a fault says may name paths of this machine: it is for the log.
            return page("Something is wrong with the server", status: .internalServerError) { html in
                html(.h1, text: "Something is wrong with the server")
                html(.p, text: "What you asked for was not done. Try again; if it happens again, tell the administrator the time it happened.")
            }
        }
    }
}

extension OfficeError {
    /// How the web says it.
    fileprivate var status: HTTPResponse.Status {
        switch self {
        case .refusal(let refusal, _) where refusal.rule == "too-often": .tooManyRequests
        case .refusal(let refusal, _) where refusal.rule.hasPrefix("unknown-"): .notFound
        case .refusal, .diagnostics: .unprocessableContent
        case .unreadable: .notFound
        case .fault: .internalServerError
        }
    }
}

/// What to do about a refusal, for somebody at the desk: the rules' own remedies name commands.
enum DeskRemedy {
    static func words(for refusal: Refusal) -> String {
        switch refusal.rule {
        case "stranger", "no-vote", "not-entitled": "Ask the coordinator whether your seat or office is still as it should be."
        case "already-cast": "Open the ballot again: it shows your position and lets you change it."
        case "account-there": "Make a new enrolment code for it: its line below has the form."
        case "ballot-closed", "late": "Ask the coordinator; nothing can be added to this ballot."
        case "no-key", "key-revoked": "Ask the coordinator: the board gives you a new key."
        case "unknown-place": "Open the section or paragraph in the manual, and copy the link of its number."
        case "no-scope": "Choose the sections, the paragraphs or, for a redaction, the attachments it is about."
        case "days-disordered" where refusal.remedy.contains("--"): "Leave both days empty."
        case "urgent-unratified": "Put the urgent change to the board, or record that it lapsed: its page does both."
        default:
            refusal.remedy.contains("rubric ") || refusal.remedy.contains("--")
                ? "Go back, look at the page again, and ask the coordinator if it still does not work." : refusal.remedy
        }
    }
}
