import Digests
import Editorial
import HTML
import HTTPTypes
import Hummingbird
import Manuals
import Office
import Releases
import Site

/// A proposal to be approved outside a ballot: why it cannot wait, what readers would be told, the text, and the way to sign.
/// Opening the page signs nothing.
struct UrgentPage {
    private let reading: UrgentReading
    private let person: Person
    private let visit: Visit
    private let error: OfficeError?
    private let sheet: ProposalSheet

    private var proposal: Proposal { reading.about.proposal }

    /// With why a signature was not taken.
    init(reading: UrgentReading, person: Person, visit: Visit, error: OfficeError? = nil) {
        (self.reading, self.person, self.visit, self.error) = (reading, person, visit, error)
        sheet = ProposalSheet(reading.about)
    }

    func response() throws(OfficeError) -> Answer {
        let proceedings = try visit.office.proceedings()
        let day = visit.office.surroundings.now().day
        let comments = try CommentSheet(sheet, person: person, visit: visit)
        let isFirst = proceedings.maySign(person.member, first: proposal, on: day)
        let isSecond = proceedings.maySign(person.member, second: proposal, on: day)
        return visit.page("Urgent change: \(proposal.title)", status: error == nil ? .ok : .unprocessableContent, at: .turn) { html in
            html(.p, .class("when"), text: "Proposal \(proposal.id), outside a ballot")
            html(.h1, text: proposal.title)
            if let error { html.refusal(error) }
            writeQuestion(isFirst: isFirst, isSecond: isSecond, to: &html)
            html(.h2, text: "What readers would be told")
            html(.div, .class("preview")) { ChangesExcerpt(reading.told, ids: "~told-").writeProposals(to: &$0) }
            html(.p, text: lapsing)
            sheet.writeReasons(to: &html)
            sheet.writeChanges(to: &html)
            sheet.writeRedline(comments, on: "/desk/proposals/\(proposal.id)/urgent", to: &html)
            if isFirst || isSecond { writeForm(isFirst: isFirst, to: &html) }
            html(.p) { html in
                html.text("What is signed is exactly this text. Its digest is ")
                html(.code, text: reading.subject.hex)
                html.text(".")
            }
        }
    }

    private func writeQuestion(isFirst: Bool, isSecond: Bool, to html: inout Markup) {
        html(.div, .class("panel")) { html in
            html(
                .p,
                text: "Where a change cannot wait for a ballot, the chair signs it and a member of another interest signs second. It then comes with an off-cycle release."
            )
            if let urgent = proposal.urgent {
                html(.p) { html in
                    html(.strong, text: "\(sheet.name(of: urgent.chair.member)) signed on \(urgent.chair.at.day.inWords): ")
                    html.text(urgent.reason)
                }
                if let second = urgent.second { html(.p, text: "\(sheet.name(of: second.member)) signed second, on \(second.at.day.inWords).") }
            }
            guard isFirst || isSecond else { return html(.p, text: "It asks no signature of you: it is \(proposal.state.words).") }
            html(.p, text: "Reading this page signs nothing.")
            html(.p) { $0(.a, .href(Address(fragment: "~signature")), text: "Go to the signature") }
        }
    }

    /// By when it lapses, and what that means.
    private var lapsing: String {
        let what = "If the board does not ratify it by a ballot, it lapses, and the next release puts back the text before it."
        return reading.lapses.map { "The board next meets on \($0.inWords). \(what)" }
            ?? "The calendar has no meeting of the board ahead, so no day is set. \(what)"
    }

    private func writeForm(isFirst: Bool, to html: inout Markup) {
        html(.section, .class("panel"), .labelledBy("~signature")) { html in
            html(.h2, .id("~signature"), text: isFirst ? "Sign it as chair" : "Sign it second")
            let consequence = isFirst ? "A member of another interest is then asked to sign second." : "It is then approved, and can come with an off-cycle release."
            html(.p, text: "You agree, as \(person.standing), that exactly this text comes into force without a ballot. \(consequence)")
            html.form(to: "/desk/proposals/\(proposal.id)/urgent", visit) { html in
                html.hidden("revision", reading.about.submitted.revision.hex)
                if isFirst {
                    html.area("reason", "Why can it not wait for a ballot?", hint: "Public text: readers are told of it.", value: error == nil ? "" : visit.form["reason"], rows: 3)
                }
                html.passphrase("The server then signs with the key it holds for you.")
                html.submit("Sign the urgent change")
            }
        }
    }
}
