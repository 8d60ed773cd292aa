import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Every proposal under what is to be done with it, the longest waiting first.
struct ProposalQueue {
    private let proceedings: Proceedings
    private let moved: [Turn.Matter: Moment]
    private let visit: Visit
    private let now: Moment
    private let unratified: Set<ProposalID>
    private let consulted: [ProposalID: Consultation]

    init(proceedings: Proceedings, moved: [Turn.Matter: Moment], visit: Visit) {
        (self.proceedings, self.moved, self.visit) = (proceedings, moved, visit)
        let now = visit.office.surroundings.now()
        self.now = now
        unratified = Set(proceedings.unratifiedActions.map(\.id))
        consulted = Dictionary(
            proceedings.consultations.values.filter { $0.isOpen(on: now.day) }.map { ($0.proposal, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func response() -> Answer {
        let stages = Dictionary(grouping: proceedings.proposals.values, by: { Stage($0, proceedings) })
        return visit.page("Proposals", at: .proposals) { html in
            html(.h1, text: "Proposals")
            if proceedings.proposals.isEmpty { html(.p, .class("lead"), text: "There is none yet.") }
            for stage in Stage.allCases {
                guard let proposals = stages[stage]?.sorted(by: isBefore) else { continue }
                html(.h2, text: "\(stage.title) (\(proposals.count))")
                guard stage == .done else {
                    write(proposals, waits: true, to: &html)
                    continue
                }
                html(.details) { html in
                    html(.summary, text: "Show what is done, the latest first")
                    write(proposals.reversed(), waits: false, to: &html)
                }
            }
        }
    }

    private func write(_ proposals: [Proposal], waits: Bool, to html: inout Markup) {
        html(.ul, .class("rows")) { html in
            for proposal in proposals { write(proposal, waits: waits, to: &html) }
        }
    }

    private func isBefore(_ one: Proposal, _ other: Proposal) -> Bool {
        (since(one).seconds, one.id.ordinal) < (since(other).seconds, other.id.ordinal)
    }

    private func since(_ proposal: Proposal) -> Moment {
        moved[.proposal(proposal.id)] ?? proposal.revisions.last?.at ?? Moment(seconds: 0)
    }

    private func write(_ proposal: Proposal, waits: Bool, to html: inout Markup) {
        html(.li) { html in
            html(.p, .class("what")) { $0(.a, .href(Address(path: "/desk/proposals/\(proposal.id)")), text: proposal.title) }
            html(.p, .class("when")) { html in
                html.text("\(proposal.id), \(proposal.impact.rawValue), by \(proposal.author). \(proposal.state.words.capitalisingFirst)")
                html.text(waits ? ", for \(Waiting.words(since: since(proposal), now))." : ", \(since(proposal).day.inWords).")
                if let consultation = consulted[proposal.id] {
                    html.text(" Consulted on until \(consultation.until.inWords).")
                }
                guard unratified.contains(proposal.id) else { return }
                let last = proceedings.ballotDay(of: proposal)
                html(.span, .class("soon"), text: last.map { " It lapses unless a ballot ratifies it when the board meets on \($0.inWords)." } ?? " It lapses unless a ballot ratifies it.")
            }
        }
    }

    /// What is to be done with a proposal next.
    enum Stage: CaseIterable {
        case ratify, triage, ballot, schedule, scheduled, author, later, done

        init(_ proposal: Proposal, _ proceedings: Proceedings) {
            self =
                switch proposal.state {
                case _ where proposal.urgent?.ratification != nil: .ballot
                case .published, .lapsed:
                    if proposal.isToBeRatified(in: proceedings) { .ratify } else { .done }
                case .review, .awaitingSecond: .triage
                case .ballot: .ballot
                case .approved: .schedule
                case .scheduled: .scheduled
                case .returned, .overtaken: .author
                case .deferred: .later
                case .withdrawn, .superseded: .done
                }
        }

        var title: String {
            switch self {
            case .ratify: "In force by the chair's action, to be ratified"
            case .triage: "In review"
            case .ballot: "Before the board"
            case .schedule: "Approved, to be scheduled"
            case .scheduled: "Scheduled"
            case .author: "Back with their authors"
            case .later: "Put off to a later release"
            case .done: "Done"
            }
        }
    }
}
