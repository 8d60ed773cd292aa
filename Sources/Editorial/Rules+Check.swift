import Manuals

extension Rules {
    /// Refuses rules that the board in office on a day could never satisfy, whatever everybody said.
    func check(against board: Board, on day: CalendarDay) throws(Refusal) {
        let seated = board.members(on: day).filter { !$0.isDeputy }
        for impact in Impact.allCases {
            let rule = rule(for: impact)
            func impossible(_ why: String, _ remedy: String) -> Refusal {
                Refusal("impossible-rule", "No \(impact.rawValue) change could ever be approved: \(why).", remedy: remedy)
            }
            if rule.quorumMembers > seated.count {
                throw impossible(
                    "the quorum is \(rule.quorumMembers) members, and \(seated.count) are in office", "Ask for fewer, or let members join first.")
            }
            let unseated = rule.quorumInterests.filter { interest in !seated.contains { $0.interest == interest } }
            guard unseated.isEmpty else {
                throw impossible(
                    "the quorum needs \(unseated.map(\.text).joined(separator: ", ")), and nobody in office speaks for that interest",
                    "Leave it out, or let a member for it join first.")
            }
            if rule.needsChair, board.chair(on: day) == nil {
                throw impossible("the chair must approve, and there is no chair on \(day)", "Give a member the chair first.")
            }
        }
        let chairs = board.localChairs(on: day).count
        guard signOff.localChairs <= chairs else {
            throw Refusal(
                "impossible-rule",
                "No edition could ever be signed off: \(signOff.localChairs) local chairs must sign, and \(chairs) are in office.",
                remedy: "Ask for fewer, or appoint local chairs first.")
        }
    }
}
