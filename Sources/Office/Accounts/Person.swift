import Catalog
public import Editorial
public import Manuals

/// Somebody who has shown who they are, with what they are to the board today.
public struct Person: Hashable, Sendable {
    public let member: MemberID
    /// What they are called; their id where they gave no name.
    public let name: String
    public let seat: Seat?
    /// The agency they speak for; nil without a seat.
    public let interest: Interest?
    public let office: Officer.Office?
    /// Whether they look after the accounts of others.
    public let isAdministrator: Bool

    public init(member: MemberID, name: String, seat: Seat?, interest: Interest?, office: Officer.Office?, isAdministrator: Bool) {
        self.member = member
        self.name = name
        self.seat = seat
        self.interest = interest
        self.office = office
        self.isAdministrator = isAdministrator
    }

    /// Whether they may take positions, if only for somebody else.
    public var isOnBoard: Bool { seat != nil }

    /// Whether they have a seat of their own, and stand in for nobody: they sign, put motions and second them.
    public var isMember: Bool { seat == .chair || seat == .member }

    /// Whether they steer proposals and releases: the chair and the coordinator.
    public var steers: Bool { seat == .chair || office == .coordinator }

    /// Whether they may put proposals forward: everybody with a seat or an office.
    public var acts: Bool { seat != nil || office != nil }

    /// What they are, as people say it: “member for health”, “coordinator”.
    public var standing: String {
        if let office { return office.words }
        switch seat {
        case .chair: return "chair"
        case .member: return interest.map { "member for \($0.inWords)" } ?? "member"
        case .deputy(let principal): return "deputy of \(principal)"
        case nil: return isAdministrator ? "administrator" : "no seat or office today"
        }
    }
}

extension Secretariat {
    /// A member as they stand today.
    func person(_ member: MemberID, isAdministrator: Bool) throws(OfficeError) -> Person {
        let board = try proceedings().board
        let day = surroundings.now().day
        let seated = board?.members.first { $0.id == member && $0.term.contains(day) }
        let officer = board?.officers.first { $0.id == member && $0.term.contains(day) }
        let name = try kept { () throws(StoreError) in try words.name(of: member) }
        return Person(
            member: member, name: name ?? member.text, seat: seated?.seat, interest: seated?.interest, office: officer?.office,
            isAdministrator: isAdministrator)
    }
}
