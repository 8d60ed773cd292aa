import Manuals
import Testing

@testable import Editorial

@Suite("A decision follows from the rule, the roster and the positions")
struct DecisionTests {
    private func decide(
        _ positions: [MemberID: Position], rule: Rule = .standard, author: MemberID = Meeting.author, interests: [String] = ["health", "police"]
    ) -> Decision {
        Decision(
            rule: rule, roster: Meeting.board.members, author: author, interests: interests.map { Interest($0)! }, positions: positions)
    }

    @Test("four in favour of five, every affected interest present, no concern: approved")
    func passes() {
        let decision = decide([Meeting.chair: .approve, Meeting.health: .approve, Meeting.police: .noObjection, Meeting.education: .approve])
        #expect(decision.outcome == .approved)
        #expect(
            decision.arithmetic
                == "4 of 5 members took a position; the quorum of 1/2 is 3: met. Every affected interest was present: health, police. 3 approved, 1 had no objection, 0 abstained. 4 in favour; 2/3 of 5 is 4: met. No concern is open. Approved."
        )
    }

    @Test("silence is never assent: two positions of five are no quorum")
    func silence() {
        #expect(decide([Meeting.health: .approve, Meeting.police: .approve]).outcome == .returned)
    }

    @Test("an affected interest that is silent stops the ballot")
    func absentInterest() {
        let decision = decide([Meeting.chair: .approve, Meeting.police: .approve, Meeting.police2: .approve, Meeting.education: .approve])
        #expect(decision.outcome == .returned)
        #expect(decision.arithmetic.contains("An affected interest was absent: health."))
    }

    @Test("an abstention counts for the quorum and an interest's presence, never in favour")
    func abstention() {
        let positions: [MemberID: Position] = [
            Meeting.chair: .approve, Meeting.health: .abstain, Meeting.police: .approve, Meeting.police2: .approve,
        ]
        #expect(decide(positions).outcome == .returned)
        #expect(decide(positions.merging([Meeting.education: .approve]) { $1 }).outcome == .approved)
    }

    @Test("one open concern stops it")
    func concern() {
        let decision = decide([
            Meeting.chair: .approve, Meeting.health: .approve, Meeting.police: .approve, Meeting.police2: .approve, Meeting.education: .concern,
        ])
        #expect(decision.outcome == .returned)
        #expect(decision.arithmetic.contains("A concern is open: education-1."))
    }

    @Test("no objection alone approves nothing")
    func nobodyApproves() {
        let all = Dictionary(uniqueKeysWithValues: Meeting.board.members.map { ($0.id, Position.noObjection) })
        #expect(decide(all).outcome == .returned)
    }

    @Test("recusal leaves the denominator")
    func recusal() {
        let decision = decide([
            Meeting.chair: .approve, Meeting.health: .approve, Meeting.police: .approve, Meeting.police2: .recuse, Meeting.education: .recuse,
        ])
        #expect(decision.outcome == .approved)
        #expect(decision.arithmetic.contains("3 of 3 members took a position (police-2, education-1 recused)"))
    }

    @Test("where recusal empties an interest the deputy decides, or nobody does")
    func deputy() {
        let without: [MemberID: Position] = [
            Meeting.chair: .approve, Meeting.health: .recuse, Meeting.police: .approve, Meeting.police2: .approve, Meeting.education: .approve,
        ]
        #expect(decide(without).outcome == .returned)
        #expect(decide(without.merging([Meeting.deputy: .approve]) { $1 }).outcome == .approved)
    }

    @Test("a deputy whose principal is not recused counts for nothing")
    func idleDeputy() {
        let decision = decide([Meeting.deputy: .approve, Meeting.chair: .approve, Meeting.police: .approve, Meeting.education: .approve])
        #expect(decision.outcome == .returned)
    }

    @Test("the author counts as recused whatever position stands")
    func author() {
        let decision = decide(
            [Meeting.chair: .approve, Meeting.health: .approve, Meeting.police: .approve, Meeting.police2: .approve], author: Meeting.chair)
        #expect(decision.arithmetic.contains("chair-1, its author"))
        #expect(decision.arithmetic.contains("3 of 4 members"))
    }

    @Test("a safety-critical change needs the chair and every affected interest to approve")
    func safetyCritical() {
        let rule = Rules.standard.safetyCritical
        var positions: [MemberID: Position] = [
            Meeting.chair: .approve, Meeting.health: .noObjection, Meeting.police: .approve, Meeting.education: .approve,
        ]
        #expect(decide(positions, rule: rule).outcome == .returned)
        positions[Meeting.health] = .approve
        #expect(decide(positions, rule: rule).outcome == .approved)
        positions[Meeting.chair] = .noObjection
        #expect(decide(positions, rule: rule).outcome == .returned)
    }

    @Test("with everybody recused nothing passes")
    func nobodyLeft() {
        let all = Dictionary(uniqueKeysWithValues: Meeting.board.members.map { ($0.id, Position.recuse) })
        #expect(decide(all, interests: []).outcome == .returned)
    }
}
