public import Manuals

/// What a ballot decided, with the arithmetic that shows it.
public struct Decision: Hashable, Sendable, Codable {
    public var outcome: Outcome
    /// The rule and its arithmetic as sentences anybody can check by hand.
    public var arithmetic: String

    public enum Outcome: String, Hashable, Sendable, Codable {
        case approved
        /// Goes back to its author, with what it lacked in the arithmetic.
        case returned
    }
}

extension Decision {
    /// Decides a ballot: a pure function of the rule, the roster on the day, the subject and the positions.
    ///
    /// The author of the proposal counts as recused. Recusal leaves the denominator. A deputy's position counts
    /// where the member they stand in for is recused. Silence is never assent.
    /// Those `interested` declared an interest of their own, and are named as such.
    public init(
        rule: Rule, roster: [Member], author: MemberID, interests: [Interest], positions: [MemberID: Position], interested: Set<MemberID> = []
    ) {
        let seated = roster.filter { !$0.isDeputy }
        let recused = seated.filter { $0.id == author || positions[$0.id] == .recuse }
        let recusedIDs = Set(recused.map(\.id))
        // Who decides: the members who are not recused, and the deputies of those who are.
        let deciding = roster.filter { member in
            switch member.seat {
            case .chair, .member: !recusedIDs.contains(member.id)
            case .deputy(let principal):
                recusedIDs.contains(principal) && member.id != author && positions[member.id] != nil
                    && positions[member.id] != .recuse
            }
        }
        let taken = deciding.filter { positions[$0.id] != nil }
        func count(_ position: Position) -> Int { taken.count { positions[$0.id] == position } }
        func has(_ interest: Interest, _ test: (Position) -> Bool) -> Bool {
            taken.contains { $0.interest == interest && (positions[$0.id].map(test) ?? false) }
        }
        let quorum = max(1, rule.quorum.least(of: deciding.count), rule.quorumMembers)
        let quorumWords = "\(rule.quorum)\(rule.quorumMembers > 0 ? ", and of \(rule.quorumMembers) members," : "")"
        let absent = interests.filter { interest in !has(interest) { _ in true } }
        let inFavour = count(.approve) + count(.noObjection)
        let majority = max(1, rule.majority.least(of: deciding.count))

        var sentences: [String] = []
        var lacks = false
        func state(_ holds: Bool, _ sentence: String) {
            sentences.append(sentence)
            if !holds { lacks = true }
        }
        let absentees = recused.map { member in
            if member.id == author { return "\(member.id), its author" }
            return interested.contains(member.id) ? "\(member.id), with an interest of their own," : member.id.text
        }
        let without = absentees.isEmpty ? "" : " (\(absentees.joined(separator: ", ")) recused)"
        state(
            taken.count >= quorum,
            "\(taken.count) of \(deciding.count) members took a position\(without); the quorum of \(quorumWords) is \(quorum): \(taken.count >= quorum ? "met" : "not met").")
        if !interests.isEmpty {
            state(
                absent.isEmpty,
                absent.isEmpty
                    ? "Every affected interest was present: \(Self.list(interests))."
                    : "An affected interest was absent: \(Self.list(absent)).")
        }
        let missingFromQuorum = rule.quorumInterests.filter { interest in !has(interest) { _ in true } }
        if !rule.quorumInterests.isEmpty {
            state(
                missingFromQuorum.isEmpty,
                missingFromQuorum.isEmpty
                    ? "The interests the quorum names were present: \(Self.list(rule.quorumInterests))."
                    : "An interest the quorum names was absent: \(Self.list(missingFromQuorum)).")
        }
        state(count(.approve) > 0, "\(count(.approve)) approved, \(count(.noObjection)) had no objection, \(count(.abstain)) abstained.")
        state(
            inFavour >= majority,
            "\(inFavour) in favour; \(rule.majority) of \(deciding.count) is \(majority): \(inFavour >= majority ? "met" : "not met").")
        let concerns = taken.filter { positions[$0.id] == .concern }.map(\.id)
        state(
            concerns.isEmpty,
            concerns.isEmpty ? "No concern is open." : "A concern is open: \(concerns.map(\.text).joined(separator: ", ")).")
        if rule.needsChair {
            let approves = taken.contains { $0.seat == .chair && positions[$0.id] == .approve }
            state(approves, "The chair \(approves ? "approved" : "did not approve"), as the rule asks.")
        }
        if rule.needsEveryInterest {
            let missing = interests.filter { interest in !has(interest) { $0 == .approve } }
            state(
                missing.isEmpty,
                missing.isEmpty
                    ? "Every affected interest approved, as the rule asks."
                    : "The rule asks every affected interest to approve; none did for \(Self.list(missing)).")
        }
        outcome = lacks ? .returned : .approved
        arithmetic = sentences.joined(separator: " ") + (lacks ? " Not approved." : " Approved.")
    }

    private static func list(_ interests: [Interest]) -> String {
        interests.map(\.text).joined(separator: ", ")
    }
}

extension Member {
    var isDeputy: Bool { if case .deputy = seat { true } else { false } }
}
