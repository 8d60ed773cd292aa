public import Manuals

extension Proceedings {
    mutating func found(_ act: Founding, _ event: Event) throws(Refusal) {
        guard board == nil else {
            throw Refusal("already-founded", "This record already has a board.", remedy: "Change the board by its own acts.")
        }
        try act.board.check()
        try act.rules.check(against: act.board, on: event.at.day)
        govern(by: act.board, act.rules, from: event.at)
        server = act.server
    }

    mutating func submit(_ act: Submission, _ event: Event) throws(Refusal) {
        guard inForce != nil else {
            throw Refusal(
                "nothing-adopted", "No edition is in force, so nothing can be proposed against it.",
                remedy: "Adopt the text first (rubric release adopt).")
        }
        guard !act.title.isEmpty, !act.note.isEmpty else {
            throw Refusal("unexplained", "A proposal needs a title and a change note.", remedy: "Give --title and --note.")
        }
        let suggestions = act.suggestions ?? []
        for id in suggestions where proposals[act.proposal]?.suggestions.contains(id) != true { _ = try openSuggestion(id) }
        let submitted = Proposal.Submitted(revision: act.revision, base: act.base, at: event.at)
        guard var proposal = proposals[act.proposal] else {
            guard act.proposal == nextProposal else {
                throw Refusal(
                    "unknown-proposal", "There is no proposal \(act.proposal).",
                    remedy: "Leave the id away to submit a new one.")
            }
            proposals[act.proposal] = Proposal(
                id: act.proposal, author: event.actor, title: act.title, note: act.note, impact: act.impact, drivers: act.drivers,
                chapters: act.chapters, revisions: [submitted], state: .review)
            adopt(suggestions, with: act.proposal)
            return
        }
        guard proposal.author == event.actor else {
            throw Refusal(
                "not-the-author", "Proposal \(proposal.id) is by \(proposal.author), not by \(event.actor).",
                remedy: "Its author can revise it.")
        }
        guard proposal.state.isOpenToRevision else {
            throw Refusal(
                "not-in-review", "Proposal \(proposal.id) is \(proposal.state.words) and cannot be revised.",
                remedy: "Submit a new proposal, or ask the coordinator to return this one.")
        }
        proposal.title = act.title
        proposal.note = act.note
        proposal.impact = act.impact
        proposal.drivers = act.drivers
        proposal.chapters = act.chapters
        proposal.revisions.append(submitted)
        proposal.state = proposal.state.afterRevision
        proposals[act.proposal] = proposal
        adopt(suggestions, with: act.proposal)
    }

    mutating func withdraw(_ act: Withdrawal, _ event: Event) throws(Refusal) {
        let proposal = try known(act.proposal)
        if proposal.author != event.actor { try requireSteering(event, to: "withdraw somebody else's proposal") }
        guard proposal.state.isMovable else {
            throw Refusal(
                "not-withdrawable", "Proposal \(proposal.id) is \(proposal.state.words) and cannot be withdrawn.",
                remedy: "Close its ballot first, or propose the opposite change.")
        }
        try requireNoReconfirmation(proposal)
        try leave(proposal, composed: act.composed)
        settle(proposal.id, as: .withdrawn, because: act.reason)
        endConsultation(on: proposal.id, at: event.at)
    }

    public func known(_ id: ProposalID) throws(Refusal) -> Proposal {
        guard let proposal = proposals[id] else {
            throw Refusal(
                "unknown-proposal", "There is no proposal \(id).", remedy: "rubric proposal list names those there are.")
        }
        return proposal
    }
}

extension Board {
    /// Refuses a board that could never decide: no chair, one id twice, a deputy of nobody.
    func check() throws(Refusal) {
        let ids = members.map(\.id) + officers.map(\.id)
        if let twice = Dictionary(grouping: ids, by: { $0 }).filter({ $0.value.count > 1 }).keys.min() {
            throw Refusal("member-twice", "“\(twice)” stands twice on the board.", remedy: "Give every person one id.")
        }
        guard members.contains(where: { $0.seat == .chair }) else {
            throw Refusal("no-chair", "The board has no chair.", remedy: "Name one member's seat “chair”.")
        }
        let chairs = members.filter { $0.seat == .chair }
        for (index, chair) in chairs.enumerated() {
            if let other = chairs[..<index].first(where: { $0.term.overlaps(chair.term) }) {
                throw Refusal(
                    "chair-twice", "“\(other.id)” and “\(chair.id)” would both have the chair.",
                    remedy: "Seat one as a member, and let the chair pass (rubric board seat MEMBER chair).")
            }
        }
        for member in members {
            if case .deputy(let principal) = member.seat, self.member(principal).map(\.isDeputy) ?? true {
                throw Refusal(
                    "deputy-of-nobody", "“\(member.id)” is deputy of “\(principal)”, who holds no seat.",
                    remedy: "Name a member's id after “deputy of”.")
            }
        }
    }
}
