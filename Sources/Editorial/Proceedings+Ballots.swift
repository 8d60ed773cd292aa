import Digests
public import Manuals

extension Proceedings {
    mutating func open(_ act: BallotOpening, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "open a ballot")
        let proposal = try known(act.subject.proposal)
        try requireNoReconfirmation(proposal)
        guard let question = question(on: proposal) else {
            throw Refusal(
                "not-in-review", "Proposal \(proposal.id) is \(proposal.state.words); no ballot can be opened on it.",
                remedy: "rubric proposal show \(proposal.id) tells what comes next.")
        }
        guard act.ballot == nextBallot else {
            throw Refusal("ballot-id", "The next ballot is not \(act.ballot).", remedy: "Try again.")
        }
        guard let latest = proposal.revisions.last, act.subject.revision == latest.revision else {
            throw Refusal(
                "stale-revision", "The subject is not the latest revision of proposal \(proposal.id).",
                remedy: "Open the ballot on the latest revision.")
        }
        switch question {
        case .approval: break
        case .ratification:
            guard let urgent = proposal.urgent, act.subject.isSameText(as: urgent.subject) else {
                throw Refusal(
                    "other-subject", "The ballot is not on what the chair's action on proposal \(proposal.id) approved.",
                    remedy: "Open the ballot again; it ratifies exactly that text.")
            }
        case .reconfirmation: try requireChangedDependencies(proposal, act.subject)
        }
        guard !act.subject.elements.isEmpty else {
            throw Refusal("no-change", "Proposal \(proposal.id) changes nothing.", remedy: "Withdraw it or revise it.")
        }
        guard let board, let rules, act.subject.impact == proposal.impact, act.subject.board == board.digest, act.subject.rules == rules.digest
        else {
            throw Refusal(
                "stale-subject", "The subject does not name the board and rules in force.", remedy: "Open the ballot again.")
        }
        try requireConsulted(proposal, rules.rule(for: proposal.impact), on: event.at.day)
        guard act.closes >= event.at.day else {
            throw Refusal("past-deadline", "A ballot cannot close on \(act.closes), a day gone by.", remedy: "Name a later day.")
        }
        ballots[act.ballot] = Ballot(
            id: act.ballot, subject: act.subject, subjectDigest: act.subject.digest(), board: board, rules: rules,
            opened: event.at, closes: act.closes,
            positions: positionsCarried(into: act.subject, question, on: event.at.day))
        switch question {
        case .approval:
            // The board itself decides: what the chair did before is no longer what the text would rest on.
            proposals[proposal.id]?.urgent = nil
            proposals[proposal.id]?.state = .ballot(act.ballot)
        case .ratification: proposals[proposal.id]?.urgent?.ratification = act.ballot
        case .reconfirmation: proposals[proposal.id]?.reconfirmation = act.ballot
        }
        proposals[proposal.id]?.ballots.append(act.ballot)
    }

    mutating func cast(_ act: PositionCast, _ event: Event) throws(Refusal) {
        let ballot = try openBallot(act.ballot)
        guard act.member == event.actor, event.signature != nil else {
            throw Refusal("unsigned", "A position is cast and signed by its own member.", remedy: "Cast it with --as MEMBER.")
        }
        guard let member = roster(on: event.at.day).first(where: { $0.id == act.member }) else {
            throw Refusal(
                "no-vote", "“\(act.member)” has no vote on \(event.at.day).",
                remedy: "Only members of the board and their deputies take positions.")
        }
        guard act.subject == ballot.subjectDigest else {
            throw Refusal(
                "stale-subject", "The position is on \(act.subject.hex.prefix(10)), but ballot \(ballot.id) is on \(ballot.subjectDigest.hex.prefix(10)).",
                remedy: "Read the text before the board now, and cast again.")
        }
        guard let board, ballot.board.hasSeats(of: board) else {
            throw Refusal(
                "stale-roster", "The board has changed since ballot \(ballot.id) was opened: it takes no more positions.",
                remedy: "The coordinator closes it, by the board it was opened under, and opens another.")
        }
        guard ballot.rules == rules else {
            throw Refusal(
                "stale-rules", "The rules have changed since ballot \(ballot.id) was opened: it takes no more positions.",
                remedy: "The coordinator closes it, by the rules it was opened under, and opens another.")
        }
        guard member.key != nil else {
            throw Refusal("key-revoked", "The key of “\(act.member)” is revoked.", remedy: "The board gives them a new one (rubric board key).")
        }
        guard event.at.day <= ballot.closes else {
            throw Refusal("late", "Ballot \(ballot.id) took positions until \(ballot.closes).", remedy: "Ask the coordinator for a new ballot.")
        }
        if proposals[ballot.subject.proposal]?.author == act.member, act.position != .recuse {
            throw Refusal(
                "own-proposal", "“\(act.member)” is the author of proposal \(ballot.subject.proposal) and counts as recused.",
                remedy: "Nobody approves their own proposal.")
        }
        if case .deputy(let principal) = member.seat,
            ballot.positions[principal]?.position != .recuse, proposals[ballot.subject.proposal]?.author != principal
        {
            throw Refusal(
                "deputy-not-called", "“\(act.member)” votes only where “\(principal)” is recused, and “\(principal)” is not.",
                remedy: "“\(principal)” takes the position.")
        }
        try requireDisinterest(act, ballot)
        if act.position == .concern, act.words == nil {
            throw Refusal("concern-without-words", "A concern needs words.", remedy: "Say what would answer it (--words).")
        }
        if let held = ballot.positions[act.member], !held.isCarried {
            guard act.replaces else {
                throw Refusal(
                    "already-cast", "“\(act.member)” has already taken the position “\(held.position.words)” on ballot \(ballot.id).",
                    remedy: "To change it, cast again with --replace.")
            }
        } else if act.replaces, ballot.positions[act.member] == nil {
            throw Refusal(
                "nothing-to-replace", "“\(act.member)” has no position on ballot \(ballot.id) yet.", remedy: "Cast without --replace.")
        }
        ballots[act.ballot]?.positions[act.member] = Ballot.Held(
            position: act.position, at: event.at, words: act.words, isCarried: false,
            declaration: act.declaration ?? ballot.positions[act.member]?.declaration)
    }

    /// Refuses a position of somebody with an interest of their own in the change.
    private func requireDisinterest(_ act: PositionCast, _ ballot: Ballot) throws(Refusal) {
        guard act.position != .recuse else { return }
        guard act.declaration != .interest else {
            throw Refusal(
                "interested", "“\(act.member)” declares an interest in proposal \(ballot.subject.proposal), and takes no part in deciding it.",
                remedy: "Take the position recuse.")
        }
        guard ballot.positions[act.member]?.declaration != .interest || act.declaration == .noInterest else {
            throw Refusal(
                "interest-declared", "“\(act.member)” has declared an interest in proposal \(ballot.subject.proposal).",
                remedy: "Somebody who declared it by mistake says that there is none (--no-interest).")
        }
    }

    mutating func close(_ act: BallotClosing, _ event: Event) throws(Refusal) {
        try requireSteering(event, to: "close a ballot")
        let ballot = try openBallot(act.ballot)
        guard let decision = decision(on: ballot, day: event.at.day), decision == act.decision else {
            throw Refusal(
                "wrong-decision", "The decision on ballot \(ballot.id) does not follow from its rule and positions.",
                remedy: "Close the ballot again.")
        }
        let proposal = try known(ballot.subject.proposal)
        if proposal.reconfirmation == ballot.id, decision.outcome == .returned {
            try leave(proposal, composed: act.composed)
        } else if act.composed != nil {
            throw Refusal("not-scheduled", "Proposal \(proposal.id) leaves no release by this decision.", remedy: "Close the ballot again.")
        }
        ballots[act.ballot]?.decision = Ballot.Decided(decision: decision, at: event.at)
        if proposal.urgent?.ratification == ballot.id {
            endRatification(of: proposal, by: ballot.id, decision, event)
        } else if proposal.reconfirmation == ballot.id {
            endReconfirmation(of: proposal, by: ballot.id, decision.outcome)
        } else {
            settle(proposal.id, as: decision.outcome == .approved ? .approved(.ballot(ballot.id)) : .returned, because: nil)
        }
    }

    public func openBallot(_ id: BallotID) throws(Refusal) -> Ballot {
        guard let ballot = ballots[id] else {
            throw Refusal("unknown-ballot", "There is no ballot \(id).", remedy: "rubric ballot list names those there are.")
        }
        if let decided = ballot.decision {
            throw Refusal(
                "ballot-closed", "Ballot \(id) was closed on \(decided.at.day): \(decided.decision.outcome.rawValue).",
                remedy: "Nothing can be added to it.")
        }
        return ballot
    }
}
