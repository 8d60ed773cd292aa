import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office

/// A ballot on one page: what is asked, the text, the reasons, what others said, and the way to a position.
struct BallotPage {
    private let reading: BallotReading
    private let person: Person
    private let visit: Visit
    private let sent: FormFields?
    private let error: OfficeError?
    private let sheet: ProposalSheet

    private var ballot: Ballot { reading.ballot }

    /// With what was chosen and written where it was not taken, and why.
    init(reading: BallotReading, person: Person, visit: Visit, sent: FormFields? = nil, error: OfficeError? = nil) {
        (self.reading, self.person, self.visit, self.sent, self.error) = (reading, person, visit, sent, error)
        sheet = ProposalSheet(reading.about)
    }

    private var mine: Ballot.Held? { ballot.positions[person.member] }

    func response() throws(OfficeError) -> Answer {
        let comments = try CommentSheet(sheet, person: person, visit: visit, ballot: ballot.id)
        return visit.page("Ballot \(ballot.id): \(reading.about.proposal.title)", status: error == nil ? .ok : .unprocessableContent, at: .turn) { html in
            html(.p, .class("when"), text: "Ballot \(ballot.id), on proposal \(reading.about.proposal.id)")
            html(.h1, text: reading.about.proposal.title)
            if let error {
                html.refusal(error)
                html(.p) { $0(.a, .href(Address(fragment: "~position")), text: "Back to the five positions; what you wrote stands there") }
            }
            writeQuestion(to: &html)
            sheet.writeReasons(to: &html)
            sheet.writeChanges(to: &html)
            sheet.writeRedline(comments, on: "/desk/ballots/\(ballot.id)", to: &html)
            sheet.writeConsultations(to: &html)
            writePositions(to: &html)
            writeForm(to: &html)
            writeClosing(to: &html)
            html(.p) { html in
                html.text("The board decides on exactly this text. Its digest is ")
                html(.code, text: ballot.subjectDigest.hex)
                html.text(".")
            }
        }
    }

    /// What the reader is asked, or that they are not, in a sentence; and the way straight to the form.
    private func writeQuestion(to html: inout Markup) {
        html(.div, .class("panel")) { html in
            if let decided = ballot.decision {
                html(.p) { html in
                    html(.strong, text: decided.decision.outcome == .approved ? "Approved" : "Not approved: returned to its author")
                    html.text(", \(decided.at.day.inWords). \(decided.decision.arithmetic)")
                }
                return
            }
            let question = "The board asks whether you, as \(person.standing), agree that this text comes into force."
            html(.p, text: mine.map(standing) ?? (reading.mayTakePosition ? question : whyNot))
            html(.p, text: "Positions are taken until \(ballot.closes.inWords). Reading this page records nothing.")
            if reading.mayTakePosition {
                html(.p) { $0(.a, .href(Address(fragment: "~position")), text: mine == nil ? "Go to the five positions" : "Change your position") }
            }
        }
    }

    private func standing(_ held: Ballot.Held) -> String {
        held.isCarried
            ? "Your position “\(held.position.title)” is carried over from the ballot before: nothing that concerns "
                + "\(person.interest?.inWords ?? "you") has changed. You can take another."
            : "You said “\(held.position.title)” on \(held.at.inWords). You can change it until the ballot closes."
    }

    private var whyNot: String {
        if reading.about.proposal.author == person.member { return "It is your own proposal, so you count as taking no part." }
        if case .deputy(let principal)? = person.seat { return "You stand in for \(sheet.name(of: principal)), who is not recused: they take the position." }
        return person.isOnBoard ? "This ballot takes no position from you." : "You look on: only members of the board take positions."
    }

    private func writePositions(to html: inout Markup) {
        html(.h2, text: ballot.decision == nil ? "Where it stands" : "Positions")
        if ballot.decision == nil, let arithmetic = reading.arithmetic {
            html(.p, .class("arithmetic"), text: "If the ballot closed today: \(arithmetic.arithmetic)")
        }
        if reading.positions.isEmpty {
            html(.p, text: "Nobody has taken a position yet.")
        } else {
            html(.ul, .class("rows")) { html in
                for taken in reading.positions { write(taken, to: &html) }
            }
        }
        guard ballot.decision == nil, !reading.awaited.isEmpty else { return }
        html(.p, text: "Still to come: \(reading.awaited.map { sheet.name(of: $0.id) }.joined(separator: ", ")).")
    }

    private func write(_ taken: BallotReading.Taken, to html: inout Markup) {
        html(.li) { html in
            html(.p) { html in
                html(.strong, text: sheet.name(of: taken.member))
                if let interest = taken.interest { html.text(", for \(interest.inWords)") }
                html.text(": \(taken.held.position.words).")
            }
            if let words = taken.words { html(.blockquote, .class("said")) { $0(.p, text: words) } }
            let when = taken.held.isCarried ? "Carried over" : taken.held.at.inWords
            let whose = taken.isAttested
                ? "Attested by the server, which holds the key of \(taken.member)." : "Signed by \(taken.member) with their own key."
            html(.p, .class("when"), text: "\(when). \(whose)")
        }
    }

    private func writeForm(to html: inout Markup) {
        guard reading.mayTakePosition else { return }
        html(.section, .class("panel"), .labelledBy("~position")) { html in
            html(.h2, .id("~position"), text: mine == nil ? "Your position" : "Change your position")
            html.form(to: "/desk/ballots/\(ballot.id)/confirm", visit) { html in
                html(.fieldset) { html in
                    html(.legend, text: "Have you an interest of your own in this change?")
                    html(.p, .class("hint"), text: "Something you, your family or a business of yours stands to gain or lose. Speaking for your agency is none.")
                    html.choice("interest", "none", "No", isChosen: sent?["interest"] == "none")
                    html.choice("interest", "some", "Yes", hint: "Then “\(Position.recuse.title)” is the position to take.", isChosen: sent?["interest"] == "some")
                }
                html(.fieldset) { html in
                    html(.legend, text: "What do you say?")
                    for position in Position.allCases {
                        html.choice("position", position.rawValue, position.title, hint: position.consequence, isChosen: (sent.map { $0["position"] } ?? mine?.position.rawValue) == position.rawValue)
                    }
                }
                html.area(
                    "words", "Words", hint: "A concern needs them: say what would answer it. Other members read them; they are kept privately and can be erased.",
                    value: sent?["words"] ?? "", rows: 4, isRequired: false)
                html(.p, .class("hint"), text: "Nothing is recorded yet: the next page shows what you are about to sign and asks for your passphrase.")
                html.submit("Continue")
            }
        }
    }

    private func writeClosing(to html: inout Markup) {
        guard ballot.decision == nil, person.steers else { return }
        html(.section, .class("panel"), .labelledBy("~closing")) { html in
            html(.h2, .id("~closing"), text: "Close the ballot")
            let outcome = reading.arithmetic?.outcome == .approved ? "approved" : "returned to its author"
            html(.p, text: "The rule and the positions decide; nobody else does. Closed today, it would be \(outcome).")
            html.form(to: "/desk/ballots/\(ballot.id)/close", visit) { $0.submit("Close ballot \(ballot.id)", class: "second") }
        }
    }
}
