import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Urgent changes: signed outside a ballot by the chair and a member of another interest; and what lapsed.
enum UrgentRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/proposals/{proposal}/urgent", for: .members) { visit, person throws(OfficeError) in try page(visit, person) },
        .closed(.post, "/desk/proposals/{proposal}/urgent", for: .members, pace: .passphrase, answer: sign),
        .closed(.post, "/desk/proposals/{proposal}/lapse", for: .steering) { visit, person throws(OfficeError) in
            let proposal: ProposalID = try visit.name("proposal")
            _ = try LapseProposal(
                proposal: proposal, ballotDay: try visit.day("day", "the day of the board that passed"), reason: try visit.words("reason", "why"), actor: person.member
            ).perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/proposals/\(proposal)")
        },
    ]

    private static func page(_ visit: Visit, _ person: Person, error: OfficeError? = nil) throws(OfficeError) -> Answer {
        let reading = try ReadUrgentChange(proposal: try visit.name("proposal"), reader: person.member).perform(in: visit.office)
        return try UrgentPage(reading: reading, person: person, visit: visit, error: error).response()
    }

    private static func sign(_ visit: Visit, _ person: Person) throws(OfficeError) -> Answer {
        let proposal: ProposalID = try visit.name("proposal")
        do throws(OfficeError) {
            guard let revision = Revision(visit.form["revision"]) else {
                throw .refusal(Refusal("foreign-form", "That is no form of this desk.", remedy: "Open the page again and fill in its form."), details: [])
            }
            try visit.confirm(person)
            let reason = visit.form["reason"]
            _ = try ApproveUrgently(proposal: proposal, reason: reason.isEmpty ? nil : reason, revision: revision, member: person.member)
                .perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/proposals/\(proposal)")
        } catch {
            guard case .refusal = error else { throw error }
            return try page(visit, person, error: error)
        }
    }
}
