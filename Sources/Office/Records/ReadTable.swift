import Editorial
import Git
import Manuals
import Record

/// Draws a table from the record and the text in force. It holds no private words.
public struct ReadTable: Sendable {
    private let kind: RecordTable.Kind

    public init(_ kind: RecordTable.Kind) {
        self.kind = kind
    }

    public func perform(in office: Secretariat) throws(OfficeError) -> RecordTable {
        let proceedings = try office.proceedings()
        switch kind {
        case .proposals:
            let moved = try office.lastMoves()
            return table("Proposal", "Title", "Author", "Impact", "Drivers", "State", "Revisions", "Submitted", "Last moved") {
                proceedings.proposals.values.sorted { $0.id.ordinal < $1.id.ordinal }.map { proposal in
                    [
                        proposal.id.text, proposal.title, proposal.author.text, proposal.impact.rawValue, proposal.drivers.map(\.text).joined(separator: " "),
                        proposal.state.words, "\(proposal.revisions.count)", proposal.revisions.first?.at.description ?? "",
                        moved[.proposal(proposal.id)]?.description ?? "",
                    ]
                }
            }
        case .ballots:
            return table("Ballot", "Proposal", "Opened", "Last day", "Decided", "Outcome", "Arithmetic") {
                ballots(proceedings).map { ballot in
                    [
                        ballot.id.text, ballot.subject.proposal.text, ballot.opened.description, ballot.closes.description,
                        ballot.decision?.at.description ?? "", ballot.decision?.decision.outcome.rawValue ?? "open", ballot.decision?.decision.arithmetic ?? "",
                    ]
                }
            }
        case .positions:
            return table("Ballot", "Proposal", "Member", "For", "Position", "Taken", "Carried over") {
                ballots(proceedings).flatMap { ballot in
                    ballot.positions.sorted { $0.key < $1.key }.map { member, held in
                        [
                            ballot.id.text, ballot.subject.proposal.text, member.text, ballot.board.member(member)?.interest.text ?? "", held.position.rawValue,
                            held.at.description, held.isCarried ? "yes" : "no",
                        ]
                    }
                }
            }
        case .consultations:
            return table("Consultation", "Proposal", "Networks", "Opened", "Last day", "Responses", "Answered") {
                proceedings.consultations.values.sorted { $0.id.ordinal < $1.id.ordinal }.map { known in
                    [
                        known.id.text, known.proposal.text, known.networks.map(\.text).joined(separator: " "), known.opened.description, known.until.description,
                        "\(known.responses.count)", known.answer?.at.description ?? "",
                    ]
                }
            }
        case .responses:
            return table("Response", "Consultation", "Network", "About", "Received", "What became of it", "What we did") {
                proceedings.responses.values.sorted { $0.id.ordinal < $1.id.ordinal }.map { response in
                    [
                        response.id.text, response.consultation.text, response.network.text, response.about.text, response.at.description,
                        response.erased == nil ? response.outcome?.disposition.rawValue ?? "" : "erased", response.outcome?.answer ?? "",
                    ]
                }
            }
        case .suggestions:
            return table("Suggestion", "From", "About", "Received", "State") {
                proceedings.suggestions.values.sorted { $0.id.ordinal < $1.id.ordinal }.map { suggestion in
                    [suggestion.id.text, suggestion.source.rawValue, suggestion.about?.text ?? "", suggestion.at.description, suggestion.state.words]
                }
            }
        case .releases:
            return table("Release", "Kind", "Publication", "In force from", "State", "Proposals", "Certified by") {
                proceedings.releases.values.sorted { ($0.publication, $0.name) < ($1.publication, $1.name) }.map { release in
                    [
                        release.name.text, release.kind.rawValue, release.publication.description, release.inForce.description, release.state.words,
                        release.proposals.map(\.text).joined(separator: " "), release.certifiedBy.map(\.text).joined(separator: " "),
                    ]
                }
            }
        case .notices:
            let day = office.surroundings.now().day
            return table("Notice", "Kind", "Over", "What it says", "Proposed by", "From", "Until", "Approved by", "State") {
                proceedings.notices.values.sorted { $0.id.ordinal < $1.id.ordinal }.map { notice in
                    let proposed = notice.proposed
                    return [
                        notice.id.text, proposed.kind.rawValue, proposed.scope.words, proposed.text, notice.by.text, (notice.begins ?? proposed.starts).description,
                        (notice.ended?.from ?? proposed.ends)?.description ?? "", notice.approvedBy.map(\.text).joined(separator: " "), notice.words(on: day),
                    ]
                }
            }
        case .motions:
            return table("Motion", "Change", "Reason", "Put by", "Put", "Seconded by", "In force since", "Dropped") {
                proceedings.motions.values.sorted { $0.motion.motion.ordinal < $1.motion.motion.ordinal }.map { course in
                    [
                        course.motion.motion.text, course.motion.change.words, course.motion.reason, course.motion.member.text, course.at.description,
                        course.enacted?.by.text ?? "", course.enacted?.at.description ?? "", course.dropped?.at.description ?? "",
                    ]
                }
            }
        case .drivers:
            let reports = try ReportDrivers().perform(in: office)
            return table("Driver", "Title", "Proposals", "What it changed") {
                reports.map { report in
                    [
                        report.driver.description, report.title, report.proposals.map { "\($0.proposal) (\($0.state))" }.joined(separator: ", "),
                        report.changed.joined(separator: "; "),
                    ]
                }
            }
        case .reviews:
            let (outline, day) = (try ReadOutline().perform(in: office), office.surroundings.now().day)
            return table("Chapter", "Code", "Title", "Review by", "Standing") {
                outline.chapters.map { chapter in
                    let review = ChapterReview(chapter.frontMatter, on: day)
                    return [
                        chapter.id.text, chapter.frontMatter.code ?? "", chapter.frontMatter.title, chapter.frontMatter.reviewBy?.description ?? "", review.words,
                    ]
                }
            }
        case .contacts:
            let kinds = Set(proceedings.localities.flatMap(\.contacts.keys)).sorted()
            return RecordTable(
                kind: kind, columns: ["Locality", "Name"] + kinds + ["Last confirmed"],
                rows: proceedings.localities.map { locality in
                    [locality.id.text, locality.name] + kinds.map { locality.contacts[$0] ?? "" } + [locality.confirmed.description]
                })
        case .board:
            return table("Who", "Seat or office", "For", "From", "Until") {
                (proceedings.board?.members ?? []).map { [$0.id.text, $0.seat.words, $0.interest.text, $0.term.from.description, $0.term.until?.description ?? ""] }
                    + (proceedings.board?.officers ?? []).map { [$0.id.text, $0.office.words, "", $0.term.from.description, $0.term.until?.description ?? ""] }
            }
        case .acts:
            let entries = try recorded { () throws(RecordFault) in try office.ledger.entries() }
            return table("At", "By", "What", "Commit") {
                entries.reversed().map { [$0.event.at.description, $0.event.actor.text, $0.event.headline, $0.commit.hex] }
            }
        }
    }

    private func table(_ columns: String..., rows: () -> [[String]]) -> RecordTable { RecordTable(kind: kind, columns: columns, rows: rows()) }

    private func ballots(_ proceedings: Proceedings) -> [Ballot] { proceedings.ballots.values.sorted { $0.id.ordinal < $1.id.ordinal } }
}
