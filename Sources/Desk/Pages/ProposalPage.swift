import Editorial
import HTML
import Hummingbird
import Manuals
import Office
import Site

/// A proposal: where it stands and who must act, what it changes and why, what was said, what happened.
struct ProposalPage {
    private let reading: ProposalReading
    private let proceedings: Proceedings
    private let person: Person
    private let visit: Visit
    private let sheet: ProposalSheet

    private var proposal: Proposal { reading.proposal }

    init(reading: ProposalReading, proceedings: Proceedings, person: Person, visit: Visit) {
        (self.reading, self.proceedings, self.person, self.visit) = (reading, proceedings, person, visit)
        sheet = ProposalSheet(reading)
    }

    func response() throws(OfficeError) -> Answer {
        let comments = try CommentSheet(sheet, person: person, visit: visit)
        return visit.page("\(proposal.id): \(proposal.title)", at: .proposals) { html in
            html(.p, .class("when"), text: "Proposal \(proposal.id), revision \(proposal.revisions.count)")
            html(.h1, text: proposal.title)
            writeStanding(to: &html)
            writeMeeting(to: &html)
            sheet.writeReasons(to: &html)
            sheet.writeChanges(to: &html)
            sheet.writeRedline(comments, on: "/desk/proposals/\(proposal.id)", to: &html)
            sheet.writeConsultations(to: &html)
            sheet.writeHistory(to: &html)
            writeActs(to: &html)
        }
    }

    private func writeStanding(to html: inout Markup) {
        html(.div, .class("panel")) { html in
            html(.p) { html in
                html(.strong, text: "\(proposal.state.words.capitalisingFirst). ")
                html.text(next)
            }
            if let reason = proposal.reason, !reason.isEmpty { html(.p, text: "Why: \(reason)") }
            for ballot in proposal.ballots {
                html(.p) { $0(.a, .href(Address(path: "/desk/ballots/\(ballot)")), text: "Ballot \(ballot)") }
            }
            writeUrgency(to: &html)
        }
    }

    /// By when an urgent change lapses, and the way to sign one.
    private func writeUrgency(to html: inout Markup) {
        if proceedings.unratifiedActions.contains(where: { $0.id == proposal.id }) {
            let day = proceedings.ballotDay(of: proposal).map { "when the board meets on \($0.inWords)" } ?? "at the next meeting of the board; the calendar has none"
            html(.p, text: "It was approved outside a ballot, and lapses unless a ballot ratifies it \(day).")
        } else if proceedings.standingLapses.contains(proposal.id) {
            html(.p, text: "Its text stands until the next release puts back the text before it, unless a ballot ratifies it first.")
        }
        let path = Address(path: "/desk/proposals/\(proposal.id)/urgent")
        if proceedings.maySign(person.member, second: proposal, on: day) {
            html(.p) { $0(.a, .href(path), text: "Read the urgent change and sign second") }
        } else if proceedings.maySign(person.member, first: proposal, on: day) {
            html(.p) { $0(.a, .href(path), text: "It cannot wait: approve it outside a ballot") }
        } else if proposal.urgent != nil, person.isMember {
            html(.p) { $0(.a, .href(path), text: "The urgent change, and who signed it") }
        }
    }

    private var day: CalendarDay { visit.office.surroundings.now().day }

    private func writeMeeting(to html: inout Markup) {
        guard let meeting = reading.meeting else { return }
        html(.section, .class("refusal"), .labelledBy("~meeting")) { html in
            html(.h2, .id("~meeting"), text: "The text in force has moved on")
            let count = meeting.crossings.count == 1 ? "One thing" : "\(meeting.crossings.count) things"
            html(
                .p,
                text: "\(count) that it changes changed in force after it was made. \(isOwn ? "Revise it below: you" : "\(sheet.name(of: proposal.author)) revises it, and") "
                    + "says what is to stand.")
            html(.details) { html in
                html(.summary, text: "See what both changed")
                ChangesExcerpt.writeKey(to: &html)
                for (index, crossing) in meeting.crossings.enumerated() {
                    CrossingSection(crossing: crossing, meeting: meeting, ids: "~met-\(index)-", own: "In this proposal").write(to: &html)
                }
            }
        }
    }

    private var isOwn: Bool { person.member == proposal.author }

    /// Who must act now.
    private var next: String {
        switch proposal.state {
        case .review: "The coordinator puts it to consultation or to the board."
        case .ballot: "The board decides."
        case .awaitingSecond: "A member of another interest than the chair's signs, or it goes to the board."
        case .approved: "The coordinator takes it into a release."
        case .returned, .overtaken: "\(sheet.name(of: proposal.author)) revises it, or withdraws it."
        case .deferred(let release, _): "It waits for release \(release)."
        case .scheduled(let release, _): "It comes into force with release \(release)."
        case .published, .withdrawn, .superseded, .lapsed: "Nothing is to be done."
        }
    }

    private func writeActs(to html: inout Markup) {
        let path = "/desk/proposals/\(proposal.id)"
        if person.steers {
            switch proposal.state {
            case .review:
                writeConsultation(path, to: &html)
                writeBallot(path, to: &html)
                writeReturn(path, to: &html)
                writeDeferral(path, to: &html)
            case .approved:
                writeSchedule(path, to: &html)
                writeDeferral(path, to: &html)
            case .deferred(_, let mandate):
                if mandate == nil { writeBallot(path, to: &html) } else { writeSchedule(path, to: &html) }
            case .overtaken: writeReturn(path, to: &html)
            case .published, .lapsed:
                if proposal.isToBeRatified(in: proceedings) { writeBallot(path, to: &html) }
            default: break
            }
            writeLapse(path, to: &html)
        }
        if isOwn, proposal.state.isOpenToRevision { writeRevision(to: &html) }
        if person.steers || isOwn, isWithdrawable {
            writeSuccession(path, to: &html)
            writeWithdrawal(path, to: &html)
        }
    }

    private var isWithdrawable: Bool {
        switch proposal.state {
        case .review, .awaitingSecond, .approved, .returned, .deferred, .scheduled, .overtaken: true
        case .ballot, .published, .withdrawn, .superseded, .lapsed: false
        }
    }

    private func act(_ title: String, _ path: String, _ words: String, to html: inout Markup, content: (inout Markup) -> Void) {
        html(.details, .class("act")) { html in
            html(.summary, text: title)
            html.form(to: path, visit) { html in
                content(&html)
                html.submit(words)
            }
        }
    }

    private func writeRevision(to html: inout Markup) {
        act("Revise it", "/desk/drafts", "Begin a draft of it", to: &html) { html in
            html.hidden("source", "proposal")
            html.hidden("proposal", proposal.id.text)
            html(.p, text: "The draft holds its latest text. Submitted, it is the proposal's next revision.")
        }
    }

    private func writeConsultation(_ path: String, to html: inout Markup) {
        act("Consult on it", "\(path)/consult", "Open the consultation", to: &html) { html in
            html.field("until", "Last day for responses", kind: .date, class: "short", in: "consult")
            html.area("networks", "Networks asked", hint: "One a line, such as designated nurses.", rows: 3, in: "consult")
        }
    }

    private func writeBallot(_ path: String, to html: inout Markup) {
        act("Put it to the board", "\(path)/ballot", "Open the ballot", to: &html) { html in
            html.field("closes", "Last day for positions", kind: .date, class: "short", in: "ballot")
        }
    }

    private func writeReturn(_ path: String, to html: inout Markup) {
        act("Send it back to its author", "\(path)/return", "Send it back", to: &html) { html in
            html.area("reason", "Why", hint: "Public text: it stands in the record.", rows: 3, in: "return")
        }
    }

    private func writeDeferral(_ path: String, to html: inout Markup) {
        act("Put it off to a later release", "\(path)/defer", "Put it off", to: &html) { html in
            html.field("release", "Release", hint: "Its name, such as 2027-03; it need not be open yet.", class: "short", in: "defer")
            html.area("reason", "Why", hint: "Public text: it stands in the record.", rows: 3, in: "defer")
        }
    }

    private func writeSchedule(_ path: String, to html: inout Markup) {
        let open = proceedings.releases.values.filter { $0.state == .open }.map(\.name).sorted()
        guard !open.isEmpty else {
            return html(.p) { html in
                html.text("No release is open to take it into. ")
                html(.a, .href(Address(path: "/desk/releases")), text: "Open one")
                html.text(".")
            }
        }
        act("Take it into a release", "\(path)/schedule", "Take it in", to: &html) { html in
            html.options("release", "Release", open.map { ($0.text, $0.text) }, in: "schedule")
        }
    }

    /// Only what both have signed, on a day before today, can have lapsed.
    private func writeLapse(_ path: String, to html: inout Markup) {
        guard proceedings.unratifiedActions.contains(where: { $0.id == proposal.id }), let urgent = proposal.urgent, urgent.ratification == nil,
            let signed = urgent.second?.at.day, signed < day
        else { return }
        let met = proceedings.ballotDay(of: proposal).flatMap { $0 < day ? $0.description : nil } ?? ""
        act("Record that it lapsed", "\(path)/lapse", "Record that it lapsed", to: &html) { html in
            html.field(
                "day", "The day of the board that passed", hint: "Since it was signed, and before today; nothing ratified it then.", kind: .date, value: met, class: "short",
                in: "lapse")
            html.area("reason", "Why", hint: "Public text: it stands in the record.", rows: 3, in: "lapse")
        }
    }

    private func writeSuccession(_ path: String, to html: inout Markup) {
        let others = proceedings.proposals.values.filter { other in
            switch other.state {
            case .withdrawn, .superseded, .lapsed: false
            default: other.id != proposal.id
            }
        }.sorted { $0.id.ordinal > $1.id.ordinal }
        guard !others.isEmpty else { return }
        act("Set it aside for another", "\(path)/supersede", "Set it aside", to: &html) { html in
            html.options("successor", "The proposal that takes its place", others.map { ($0.id.text, "\($0.id): \($0.title)") }, in: "supersede")
            html.area("reason", "Why", hint: "Public text: it stands in the record.", rows: 3, in: "supersede")
        }
    }

    private func writeWithdrawal(_ path: String, to html: inout Markup) {
        act("Withdraw it", "\(path)/withdraw", "Withdraw it", to: &html) { html in
            html.area("reason", "Why", hint: "Public text: it stands in the record.", rows: 3, in: "withdraw")
        }
    }
}
