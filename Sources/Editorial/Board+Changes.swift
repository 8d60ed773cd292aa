public import Manuals

extension Board {
    /// The board after a change made on a day.
    ///
    /// Throws the `Refusal` of a change that fits nobody, or leaves a board that could never decide.
    func applying(_ change: GovernanceChange, on day: CalendarDay) throws(Refusal) -> Board {
        var board = self
        switch change {
        case .join(let member):
            // Somebody whose term is over may come back under the id they had.
            board.members.removeAll { $0.id == member.id && $0.term.isOver(by: day) }
            board.members.append(member)
        case .leave(let departure):
            let index = try board.seatIndex(of: departure.id)
            try departure.check(against: board.members[index].term, on: day)
            board.members[index].term.until = departure.until
        case .reseat(let reseating):
            let index = try board.seatIndex(of: reseating.id)
            if reseating.seat == .chair {
                for other in board.members.indices where board.members[other].seat == .chair && !board.members[other].term.isOver(by: day) {
                    board.members[other].seat = .member
                }
            }
            board.members[index].seat = reseating.seat
        case .appoint(let officer):
            board.officers.removeAll { $0.id == officer.id && $0.term.isOver(by: day) }
            board.officers.append(officer)
        case .dismiss(let departure):
            guard let index = board.officers.firstIndex(where: { $0.id == departure.id }) else { throw Self.unknown(departure.id) }
            try departure.check(against: board.officers[index].term, on: day)
            board.officers[index].term.until = departure.until
        case .rotateKey(let rotation): try board.setKey(rotation.key, of: rotation.id)
        case .revokeKey(let revocation): try board.setKey(nil, of: revocation.id)
        case .rules: break
        }
        try board.check()
        guard board.chair(on: day) != nil || chair(on: day) == nil else {
            throw Refusal(
                "no-chair", "The board would have no chair on \(day).", remedy: "Give another member the chair first (rubric board seat MEMBER chair).")
        }
        return board
    }

    /// The member who has the chair on a day.
    public func chair(on day: CalendarDay) -> Member? { members.first { $0.seat == .chair && $0.term.contains(day) } }

    /// The localities whose own chairs are in office on a day.
    public func localChairs(on day: CalendarDay) -> Set<LocalityID> {
        Set(officers.compactMap { $0.term.contains(day) ? $0.office.locality : nil })
    }

    private mutating func setKey(_ key: String?, of id: MemberID) throws(Refusal) {
        if let index = members.firstIndex(where: { $0.id == id }) {
            members[index].key = key
        } else if let index = officers.firstIndex(where: { $0.id == id }) {
            officers[index].key = key
        } else {
            throw Self.unknown(id)
        }
    }

    private func seatIndex(of id: MemberID) throws(Refusal) -> Int {
        guard let index = members.firstIndex(where: { $0.id == id }) else { throw Self.unknown(id) }
        return index
    }

    private static func unknown(_ id: MemberID) -> Refusal {
        Refusal("unknown-member", "“\(id)” holds no such seat or office.", remedy: "rubric board show lists who does.")
    }
}

extension TermOfOffice {
    func isOver(by day: CalendarDay) -> Bool { until.map { $0 < day } ?? false }

    /// Whether there is a day in both terms.
    func overlaps(_ other: TermOfOffice) -> Bool {
        (until.map { other.from <= $0 } ?? true) && (other.until.map { from <= $0 } ?? true)
    }
}

extension GovernanceChange.Departure {
    fileprivate func check(against term: TermOfOffice, on day: CalendarDay) throws(Refusal) {
        guard !term.isOver(by: day) else {
            throw Refusal("term-over", "The term of “\(id)” is over.", remedy: "Nothing needs to be done.")
        }
        guard until.daysSinceEpoch >= day.daysSinceEpoch - 1 else {
            throw Refusal(
                "past-term", "The term of “\(id)” cannot end on \(until): what was done since then was done in office.",
                remedy: "Name yesterday to end it at once, or a later day.")
        }
    }
}
