import Editorial
public import Manuals

/// The gate: a candidate text is held against the composition, element by element.
public enum Gate {
    /// What the candidate holds that no decision approved, and what was approved that it lacks; empty when the
    /// candidate is the composition.
    ///
    /// A disorder that follows from an added or removed paragraph is not reported beside it.
    public static func findings(
        expected: ElementTable, candidate: ElementTable, approvals: [Approval], naming: ElementNaming
    ) -> [GateFinding] {
        let changes = expected.changes(to: candidate)
        var approvedIn: [ElementKey: Approval] = [:]
        for approval in approvals {
            for change in approval.subject.elements { approvedIn[change.key] = approval }
        }
        let findings = changes.map { change in
            GateFinding(
                key: change.key,
                message: message(for: change, naming.words(for: change.key), approvedIn[change.key]))
        }
        let unplaced = findings.filter { if case .place = $0.key { false } else { true } }
        return unplaced.isEmpty ? findings : unplaced
    }

    private static func message(for change: ElementChange, _ name: String, _ approval: Approval?) -> String {
        let subject = name.prefix(1).uppercased() + name.dropFirst()
        if let approval {
            let decision = "\(approval.mandate.words) on proposal \(approval.proposal.id)"
            return change.proposed == nil
                ? "\(subject) is missing, though \(decision) approved it."
                : "\(subject) is not as \(decision) approved it, and no other decision did."
        }
        return switch (change.base, change.proposed) {
        case (nil, _): "\(subject) was added, and no decision approved it."
        case (_, nil): "\(subject) was removed, and no decision approved that."
        default: "\(subject) was changed, and no decision approved the change."
        }
    }
}

/// One thing a candidate text holds, or lacks, without a decision.
public struct GateFinding: Hashable, Sendable, CustomStringConvertible {
    public let key: ElementKey
    /// What is wrong, naming the paragraph or file; one sentence.
    public let message: String

    public init(key: ElementKey, message: String) {
        self.key = key
        self.message = message
    }

    public var description: String { message }
}
