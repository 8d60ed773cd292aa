import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// What a member is about to sign, to the letter, and the question for their passphrase.
struct ConfirmationPage {
    let reading: BallotReading
    let wanted: BallotRoutes.Wanted
    let person: Person
    let visit: Visit
    /// Why a passphrase was not taken.
    var error: OfficeError?

    func response() -> Answer {
        let ballot = reading.ballot
        return visit.page("Confirm your position", status: error == nil ? .ok : .unprocessableContent, at: .turn) { html in
            html(.h1, text: "Confirm your position")
            if let error { html.refusal(error) }
            html(.p, .class("lead"), text: "Nothing is recorded yet.")
            html(.dl, .class("facts")) { html in
                html.fact("You are") { $0(.p, text: "\(person.name), \(person.standing)") }
                html.fact("You say") { html in
                    html(.p) { $0(.strong, text: wanted.position.title) }
                    html(.p, text: wanted.position.consequence)
                }
                if !wanted.words.isEmpty { html.fact("In your words") { $0(.blockquote, .class("said")) { $0(.p, text: wanted.words) } } }
                html.fact("On", "“\(reading.about.proposal.title)”, proposal \(reading.about.proposal.id), ballot \(ballot.id)")
                html.fact("You declare", wanted.hasInterest ? "An interest of your own in this change" : "No interest of your own in this change")
                html.fact("Text") { html in
                    html(.p) { html in
                        html.text("Exactly the text with the digest ")
                        html(.code, text: ballot.subjectDigest.hex)
                    }
                }
                if let held = ballot.positions[person.member] { html.fact("Instead of", "“\(held.position.title)”, \(held.at.inWords)") }
            }
            html.form(to: "/desk/ballots/\(ballot.id)/position", visit) { html in
                html.hidden("position", wanted.position.rawValue)
                html.hidden("words", wanted.words)
                html.hidden("interest", wanted.hasInterest ? "some" : "none")
                html.hidden("subject", ballot.subjectDigest.hex)
                html.passphrase("The server then signs this position with the key it holds for you, and the record keeps it for good as attested by the server.")
                html.submit("Record my position")
            }
            html(.p) { $0(.a, .href(Address(path: "/desk/ballots/\(ballot.id)", fragment: "~position")), text: "Back to the ballot, recording nothing") }
        }
    }
}
