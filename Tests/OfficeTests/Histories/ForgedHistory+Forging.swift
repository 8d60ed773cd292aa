import Digests
import Editorial
import Manuals

extension ForgedHistory {
    /// The act with another text, person, decision or release in it.
    mutating func forged(_ act: Act) -> Act {
        let (other, somebody) = (revision(saying: below(9)), anybody())
        let elsewhere = pick(proceedings.releases.keys.sorted()) ?? "first"
        switch act {
        case .submit(var act):
            act.proposal = proposal()?.id ?? act.proposal
            return .submit(act)
        case .openBallot(var act):
            act.subject = forged(act.subject, other)
            return .openBallot(act)
        case .approveUrgently(var act):
            if chance(3) { act.member = somebody } else { act.subject = forged(act.subject, other) }
            return .approveUrgently(act)
        case .cast(var act):
            switch below(5) {
            case 3: act.declaration = .interest
            case 0: act.subject = pick(proceedings.ballots.values.map(\.subjectDigest).sorted { $0.hex < $1.hex }) ?? act.subject
            case 1: act.member = somebody
            case 2: act.replaces.toggle()
            default: act.ballot = pick(proceedings.ballots.keys.sorted()) ?? act.ballot
            }
            return .cast(act)
        case .closeBallot(var act):
            if chance(3) { act.composed = other } else { act.decision.outcome = act.decision.outcome == .approved ? .returned : .approved }
            return .closeBallot(act)
        case .schedule(var act):
            if chance(2) { act.proposal = proposal()?.id ?? act.proposal } else { act.release = elsewhere }
            return .schedule(act)
        case .freeze(var act):
            act.predecessor = elsewhere
            return .freeze(act)
        case .certify(var act):
            if chance(2) { act.commit = other } else { act.member = somebody }
            return .certify(act)
        case .publish(var act):
            if chance(2) { act.commit = other } else { act.release = elsewhere }
            return .publish(act)
        case .approveNotice(var act):
            if chance(2) { act.proposed = Digest(of: "other words") } else { act.member = somebody }
            return .approveNotice(act)
        case .govern(.enact(var act)):
            if chance(2) { act.change = .revokeKey(GovernanceChange.KeyRevocation(id: somebody)) } else { act.member = somebody }
            return .govern(.enact(act))
        case .consult(.respond(var act)):
            act.revision = other
            return .consult(.respond(act))
        default: return act
        }
    }

    private mutating func forged(_ subject: Subject, _ other: Revision) -> Subject {
        var forged = subject
        switch below(5) {
        case 0: forged.revision = proposal()?.revisions.first?.revision ?? other
        case 1: forged.board = Digest(of: "another board")
        case 2: forged.rules = Digest(of: "other rules")
        case 3: forged.impact = forged.impact == .editorial ? .safetyCritical : .editorial
        default: forged.elements = []
        }
        return forged
    }
}
