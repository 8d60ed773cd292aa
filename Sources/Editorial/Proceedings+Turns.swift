public import Manuals

extension Proceedings {
    /// What waits for somebody on a day, the longest waiting first.
    ///
    /// `moved` says when the record last touched each matter.
    public func turns(of person: MemberID, on day: CalendarDay, moved: [Turn.Matter: Moment]) -> [Turn] {
        let turns = positionsDue(from: person, on: day) + work(of: person, on: day, moved) + signatures(of: person, on: day, moved)
            + (steers(person, on: day) ? steering(on: day, moved) : [])
        return turns.enumerated().sorted { one, other in
            let (first, second) = (one.element.since?.seconds ?? .max, other.element.since?.seconds ?? .max)
            return first == second ? one.offset < other.offset : first < second
        }.map(\.element)
    }

    /// Whether somebody is the chair or the coordinator on a day.
    public func steers(_ person: MemberID, on day: CalendarDay) -> Bool {
        roster(on: day).contains { $0.id == person && $0.seat == .chair }
            || board?.officers.contains { $0.id == person && $0.office == .coordinator && $0.term.contains(day) } ?? false
    }

    /// Whether a ballot still asks somebody for a position. One carried over stands until its member says otherwise.
    public func asks(_ ballot: Ballot, _ person: MemberID, on day: CalendarDay) -> Bool {
        guard ballot.decision == nil, day <= ballot.closes, ballot.positions[person] == nil else { return false }
        return mayTakePosition(person, on: ballot, day: day)
    }

    /// Whether somebody may take a position on an open ballot: a member who is not its author, or the deputy of one who
    /// takes no part.
    public func mayTakePosition(_ person: MemberID, on ballot: Ballot, day: CalendarDay) -> Bool {
        let author = proposals[ballot.subject.proposal]?.author
        guard ballot.decision == nil, let member = roster(on: day).first(where: { $0.id == person }), person != author else { return false }
        switch member.seat {
        case .chair, .member: return true
        case .deputy(let principal): return principal == author || ballot.positions[principal]?.position == .recuse
        }
    }

    private func positionsDue(from person: MemberID, on day: CalendarDay) -> [Turn] {
        ballots.values.filter { asks($0, person, on: day) }.sorted { $0.id.ordinal < $1.id.ordinal }.map { ballot in
            let title = proposals[ballot.subject.proposal]?.title ?? ballot.subject.proposal.text
            return Turn(
                matter: .ballot(ballot.id), reason: "The board asks for your position on “\(title)”.", since: ballot.opened, due: ballot.closes)
        }
    }

    /// What waits for the author of proposals.
    private func work(of person: MemberID, on day: CalendarDay, _ moved: [Turn.Matter: Moment]) -> [Turn] {
        var turns: [Turn] = []
        for proposal in inOrder where proposal.author == person {
            let matter = Turn.Matter.proposal(proposal.id)
            switch proposal.state {
            case .returned:
                turns.append(Turn(matter: matter, reason: "“\(proposal.title)” came back to you.", since: moved[matter], due: nil))
            case .overtaken:
                turns.append(
                    Turn(matter: matter, reason: "The text around “\(proposal.title)” has changed: it needs a new revision.", since: moved[matter], due: nil))
            default: break
            }
        }
        for consultation in consultations.values.sorted(by: { $0.id.ordinal < $1.id.ordinal }) {
            guard let proposal = proposals[consultation.proposal], proposal.author == person, !consultation.isOpen(on: day) else { continue }
            let owed = consultation.responses.count { responses[$0]?.isDone == false }
            guard owed > 0 else { continue }
            let matter = Turn.Matter.consultation(consultation.id)
            turns.append(
                Turn(
                    matter: matter, reason: "\(owed == 1 ? "A response" : "\(owed) responses") to “\(proposal.title)” waits for an answer.",
                    since: moved[matter], due: nil))
        }
        return turns
    }

    /// What waits for the chair or the coordinator.
    private func steering(on day: CalendarDay, _ moved: [Turn.Matter: Moment]) -> [Turn] {
        var turns: [Turn] = []
        func add(_ matter: Turn.Matter, _ reason: String, since: Moment? = nil, due: CalendarDay? = nil) {
            turns.append(Turn(matter: matter, reason: reason, since: since ?? moved[matter], due: due))
        }
        for suggestion in suggestions.values.sorted(by: { $0.id.ordinal < $1.id.ordinal }) where suggestion.state == .open {
            add(.suggestion(suggestion.id), "Suggestion \(suggestion.id) waits for an answer.", since: suggestion.at)
        }
        for proposal in inOrder {
            let isConsulted = consultations.values.contains { $0.proposal == proposal.id && $0.isOpen(on: day) }
            switch proposal.state {
            case .review where !isConsulted:
                add(.proposal(proposal.id), "“\(proposal.title)” waits to be consulted on, or put to the board.")
            case .approved: add(.proposal(proposal.id), "“\(proposal.title)” is approved and in no release yet.")
            default: break
            }
        }
        for ballot in ballots.values.sorted(by: { $0.id.ordinal < $1.id.ordinal }) where ballot.decision == nil {
            let isComplete = !roster(on: day).contains { asks(ballot, $0.id, on: day) }
            guard isComplete else { continue }
            let title = proposals[ballot.subject.proposal]?.title ?? ballot.subject.proposal.text
            let over = "The ballot on “\(title)” is over and can be closed."
            let complete = "Everybody has taken a position on “\(title)”: the ballot can be closed."
            add(.ballot(ballot.id), day > ballot.closes ? over : complete)
        }
        for consultation in consultations.values.sorted(by: { $0.id.ordinal < $1.id.ordinal }) {
            guard consultation.answer == nil, !consultation.isOpen(on: day), let proposal = proposals[consultation.proposal] else { continue }
            add(.consultation(consultation.id), "The consultation on “\(proposal.title)” is over and waits for its public answer.")
        }
        for release in releases.values.sorted(by: { $0.name < $1.name }) {
            guard case .certified = release.state, day >= release.publication else { continue }
            add(.release(release.name), "Release \(release.name) is certified and can be published.")
        }
        for proposal in unratifiedActions where proposal.urgent?.ratification == nil {
            let last = ballotDay(of: proposal)
            if let last, last < day {
                let passed = "The board's day, \(last.inWords), passed and nothing ratified the urgent change “\(proposal.title)”"
                add(.proposal(proposal.id), "\(passed): put it to the board, or record that it lapsed.")
            } else if proposal.isToBeRatified(in: self) {
                add(.proposal(proposal.id), "The urgent change “\(proposal.title)” lapses unless the board ratifies it.", due: last)
            }
        }
        return turns
    }

    var inOrder: [Proposal] { proposals.values.sorted { $0.id.ordinal < $1.id.ordinal } }
}
