import Editorial
import HTML
import Hummingbird
import Manuals
import Office

/// Every proposal with where it stands and how long it waits; one proposal; and what the chair and the coordinator do
/// with it.
enum ProposalRoutes {
    static let all: [Route] = [
        .closed(.get, "/desk/proposals", for: .acting) { visit, person throws(OfficeError) in
            ProposalQueue(proceedings: try visit.office.proceedings(), moved: try visit.office.lastMoves(), visit: visit).response()
        },
        .closed(.get, "/desk/proposals/{proposal}", for: .acting) { visit, person throws(OfficeError) in
            let reading = try ReadProposal(proposal: try visit.name("proposal"), reader: person.member).perform(in: visit.office)
            return try ProposalPage(reading: reading, proceedings: try visit.office.proceedings(), person: person, visit: visit).response()
        },
        .closed(.post, "/desk/proposals/{proposal}/return", for: .steering) { visit, person throws(OfficeError) in
            try move(visit) { proposal, key throws(OfficeError) in
                _ = try ReturnProposal(proposal: proposal, reason: try visit.words("reason", "why"), actor: person.member).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/proposals/{proposal}/defer", for: .steering) { visit, person throws(OfficeError) in
            try move(visit) { proposal, key throws(OfficeError) in
                _ = try DeferProposal(
                    proposal: proposal, to: try visit.chosen("release", "the release"), reason: try visit.words("reason", "why"), actor: person.member
                ).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/proposals/{proposal}/consult", for: .steering) { visit, person throws(OfficeError) in
            try move(visit) { proposal, key throws(OfficeError) in
                // Who names a network twice means it once.
                let networks = visit.form["networks"].split(whereSeparator: { $0 == "," || $0 == "\n" }).compactMap { Network(slugging: $0) }
                    .reduce(into: [Network]()) { networks, network in if !networks.contains(network) { networks.append(network) } }
                _ = try OpenConsultation(
                    proposal: proposal, until: try visit.day("until", "the last day"), networks: networks, actor: person.member
                ).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/proposals/{proposal}/ballot", for: .steering) { visit, person throws(OfficeError) in
            let ballot = try OpenBallot(
                proposal: try visit.name("proposal"), closes: try visit.day("closes", "the last day"), actor: person.member
            ).perform(in: visit.office, key: try visit.key())
            return visit.seeOther("/desk/ballots/\(ballot)")
        },
        .closed(.post, "/desk/proposals/{proposal}/schedule", for: .steering) { visit, person throws(OfficeError) in
            try move(visit) { proposal, key throws(OfficeError) in
                _ = try ScheduleProposal(proposal: proposal, release: try visit.chosen("release", "the release"), actor: person.member)
                    .perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/proposals/{proposal}/supersede", for: .acting) { visit, person throws(OfficeError) in
            try move(visit) { proposal, key throws(OfficeError) in
                _ = try SupersedeProposal(
                    proposal: proposal, by: try visit.chosen("successor", "the proposal that takes its place"), reason: try visit.words("reason", "why"),
                    actor: person.member
                ).perform(in: visit.office, key: key)
            }
        },
        .closed(.post, "/desk/proposals/{proposal}/withdraw", for: .acting) { visit, person throws(OfficeError) in
            try move(visit) { proposal, key throws(OfficeError) in
                _ = try WithdrawProposal(proposal: proposal, reason: try visit.words("reason", "why"), actor: person.member).perform(in: visit.office, key: key)
            }
        },
    ]

    private static func move(_ visit: Visit, _ act: (ProposalID, String) throws(OfficeError) -> Void) throws(OfficeError) -> Answer {
        let proposal: ProposalID = try visit.name("proposal")
        try act(proposal, try visit.key())
        return visit.seeOther("/desk/proposals/\(proposal)")
    }
}
